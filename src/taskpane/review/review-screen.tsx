import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Reviews } from '../../app/customers/review-views.ts';
import { Icon } from '../look/icons.tsx';
import { MessagePanel } from '../look/message-panel.tsx';
import { ScreenFrame } from '../screens/screen-frame.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { ReviewItemView } from './review-item-view.tsx';
import { ReviewList } from './review-list.tsx';
import { currentItem, waitingItems } from './reviewing.ts';
import { TakenMessage } from './taken-message.tsx';

const NOTHING: Reviews = { headers: [], items: [], sheet: null };

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '2px 8px',
    flex: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  position: {
    flex: '1 1 0',
    minWidth: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

/** Item after item: is it the same customer? Leaving after decisions checks again, so that the findings follow. */
export default function ReviewScreen(): ReactElement {
  const { texts } = useTexts();
  const reviews = usePaneState((state) => state.result?.reviews) ?? NOTHING;
  const reviewing = usePaneState((state) => state.reviewing);
  const { show, check, undoDecision } = usePaneActions();
  const item = currentItem(reviews.items, reviewing);
  const waiting = waitingItems(reviews.items, reviewing);
  const leave = () => {
    show('tabs');
    if (reviewing.taken.length > 0) void check();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const undoes = (event.key === 'z' && (event.ctrlKey || event.metaKey)) || event.key === 'Backspace';
    if (typing || !undoes) return;
    event.preventDefault();
    void undoDecision();
  };
  return (
    <ScreenFrame title={texts.review.title} onLeave={leave} fill>
      <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
        {item !== null && <Steps position={waiting.indexOf(item) + 1} all={waiting.length} />}
        {item !== null && reviewing.listed && <ReviewList items={waiting} current={item.id} />}
        {item !== null && !reviewing.listed && <ReviewItemView item={item} reviews={reviews} />}
        {item === null && (
          <MessagePanel icon="done" title={texts.review.doneTitle} text={texts.review.done(reviewing.taken.length)}>
            <Button size="small" appearance="primary" onClick={leave}>
              {reviewing.taken.length > 0 ? texts.review.recheck : texts.review.finish}
            </Button>
          </MessagePanel>
        )}
        {item === null && <div style={{ flex: '1 1 0' }} />}
        <TakenMessage />
      </div>
    </ScreenFrame>
  );
}

function Steps({ position, all }: { readonly position: number; readonly all: number }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const listed = usePaneState((state) => state.reviewing.listed);
  const { stepReview, lookAtReview } = usePaneActions();
  const step = (by: number) => () => {
    stepReview(by);
  };
  return (
    <div className={styles.steps}>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="back" size={14} />}
        aria-label={review.previous}
        title={review.previous}
        disabledFocusable={all < 2 || listed}
        onClick={step(-1)}
      />
      <span className={styles.position}>{review.position(position, all)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="forward" size={14} />}
        aria-label={review.next}
        title={review.next}
        disabledFocusable={all < 2 || listed}
        onClick={step(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          lookAtReview({ listed: !listed });
        }}
      >
        {listed ? review.backToItem : review.list}
      </Button>
    </div>
  );
}

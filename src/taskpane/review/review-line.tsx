import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Reviews } from '../../app/customers/review-views.ts';
import { Icon } from '../look/icons.tsx';
import { TextButton } from '../look/text-button.tsx';
import { usePaneActions, useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '0 12px 4px',
    flex: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  icon: { display: 'flex', flex: 'none', paddingTop: '3px', color: tokens.colorNeutralForeground2 },
  words: { flex: '1 1 0', minWidth: 0 },
});

/** That customers wait for a person's word, and the way to them. */
export function ReviewLine({ reviews }: { readonly reviews: Reviews }): ReactElement | null {
  const styles = useStyles();
  const { texts } = useTexts();
  const { show } = usePaneActions();
  if (reviews.items.length === 0) return null;
  const names = reviews.items.filter(({ kind }) => kind === 'name').length;
  return (
    <div className={styles.line}>
      <span className={styles.icon}>
        <Icon name="compare" size={14} />
      </span>
      <span className={styles.words}>
        {texts.review.waiting(reviews.items.length - names, names)}{' '}
        <TextButton
          onClick={() => {
            show('review');
          }}
        >
          {texts.review.open}
        </TextButton>
      </span>
    </div>
  );
}

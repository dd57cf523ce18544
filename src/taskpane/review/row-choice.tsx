import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReviewItem } from '../../app/customers/review-views.ts';
import { useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    marginTop: '2px',
    cursor: 'pointer',
    '& input': { margin: '1px 0 0', width: '14px', height: '14px', flex: 'none' },
    '& input:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface RowChoiceProps {
  readonly item: ReviewItem;
  readonly at: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

/**
 * How a row is chosen: filings by ticks, the proposals for a name one at a time. Two rows need no choice, and rows that are
 * one customer already go together.
 */
export function RowChoice({ item, at, chosen, onChoose }: RowChoiceProps): ReactElement | null {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const isName = item.kind === 'name';
  if (item.rows.length === 2 || (isName && at === 0)) return null;
  const customer = item.rows[at]?.customer;
  const together = item.rows.flatMap((row, other) => (row.customer === customer ? [other] : []));
  const isChosen = chosen.has(at);
  const choose = () => {
    if (isName) {
      onChoose(new Set([0, at]));
      return;
    }
    const next = new Set(chosen);
    for (const other of together) {
      if (isChosen) next.delete(other);
      else next.add(other);
    }
    onChoose(next);
  };
  const label = isName ? review.chooseName : review.choose;
  return (
    <label className={styles.choice}>
      <input
        type={isName ? 'radio' : 'checkbox'}
        name={isName ? 'proposal' : undefined}
        aria-label={`${review.letter(at)} ${label}`}
        checked={isChosen}
        onChange={choose}
      />
      {label}
      {!isName && together.length > 1 && ` · ${review.already}`}
    </label>
  );
}

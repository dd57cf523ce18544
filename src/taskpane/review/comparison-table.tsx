import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ReviewItem, ReviewRow } from '../../app/customers/review-views.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import { TextButton } from '../look/text-button.tsx';
import { useUnseenStyles } from '../look/unseen-styles.ts';
import { usePaneActions, useTexts } from '../state/pane-context.ts';
import { comparedFields } from './compared-fields.ts';
import type { Comparison, ComparedField } from './compared-fields.ts';
import { differingParts } from './differing-parts.ts';

const SIGNS: Readonly<Record<Comparison, string>> = { equal: '=', differs: '≠', partly: '–' };

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    position: 'relative',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
  },
  fieldColumn: { width: '98px' },
  cell: {
    padding: '4px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
  },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  field: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    paddingLeft: '24px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  sign: { position: 'absolute', left: '10px', fontWeight: tokens.fontWeightSemibold },
  differs: { backgroundColor: tokens.colorNeutralBackground3 },
  differing: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '2px',
    color: 'inherit',
    backgroundColor: 'transparent',
  },
  empty: { color: tokens.colorNeutralForeground3 },
  letter: { fontWeight: tokens.fontWeightSemibold },
  plain: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface ComparisonTableProps {
  readonly item: ReviewItem;
  readonly headers: readonly Bilingual[];
  /** What stands in the head of a row's column beneath its name: how it is chosen. */
  readonly choice: (at: number) => ReactNode;
}

/** The rows of an item side by side, field by field; a sign, a weight and a line under it show what differs. */
export function ComparisonTable({ item, headers, choice }: ComparisonTableProps): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const fields = comparedFields(headers, item.rows);
  const minWidth = item.rows.length > 2 ? `${(78 + item.rows.length * 104).toString()}px` : undefined;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={review.sideBySide}>
      <table className={styles.table} style={{ minWidth }}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.field, styles.fieldColumn)}>
              {review.field}
            </th>
            {item.rows.map((row, at) => (
              <th key={at} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                <ColumnHead item={item} row={row} at={at} />
                {choice(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.header.zh} field={field} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ item, row, at }: { item: ReviewItem; row: ReviewRow; at: number }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const { select } = usePaneActions();
  const { sheet, row: place } = row.place;
  const isName = item.kind === 'name' && at === 0;
  return (
    <>
      <span className={styles.letter}>{review.letter(at)}</span>{' '}
      <TextButton
        aria-label={review.locate(sheet, place)}
        title={review.locate(sheet, place)}
        onClick={() => void select(row.place)}
      >
        {review.row(place)}
      </TextButton>
      {isName && item.seen.map((seen) => <Plain key={seen.sheet}>{review.seen(seen.sheet, seen.rows)}</Plain>)}
      {!isName && <Plain>{row.number ?? review.noNumber}</Plain>}
    </>
  );
}

function Plain({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={useStyles().plain}>{children}</span>;
}

function FieldRow({ field }: { readonly field: ComparedField }): ReactElement {
  const styles = useStyles();
  const unseen = useUnseenStyles();
  const { texts, language } = useTexts();
  const { header, comparison, cells } = field;
  return (
    <tr className={comparison === 'differs' ? styles.differs : undefined}>
      <th scope="row" className={mergeClasses(styles.cell, styles.field)}>
        <span className={styles.sign} aria-hidden="true">
          {SIGNS[comparison]}
        </span>
        {header[language]}
        <span className={unseen.unseen}>{texts.review[comparison]}</span>
      </th>
      {cells.map(({ text, key }, at) => (
        <td key={at} className={styles.cell}>
          {text === '' && <span className={styles.empty}>{texts.review.empty}</span>}
          {text !== '' && <DifferingText text={text} other={otherThan(key, cells) ?? text} />}
        </td>
      ))}
    </tr>
  );
}

/** What a cell is compared with: the first that says something else; null where none does. */
function otherThan(key: string, cells: ComparedField['cells']): string | null {
  return cells.find((cell) => cell.text !== '' && cell.key !== key)?.text ?? null;
}

function DifferingText({ text, other }: { readonly text: string; readonly other: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {differingParts(text, other).map((part, at) =>
        part.differs ? (
          <mark key={at} className={styles.differing}>
            {part.text}
          </mark>
        ) : (
          <span key={at}>{part.text}</span>
        ),
      )}
    </>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Dispute } from '../report.ts';
import { useTexts } from '../state/pane-context.ts';
import { formatDecimal, formatMoney, formatShare } from '../texts/format.ts';

type Contender = Dispute['contenders'][number];

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '4px 4px 4px 0',
    textAlign: 'right',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '4px 4px 4px 0',
    textAlign: 'right',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  mark: { display: 'block', color: tokens.colorNeutralForeground3 },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** The evidence of each contender, the mark proposed from it below, and the sum; made to be read at 320 px. */
export function ContenderTable({
  dispute,
  label,
}: {
  readonly dispute: Dispute;
  readonly label: string;
}): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { disputes } = texts;
  const marked = dispute.contenders.some(({ proposed }) => Object.keys(proposed).length > 0);
  const shareOf = (name: string) => dispute.shares?.find(({ salesperson }) => salesperson === name)?.share ?? null;
  const heads = [
    disputes.salesperson,
    marked ? disputes.sales : disputes.salesEver,
    disputes.visits,
    ...(marked ? [disputes.completeness, disputes.total] : []),
    ...(dispute.shares === null ? [] : [disputes.share]),
  ];
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={mergeClasses(styles.head, at === 0 && styles.name)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dispute.contenders.map((contender) => (
          <ContenderLine
            key={contender.salesperson}
            contender={contender}
            marked={marked}
            share={shareOf(contender.salesperson)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ContenderLine({
  contender,
  marked,
  share,
}: {
  readonly contender: Contender;
  /** Whether judges mark the evidence: otherwise it is shown without marks. */
  readonly marked: boolean;
  readonly share: number | null;
}): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { proposed } = contender;
  const total = Object.values(proposed).reduce((sum, mark) => sum + mark, 0);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {contender.salesperson}
      </th>
      <Evidence text={formatMoney(contender.sales, language)} mark={proposed['trade']} />
      <Evidence text={texts.disputes.visitCount(contender.visits)} mark={proposed['visits']} />
      {marked && <Evidence text={formatShare(contender.completeness)} mark={proposed['completeness']} />}
      {marked && (
        <td className={mergeClasses(styles.cell, styles.total)}>{texts.disputes.marks(formatDecimal(total))}</td>
      )}
      {share !== null && <td className={mergeClasses(styles.cell, styles.total)}>{formatShare(share)}</td>}
    </tr>
  );
}

function Evidence({ text, mark }: { readonly text: string; readonly mark: number | undefined }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  return (
    <td className={styles.cell}>
      {text}
      {mark !== undefined && <span className={styles.mark}>{texts.disputes.marks(formatDecimal(mark))}</span>}
    </td>
  );
}

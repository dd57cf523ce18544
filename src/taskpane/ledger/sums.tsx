import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PreviewView, Reconciliation } from '../../app/ledger/ledger-views.ts';
import { sayReason } from '../../app/ledger/say-reason.ts';
import { formatCount } from '../texts/format.ts';
import { Folded } from './folded.tsx';
import { useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';
import { yuan } from './ledger-texts.ts';

/** What came in against what became of it, and against the source's own totals. */
export function Sums({ preview }: { readonly preview: PreviewView }): ReactElement {
  const styles = useLedgerStyles();
  const { texts, language } = useLedgerTexts();
  const { source, taken, rejected, skipped, byReason } = preview.reconciliation;
  const rows = [
    [texts.preview.sourceRow, source],
    [texts.preview.taken, taken],
    [texts.preview.rejected, rejected],
    [texts.preview.skipped, skipped],
  ] as const;
  return (
    <section aria-label={texts.preview.sums}>
      <h3 className={styles.head}>{texts.preview.sums}</h3>
      <div className={styles.part}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.preview.outcome}</th>
              <th scope="col">{texts.preview.rows}</th>
              <th scope="col">{texts.preview.amount}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, { lines, fen }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatCount(lines)}</td>
                <td>{yuan(fen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.note}>{texts.preview.adds}</p>
        <ul className={styles.list}>
          {byReason.map(({ reason, tally }) => (
            <li key={reason} className={styles.note}>
              {texts.preview.reason(sayReason(reason)[language], tally.lines, tally.fen)}
            </li>
          ))}
        </ul>
      </div>
      <Totals totals={preview.controlTotals} />
    </section>
  );
}

/** Totals beyond so many are told by the differing ones alone. */
const SHOWN_TOTALS = 12;

function Totals({ totals }: { readonly totals: PreviewView['controlTotals'] }): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  if (totals.length === 0) return null;
  const shown =
    totals.length <= SHOWN_TOTALS
      ? totals
      : totals.filter((total, at) => total.stated !== total.counted || at === totals.length - 1);
  return (
    <>
      <h3 className={styles.head}>{texts.preview.totals}</h3>
      <ul className={mergeClasses(styles.list, styles.part)}>
        {shown.map(({ row, label, stated, counted }) => (
          <li key={row} className={mergeClasses(styles.note, stated !== counted && styles.check)}>
            {stated === counted
              ? texts.preview.agrees(row, label, stated)
              : texts.preview.differs(row, label, stated, counted)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same by month and by salesperson, folded away. */
export function ShareTables({ preview }: { readonly preview: PreviewView }): ReactElement {
  const { texts } = useLedgerTexts();
  const { months, salespeople } = preview.reconciliation;
  return (
    <>
      <Shares title={texts.preview.months} shares={months} unnamed={texts.preview.noMonth} />
      <Shares title={texts.preview.salespeople} shares={salespeople} unnamed={texts.preview.nobody} />
    </>
  );
}

function Shares(props: {
  readonly title: string;
  readonly shares: Reconciliation['months'];
  readonly unnamed: string;
}): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  if (props.shares.length === 0) return null;
  return (
    <Folded
      title={props.title}
      content={() => (
        <div className={styles.part}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{props.title}</th>
                <th scope="col">{texts.preview.rows}</th>
                <th scope="col">{texts.preview.amount}</th>
                <th scope="col">{texts.preview.rejected}</th>
              </tr>
            </thead>
            <tbody>
              {props.shares.map(({ key, taken, rejected }) => (
                <tr key={key}>
                  <th scope="row">{key === '' ? props.unnamed : key}</th>
                  <td>{formatCount(taken.lines)}</td>
                  <td>{yuan(taken.fen)}</td>
                  <td>{formatCount(rejected.lines)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    />
  );
}

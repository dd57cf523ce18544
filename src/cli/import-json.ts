import type { ImportFileResult } from '../app/ledger/import-file.ts';
import type { PreviewView } from '../app/ledger/ledger-views.ts';

type Tally = PreviewView['reconciliation']['taken'];

/** Fen as yuan: exact, since both are the nearest doubles to the decimal. */
const yuan = (fen: number): number => fen / 100;
const tally = ({ lines, fen }: Tally) => ({ rows: lines, amount: yuan(fen) });

/** The report of an import as other programs read it, schema 1. Amounts are yuan; the same import gives the same bytes. */
export function importJson({
  draft,
  preview,
  mappings,
  unused,
  unread,
}: Extract<ImportFileResult, { kind: 'done' }>): string {
  const { reconciliation, parties } = preview;
  const shares = (list: PreviewView['reconciliation']['months'], name: string) =>
    list.map(({ key, taken, rejected, skipped }) => ({
      [name]: key === '' ? null : key,
      taken: tally(taken),
      rejected: tally(rejected),
      skipped: tally(skipped),
    }));
  const content = {
    schema: 1,
    import: preview.batch,
    source: { name: draft.name, ledger: draft.kind, unreadSheets: unread },
    into: { sheet: preview.sheet, firstRow: preview.firstRow, newSheet: preview.newSheet, leftOut: preview.leftOut },
    tables: draft.tables.map(({ row, rows }, at) => ({
      row,
      rows,
      columns: mappings[at] ?? null,
      unusedColumns: unused[at] ?? [],
    })),
    counts: {
      source: tally(reconciliation.source),
      taken: tally(reconciliation.taken),
      rejected: tally(reconciliation.rejected),
      skipped: tally(reconciliation.skipped),
    },
    reasons: reconciliation.byReason.map(({ reason, tally: sum }) => ({ reason, ...tally(sum) })),
    totals: preview.controlTotals.map(({ row, label, stated, counted }) => ({
      row,
      label,
      stated: yuan(stated),
      counted: yuan(counted),
      agrees: stated === counted,
    })),
    rejected: preview.rejected.map(({ row, reason, message, fen }) => ({
      row,
      reason,
      message: { zh: message.zh, en: message.en },
      amount: fen === null ? null : yuan(fen),
    })),
    months: shares(reconciliation.months, 'month'),
    salespeople: shares(reconciliation.salespeople, 'salesperson'),
    customers: {
      matched: parties.matched,
      unmatched: parties.unmatched.map(({ name, number, lines, fen, row, proposals }) => ({
        name,
        number: number === '' ? null : number,
        rows: lines,
        amount: yuan(fen),
        row,
        proposals: proposals.map((proposal) => ({
          name: proposal.name,
          number: proposal.number,
          confidence: proposal.confidence,
        })),
      })),
    },
    unknownSalespeople: parties.unknownPeople.map(({ name, lines, row, vacant }) => ({
      name,
      rows: lines,
      row,
      vacant,
    })),
    questions: preview.questions,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

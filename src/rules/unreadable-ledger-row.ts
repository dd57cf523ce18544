import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { onHeader } from '../engine/evaluate/row-verdict.ts';
import { onRow } from '../engine/evaluate/verdict-on.ts';
import { personKey } from '../engine/identity/keys.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { RecordTable } from '../engine/model/records.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { sayCount } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/**
 * A data row of a ledger whose date or amount cannot be read. It counts for nothing, and nothing is guessed.
 * A row that is dated after the as-of day is not judged.
 */
export const unreadableLedgerRow = defineRule({
  id: 'unreadable-ledger-row',
  title: { zh: '台账行读不出', en: 'Ledger row cannot be read' },
  scope: 'customer',
  codes: ['ledger.row'],
  reads: ['problems', 'saleTable', 'paymentTable', 'customers', 'filings'],
  evaluate: ({ problems, saleTable, paymentTable, customers, filings }, { asOf }) => [
    ...[saleTable, paymentTable].flatMap(unreadLines),
    ...problems.flatMap((problem): Verdict[] => {
      const table = [saleTable, paymentTable].find((candidate) => candidate.role === problem.role);
      if (table === undefined || problem.kind !== 'unreadable-row') return [];
      if ((table.day('日期').at(problem.record) ?? asOf) > asOf) return [];
      const name = shown(table.text('客户名称').at(problem.record));
      const match = customers.match(
        table.text('客户编号').at(problem.record),
        table.text('客户名称').at(problem.record),
      );
      const filing = match.kind === 'certain' ? leadingFiling(match.customer, customers, filings) : null;
      const documentNumber = shown(table.text('单号').at(problem.record));
      return [
        {
          ...onRow(table, problem.record, personKey(table.text('业务员').at(problem.record)) || null, {
            code: 'ledger.row',
            column: problem.column,
            keyParts: [problem.role, documentNumber, name, problem.column ?? '', problem.shown],
            message: {
              zh: `${table.sheet}第${problem.row}行${documentNumber === '' ? '' : `（单号${documentNumber}）`}没有计入：${problem.reason.zh}。请改正后重新检查。`,
              en: `Row ${problem.row} of ${table.sheet}${documentNumber === '' ? '' : ` (document ${documentNumber})`} was not counted: ${problem.reason.en}. Correct it and check again.`,
            },
          }),
          customer: filing?.number ?? null,
          customerName: (filing === null ? name : shown(filing.name)) || null,
        },
      ];
    }),
  ],
});

/** Of a ledger that was added up, a verdict for each reason. */
function unreadLines(table: RecordTable): Verdict[] {
  return (table.addedUp?.unread ?? []).map(({ column, reason, lines, examples }) =>
    onHeader(table, {
      code: 'ledger.row',
      column,
      keyParts: [table.role, column, reason.zh],
      message: {
        zh: `${table.sheet}有${sayCount(lines)}行没有计入：“${column}”${reason.zh}。例如：${examples.join('；')}。请在台账文件里改正后重新检查。`,
        en: `${lines === 1 ? 'One line' : `${sayCount(lines)} lines`} of ${table.sheet} did not count, since “${column}” cannot be read: ${reason.en}. For instance: ${examples.join('; ')}. Correct the file of the ledger and check again.`,
      },
    }),
  );
}

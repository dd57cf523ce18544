import { isoFromDay } from '../engine/dates/iso.ts';
import { numberParameter } from '../engine/evaluate/parameters.ts';
import { unfiledBuyers } from '../engine/evaluate/unfiled-buyers.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import type { Acts } from '../engine/model/acts.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay, sayFen } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

const FEN_PER_YUAN = 100;

/** A customer who is in no filing has bought for as much as makes filing a duty, at once or in all, returns netted off. */
export const dueThreshold = defineRule({
  id: 'due-threshold',
  title: { zh: '消费达到备案额未备案', en: 'Purchases call for a filing' },
  scope: 'buyer',
  codes: ['threshold.due'],
  reads: ['sales', 'saleTable'],
  evaluate: ({ sales, saleTable }, { asOf, policy, parameters }) => {
    const { threshold } = policy.duties;
    if (threshold === undefined || !saleTable.present) return 'not-applicable';
    const single = numberParameter(parameters, threshold.singleParameter) * FEN_PER_YUAN;
    const total = numberParameter(parameters, threshold.totalParameter) * FEN_PER_YUAN;
    const largestAt = (record: number): number => saleTable.addedUp?.largest(record) ?? sales.fen[record] ?? 0;
    return unfiledBuyers(sales, saleTable).flatMap((rows): Verdict[] => {
      const reached = reachedBy(rows, sales, { single, total, largestAt });
      if (reached === null) return [];
      const { record, kind } = reached;
      const name = shown(saleTable.text('客户名称').at(record) || saleTable.text('客户编号').at(record));
      const salesperson = sales.personName(sales.persons[record] ?? 0);
      const sum = sayFen(sumOf(rows, sales));
      const amount = sayFen(largestAt(record));
      const when = sayDay(sales.days[record] ?? 0, asOf);
      const said =
        kind === 'single'
          ? {
              zh: `${name}${when.zh}一次购买${amount.zh}，达到单次${sayFen(single).zh}的备案额`,
              en: `${name} bought for ${amount.en} at once on ${when.en}, which reaches ${sayFen(single).en}`,
            }
          : {
              zh: `${name}到${when.zh}为止累计达到${sayFen(total).zh}的备案额，现在共${sum.zh}（退货已扣除）`,
              en: `By ${when.en} the purchases of ${name} reached ${sayFen(total).en} in all; they now come to ${sum.en}, returns netted off`,
            };
      return [
        onAct(
          saleTable,
          record,
          { filing: null, salesperson },
          {
            code: 'threshold.due',
            column: '金额',
            keyParts: [name, kind, isoFromDay(sales.days[record] ?? 0)],
            message: {
              zh: `${said.zh}，档案里还没有这位客户。请备案。`,
              en: `${said.en}, and the archive has no filing of this customer. File the customer.`,
            },
            evidence: rows.filter((row) => row !== record).map((row) => saleTable.reference(row)),
            facts: [fact('本次金额', 'This purchase', amount), fact('累计金额', 'In all', sum)],
          },
        ),
      ];
    });
  },
});

function sumOf(rows: readonly number[], sales: Acts): number {
  return rows.reduce((sum, record) => sum + (sales.fen[record] ?? 0), 0);
}

interface Threshold {
  /** Fen that call for a filing at once, and in all. */
  readonly single: number;
  readonly total: number;
  /** The largest purchase behind a row, in fen. */
  readonly largestAt: (record: number) => number;
}

/** The row by which the customer came to the threshold first; null where neither a row nor the sum reaches it. */
function reachedBy(
  rows: readonly number[],
  sales: Acts,
  { single, total, largestAt }: Threshold,
): { record: number; kind: 'single' | 'total' } | null {
  const isDueInAll = sumOf(rows, sales) >= total;
  let sum = 0;
  let crossed: number | null = null;
  for (const record of rows) {
    if (largestAt(record) >= single) return { record: crossed ?? record, kind: crossed === null ? 'single' : 'total' };
    const before = sum;
    sum += sales.fen[record] ?? 0;
    if (isDueInAll && before < total && sum >= total) crossed ??= record;
  }
  return crossed === null ? null : { record: crossed, kind: 'total' };
}

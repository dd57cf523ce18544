import { monthOf } from '../dates/periods.ts';
import { nameKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Bilingual } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import type { Tally, TallyDefinition } from '../model/tally.ts';
import { sayMonth } from '../metrics/months.ts';
import { shown } from '../text/shown.ts';

const UNIT: Bilingual = { zh: '户', en: 'customers' };

/**
 * Customers taken in per branch and month (第十一条 of long-term). One for whom the courier company's call-back was not
 * made counts as not applied for (第八条), and so is not counted.
 */
export const customersTakenIn: TallyDefinition = {
  code: 'taken-in',
  name: { zh: '入库数量', en: 'Taken in' },
  unit: UNIT,
  sheets: ['filings'],
  count: (facts, { asOf }) =>
    byBranch('taken-in', { zh: '入库', en: 'taken in' }, facts, asOf, ({ row }, table) =>
      table.text('回访结果').at(row) === '未回访' ? null : table.day('入库日期').at(row),
    ),
};

/**
 * Customers lost per branch and month (第十一条 of long-term): by 流失日期, else by the day of a call-back that did not get
 * through, which counts as lost (第八条).
 */
export const customersLost: TallyDefinition = {
  code: 'lost',
  name: { zh: '流失数量', en: 'Lost' },
  unit: UNIT,
  sheets: ['filings'],
  count: (facts, { asOf }) =>
    byBranch('lost', { zh: '流失', en: 'lost' }, facts, asOf, ({ row }, table) => {
      const unreached = table.text('回访结果').at(row) === '未接通' ? table.day('回访日期').at(row) : null;
      return table.day('流失日期').at(row) ?? unreached;
    }),
};

function byBranch(
  code: string,
  what: Bilingual,
  { filings, filingTable }: Facts,
  asOf: Day,
  dayOf: (filing: Filing, table: RecordTable) => Day | null,
): Tally[] {
  const counts = new Map<string, { branch: string; month: string; count: number }>();
  for (const filing of filings) {
    const day = filing.state === 'future' ? null : dayOf(filing, filingTable);
    const branch = shown(filingTable.text('网点').at(filing.row));
    if (day === null || day > asOf || branch === '') continue;
    const month = monthOf(day);
    const key = `${month}|${nameKey(branch)}`;
    const known = counts.get(key) ?? { branch, month, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { branch, month, count }]) => {
      const when = sayMonth(month);
      return {
        code,
        subject: branch,
        period: month,
        value: count,
        message: {
          zh: `${branch}${when.zh}${what.zh}${count}户。`,
          en: `${branch}: ${count} ${what.en} in ${when.en}.`,
        },
      };
    });
}

import { parseNumber } from '../cells/number-cell.ts';
import { monthOf } from '../dates/periods.ts';
import { numberParameter } from '../evaluate/parameters.ts';
import { nameKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Metric, MetricDefinition } from '../model/metric.ts';
import type { RecordTable } from '../model/records.ts';
import type { Bilingual } from '../model/finding.ts';
import { fact } from '../text/say.ts';
import { shown } from '../text/shown.ts';
import { sayMonth, shiftMonth } from './months.ts';

/** What one courier company applied for and had taken in during a month, over all branches. */
interface Entries {
  readonly company: string;
  readonly month: string;
  readonly applied: number;
  readonly taken: number;
  readonly rows: readonly number[];
}

/** Share of applied-for customers who were taken in, per courier company and month (第十二条 of long-term). */
export const entryRate: MetricDefinition = {
  code: 'entry-rate',
  name: { zh: '入库率', en: 'Entry rate' },
  format: 'percent',
  unit: { zh: '入库数÷申请数', en: 'taken in ÷ applied for' },
  sheets: ['entry-applications'],
  measure: ({ table }, { asOf, parameters }) => {
    const entryTable = table('entry-applications');
    const norm = numberParameter(parameters, 'entry-rate-norm');
    const entries = collect(entryTable, asOf);
    const isShort = (entry: Entries | undefined): boolean => entry !== undefined && entry.taken / entry.applied < norm;
    return [...entries.values()]
      .sort((a, b) => compare(a.month, b.month) || compare(a.company, b.company))
      .map((entry): Metric => {
        const short = isShort(entry);
        const before = entries.get(keyOf(entry.company, shiftMonth(entry.month, -1)));
        const again = short && isShort(before);
        const [row = -1] = entry.rows;
        return {
          code: 'entry-rate',
          subject: entry.company,
          period: entry.month,
          value: entry.taken / entry.applied,
          norm,
          met: !short,
          ratio: { part: entry.taken, whole: entry.applied },
          shortfall: short ? (again ? 'error' : 'warning') : null,
          row: entryTable.reference(row),
          salesperson: null,
          message: say(entry, norm, again),
          evidence: [...(again ? (before?.rows ?? []) : []), ...entry.rows.slice(1)].map((record) =>
            entryTable.reference(record),
          ),
          facts: [
            fact('入库数', 'Taken in', String(entry.taken)),
            fact('申请数', 'Applied for', String(entry.applied)),
            fact('入库率', 'Rate', percent(entry.taken / entry.applied)),
            fact('标准', 'Norm', percent(norm)),
            ...(again && before !== undefined
              ? [fact('上月入库率', 'Rate of the month before', percent(before.taken / before.applied))]
              : []),
          ],
        };
      });
  },
};

/** Months after the as-of day decide nothing; nor does a month in which nothing was applied for. */
function collect(table: RecordTable, asOf: Day): ReadonlyMap<string, Entries> {
  const sums = new Map<string, Entries>();
  for (let record = 0; record < table.size; record++) {
    const company = shown(table.text('快递公司').at(record));
    const month = table.text('月份').at(record);
    const applied = parseNumber(table.text('申请数').at(record));
    const taken = parseNumber(table.text('入库数').at(record));
    if (company === '' || month === '' || month > monthOf(asOf) || applied === null || taken === null) continue;
    const key = keyOf(company, month);
    const sum = sums.get(key) ?? { company, month, applied: 0, taken: 0, rows: [] };
    sums.set(key, {
      ...sum,
      applied: sum.applied + applied,
      taken: sum.taken + taken,
      rows: [...sum.rows, record],
    });
  }
  return new Map([...sums].filter(([, { applied }]) => applied > 0));
}

function keyOf(company: string, month: string): string {
  return `${month}|${nameKey(company)}`;
}

function say({ company, month, applied, taken }: Entries, norm: number, again: boolean): Bilingual {
  const when = sayMonth(month);
  const rate = percent(taken / applied);
  return {
    zh: `${company}${when.zh}申请${applied}户，入库${taken}户，入库率${rate}，低于${percent(norm)}${again ? '，且上月也未达标，应取消入库资格' : '，应予警告'}。`,
    en: `${company} had ${taken} of ${applied} applications taken in during ${when.en}, ${rate}, under ${percent(norm)}${again ? ', as in the month before: it loses the right of entry' : ': a warning is due'}.`,
  };
}

/** At most two decimals, cut rather than rounded, so that 89.999% never reads as 90%. */
function percent(share: number): string {
  return `${Math.floor(share * 10_000 + 1e-6) / 100}%`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

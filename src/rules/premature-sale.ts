import { isoFromDay } from '../engine/dates/iso.ts';
import { filingDayReader } from '../engine/evaluate/read-stages.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay, sayFen } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** A customer is sold to before the day from which the policy lets selling begin. A sale of that very day is in order. */
export const prematureSale = defineRule({
  id: 'premature-sale',
  title: { zh: '反馈之前已销售', en: 'Sold before the go-ahead' },
  scope: 'customer',
  codes: ['workflow.order'],
  reads: ['sales', 'saleTable', 'customers', 'filings', 'filingTable', 'table'],
  evaluate: ({ sales, saleTable, customers, filings, filingTable, table }, { asOf, policy }) => {
    const { saleFrom } = policy.duties;
    if (saleFrom === undefined || !saleTable.present || !filingTable.has(saleFrom)) return 'not-applicable';
    const fromDays = filingTable.day(saleFrom);
    const dayOf = filingDayReader(policy, filingTable, table('stages'), asOf);
    const goAhead = (row: number) => dayOf(saleFrom, row);
    const find = (record: number): Premature | null => {
      const customer = sales.customers[record] ?? -1;
      const day = sales.days[record] ?? 0;
      if (sales.counts[record] !== 1 || customer < 0 || !((sales.fen[record] ?? 0) > 0)) return null;
      const person = sales.personName(sales.persons[record] ?? 0);
      const all = customers.filingsOf(customer).flatMap((row) => filings[row] ?? []);
      const live = all.filter(({ state, row }) => state === 'live' && !fromDays.isBad(row));
      const own = live.filter(({ salesperson }) => salesperson === person);
      const claims = own.length > 0 ? own : live;
      const [filing] = claims;
      if (filing === undefined || claims.some(({ row }) => (goAhead(row) ?? Infinity) <= day)) return null;
      return { person, filing, claims };
    };
    const say = ({ person, filing, claims }: Premature, record: number): Verdict => {
      const day = sales.days[record] ?? 0;
      const days = claims.flatMap(({ row }) => goAhead(row) ?? []);
      const [sold, amount] = [sayDay(day, asOf), sayFen(sales.fen[record] ?? 0)];
      const from = days.length === 0 ? null : sayDay(Math.min(...days), asOf);
      return onAct(
        saleTable,
        record,
        { filing, salesperson: person },
        {
          code: 'workflow.order',
          column: '日期',
          keyParts: ['sale', person, isoFromDay(day), shown(saleTable.text('单号').at(record))],
          message: {
            zh: `${sold.zh}向${filing.name}销售${amount.zh}，${from === null ? `备案还没有“${saleFrom}”` : `“${saleFrom}”是${from.zh}`}。收到反馈之后才能销售。`,
            en: `${filing.name} was sold ${amount.en} on ${sold.en}, but ${from === null ? `the filing has no “${saleFrom}” yet` : `“${saleFrom}” is ${from.en}`}. Selling begins only after the feedback.`,
          },
          evidence: claims.map(({ row }) => filingTable.reference(row)),
          facts: [fact('销售日期', 'Sold on', sold), ...(from === null ? [] : [fact(saleFrom, 'Sale from', from)])],
        },
      );
    };
    return judgeRows(saleTable, sales, { find, say });
  },
});

/** A sale before the go-ahead: whose, and the filings that have none by then, the first of them as `filing`. */
interface Premature {
  readonly person: string;
  readonly filing: Filing;
  readonly claims: readonly Filing[];
}

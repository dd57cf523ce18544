import { daysOfActs, nameOfActs } from '../engine/evaluate/acts-named.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { isoFromDay } from '../engine/dates/iso.ts';
import { NO_CUSTOMER } from '../engine/model/acts.ts';
import type { Acts } from '../engine/model/acts.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { RuleContext, Verdict } from '../engine/model/rule.ts';
import { fact, sayFen } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** Somebody visits or sells to a customer whom nobody has filed. A return is no sale. */
export const unfiledCustomer = defineRule({
  id: 'unfiled-customer',
  title: { zh: '客户未备案', en: 'Customer not filed' },
  scope: 'customer',
  codes: ['filing.missing'],
  reads: ['visits', 'visitTable', 'sales', 'saleTable'],
  evaluate: ({ visits, visitTable, sales, saleTable }, context) => [
    ...unfiled(visits, visitTable, 'visit', context),
    ...unfiled(sales, saleTable, 'sale', context),
  ],
});

function unfiled(acts: Acts, table: RecordTable, kind: 'visit' | 'sale', { asOf }: RuleContext): Verdict[] {
  return judgeRows(table, acts, {
    find: (record) => {
      if (acts.counts[record] !== 1 || acts.customers[record] !== NO_CUSTOMER) return null;
      const fen = acts.fen[record] ?? NaN;
      return kind === 'sale' && !(fen > 0) ? null : fen;
    },
    say: (fen, record) => {
      const day = acts.days[record] ?? 0;
      const person = acts.personName(acts.persons[record] ?? 0);
      const name = nameOfActs(table, record);
      const when = daysOfActs(table, record, day, asOf);
      const who = { zh: person || '有人', en: person || 'Somebody' };
      const did =
        kind === 'visit'
          ? { zh: `${when.zh}拜访了`, en: `visited` }
          : { zh: `${when.zh}销售${sayFen(fen).zh}给`, en: `sold ${sayFen(fen).en} to` };
      const seller = kind === 'sale' && acts.company[record] === 1 ? { zh: '公司', en: 'The company' } : who;
      return onAct(
        table,
        record,
        { filing: null, salesperson: person },
        {
          code: 'filing.missing',
          column: '客户名称',
          keyParts: [name.zh, person, isoFromDay(day), kind === 'sale' ? shown(table.text('单号').at(record)) : ''],
          message: {
            zh: `${seller.zh}${did.zh}${name.zh}，档案里没有这个客户的备案。请补备案，或改正客户名称、编号。`,
            en: `${seller.en} ${did.en} ${name.en} ${when.on} ${when.en}, and the archive has no filing of this customer. File the customer, or correct the name or number.`,
          },
          facts: [fact('日期', 'Date', { zh: when.zh, en: when.en }), fact('客户', 'Customer', name)],
        },
      );
    },
  });
}

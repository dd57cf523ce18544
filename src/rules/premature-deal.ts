import { isoFromDay } from '../engine/dates/iso.ts';
import { prematureDeals } from '../engine/evaluate/premature-deals.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay, sayFen } from '../engine/text/say.ts';

/** Further acts that one finding names as evidence. */
const MOST_NAMED = 10;

/**
 * A customer was visited or sold to before the day on which he was filed. Told once for visits and once for sales, on the
 * first of them; on the day of the filing itself dealing is in order.
 */
export const prematureDeal = defineRule({
  id: 'premature-deal',
  title: { zh: '先洽谈后报备', en: 'Dealt with before the filing' },
  scope: 'customer',
  codes: ['filing.late'],
  reads: ['filings', 'filingTable', 'customers', 'visits', 'visitTable', 'sales', 'saleTable'],
  evaluate: (facts, { asOf, policy }) =>
    prematureDeals(facts, policy).flatMap(({ kind, filing, filedOn, records }): Verdict[] => {
      const [acts, table] = kind === 'visit' ? [facts.visits, facts.visitTable] : [facts.sales, facts.saleTable];
      const [record, ...others] = records;
      if (record === undefined) return [];
      const person = acts.personName(acts.persons[record] ?? 0);
      const day = acts.days[record] ?? 0;
      const [when, filed] = [sayDay(day, asOf), sayDay(filedOn, asOf)];
      const amount = sayFen(acts.fen[record] ?? 0);
      const did =
        kind === 'visit'
          ? { zh: `联系了${filing.name}`, en: `contacted ${filing.name}` }
          : { zh: `向${filing.name}销售${amount.zh}`, en: `sold ${amount.en} to ${filing.name}` };
      const more =
        others.length === 0
          ? { zh: '', en: '' }
          : { zh: `（填表之前共${records.length}次）`, en: ` (${records.length} times in all before it)` };
      return [
        onAct(
          table,
          record,
          { filing, salesperson: person },
          {
            code: 'filing.late',
            column: '日期',
            keyParts: [kind, person, isoFromDay(day)],
            message: {
              zh: `${person || '有人'}${when.zh}${did.zh}，${filed.zh}才填报备表${more.zh}。洽谈和签约之前应先报备。`,
              en: `${person || 'Somebody'} ${did.en} on ${when.en}, and the form was filled in only on ${filed.en}${more.en}. Filing is due before talks and signing.`,
            },
            evidence: [
              facts.filingTable.reference(filing.row),
              ...others.slice(0, MOST_NAMED).map((other) => table.reference(other)),
            ],
            facts: [fact('日期', 'Date', when), fact('填表日期', 'Form filled in on', filed)],
          },
        ),
      ];
    }),
});

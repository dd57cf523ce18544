import { isoFromDay } from '../engine/dates/iso.ts';
import { breachReader } from '../engine/evaluate/breaches.ts';
import type { Breach } from '../engine/evaluate/breaches.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { booleanParameter } from '../engine/evaluate/parameters.ts';
import { PROOF_READS, protectionEvidence } from '../engine/evaluate/protection-evidence.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay, sayFen } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** Another salesperson sold to a protected customer. A return is no sale, and the company's own sale is nobody's breach. */
export const breachingSale = defineRule({
  id: 'breaching-sale',
  title: { zh: '保护期内他人销售', en: 'Sale inside another’s protection' },
  scope: 'customer',
  codes: ['protection.breach-sale'],
  reads: ['sales', 'customers', 'filings', 'protections', ...PROOF_READS],
  evaluate: (facts, context) => {
    const { sales, saleTable } = facts;
    if (!saleTable.present) return 'not-applicable';
    const find = breachReader({
      customers: facts.customers,
      filings: facts.filings,
      protections: facts.protections,
      acts: sales,
      isOffence: (record) => (sales.fen[record] ?? 0) > 0 && sales.company[record] === 0,
      breaks: ({ basis }) => basis !== 'visit' || booleanParameter(context.parameters, 'sale-breaks-visit-protection'),
    });
    const say = ({ record, person, day, filing, protection }: Breach): Verdict => {
      const term = sayTerm(filing.salesperson, protection, context.asOf);
      const when = sayDay(day, context.asOf);
      const amount = sayFen(sales.fen[record] ?? 0);
      const { evidence, facts: lines } = protectionEvidence(filing, protection, facts, context);
      return onAct(
        saleTable,
        record,
        { filing, salesperson: person },
        {
          code: 'protection.breach-sale',
          column: '业务员',
          keyParts: [filing.salesperson, person, isoFromDay(day), shown(saleTable.text('单号').at(record))],
          message: {
            zh: `${person}${when.zh}向${filing.name}销售${amount.zh}；${term.zh}。`,
            en: `${person} sold ${amount.en} to ${filing.name} on ${when.en}; ${term.en}.`,
          },
          evidence,
          facts: [fact('他人销售', 'Sale by another', when), fact('金额', 'Amount', amount), ...lines],
        },
      );
    };
    return judgeRows(saleTable, sales, { find, say });
  },
});

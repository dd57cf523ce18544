import { breachReader } from '../engine/evaluate/breaches.ts';
import type { Breach } from '../engine/evaluate/breaches.ts';
import { judgeRows } from '../engine/evaluate/judge-rows.ts';
import { choiceParameter } from '../engine/evaluate/parameters.ts';
import { PROOF_READS, protectionEvidence } from '../engine/evaluate/protection-evidence.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { isContact, isVisitInPerson } from '../engine/evaluate/visit-methods.ts';
import { isoFromDay } from '../engine/dates/iso.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

const WITHDREW = new Set(['已礼让', 'Withdrew']);

/** Another salesperson visited inside a protection and did not withdraw. */
export const breachingVisit = defineRule({
  id: 'breaching-visit',
  title: { zh: '保护期内他人拜访', en: 'Visit inside another’s protection' },
  scope: 'customer',
  codes: ['protection.breach-visit'],
  reads: ['visits', 'customers', 'filings', 'protections', ...PROOF_READS],
  evaluate: (facts, context) => {
    const { visits, visitTable } = facts;
    if (!visitTable.present) return 'not-applicable';
    const results = visitTable.text('结果');
    const anyContact = choiceParameter(context.parameters, 'breaching-methods') === 'contact';
    const find = breachReader({
      customers: facts.customers,
      filings: facts.filings,
      protections: facts.protections,
      acts: visits,
      isOffence: (record) =>
        (anyContact ? isContact(visitTable, record) : isVisitInPerson(visitTable, record)) &&
        !WITHDREW.has(results.at(record)),
      breaks: () => true,
    });
    const say = ({ record, person, day, filing, protection }: Breach): Verdict => {
      const term = sayTerm(filing.salesperson, protection, context.asOf);
      const when = sayDay(day, context.asOf);
      const { evidence, facts: lines } = protectionEvidence(filing, protection, facts, context);
      return onAct(
        visitTable,
        record,
        { filing, salesperson: person },
        {
          code: 'protection.breach-visit',
          column: '业务员',
          keyParts: [filing.salesperson, person, isoFromDay(day)],
          message: {
            zh: `${person}${when.zh}拜访了${filing.name}；${term.zh}。如已礼让，请在“结果”里写“已礼让”。`,
            en: `${person} visited ${filing.name} on ${when.en}; ${term.en}. If the visitor withdrew, write 已礼让 under 结果.`,
          },
          evidence,
          facts: [fact('他人拜访', 'Visit by another', when), ...lines],
        },
      );
    };
    return judgeRows(visitTable, visits, { find, say });
  },
});

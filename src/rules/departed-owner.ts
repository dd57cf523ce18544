import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** The owner of a filing has left: the customer has to be given to somebody else. */
export const departedOwner = defineRule({
  id: 'departed-owner',
  title: { zh: '业务员已离职', en: 'Owner has left' },
  scope: 'customer',
  codes: ['ownership.departed'],
  reads: ['filings', 'filingTable', 'roster', 'rosterTable'],
  evaluate: ({ filings, filingTable, roster, rosterTable }, { asOf, policy }) => {
    if (!roster.present) return 'not-applicable';
    const approver = policy.roles.approver[0] ?? '';
    return filings.flatMap((filing): Verdict[] => {
      const person = filing.state === 'live' && filing.salesperson !== '' ? roster.find(filing.salesperson) : null;
      if (!person?.departed) return [];
      const left = person.leftOn === null ? { zh: '', en: '' } : sayDay(person.leftOn, asOf);
      return [
        onFiling(filingTable, filing, {
          code: 'ownership.departed',
          column: '业务员',
          keyParts: [filing.salesperson, filing.name],
          message: {
            zh: `${filing.name}的业务员${filing.salesperson}${left.zh}已离职，请由${approver}安排给其他业务员。`,
            en: `${filing.salesperson}, the owner of ${filing.name}, left${left.en === '' ? '' : ` on ${left.en}`}. The ${approver} assigns the customer to somebody else.`,
          },
          evidence: [rosterTable.reference(person.row)],
          facts: person.leftOn === null ? [] : [fact('离职日期', 'Left on', left)],
        }),
      ];
    });
  },
});

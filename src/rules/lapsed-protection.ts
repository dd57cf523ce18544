import { STATE_READS, filingsInState } from '../engine/evaluate/protection-states.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import { defineRule } from '../engine/model/rule.ts';
import { sayDay } from '../engine/text/say.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** Neither sale nor payment in the period: the customer goes to the company. Or a development right has passed on. */
export const lapsedProtection = defineRule({
  id: 'lapsed-protection',
  title: { zh: '期内没有成果，失去保护', en: 'Nothing came of the period: protection lost' },
  scope: 'customer',
  codes: ['protection.lapsed'],
  reads: STATE_READS,
  evaluate: (facts, context) =>
    filingsInState(facts, context, 'lapsed', 'protection.lapsed', (filing, protection) => {
      const term = sayTerm(filing.salesperson, protection, context.asOf);
      const { right } = protection;
      const after =
        right?.kind === 'passed'
          ? sayPassed(facts.filings[right.to], right.better, context.asOf)
          : {
              zh: '期内没有新的销售，也没有回款；客户转交公司，由市场部另行安排',
              en: 'and within it there was neither another sale nor a payment. The customer goes to the company, and the market department assigns it anew',
            };
      return { zh: `${filing.name}：${term.zh}，${after.zh}。`, en: `${filing.name}: ${term.en}, ${after.en}.` };
    }),
});

function sayPassed(to: Filing | undefined, better: boolean, asOf: number): Bilingual {
  const who = to?.salesperson ?? '';
  const filed = to?.filedOn === null || to?.filedOn === undefined ? { zh: '', en: '' } : sayDay(to.filedOn, asOf);
  return better
    ? {
        zh: `期内没有首次交易；${who}${filed.zh}报备，关系评估为更好，客户资料和开发权转给${who}`,
        en: `without a first deal. ${who} filed on ${filed.en} and can build the better relation, so data and right pass to ${who}`,
      }
    : {
        zh: `没有首次交易；${who}${filed.zh}报备后期限也已过，客户资料和开发权转给${who}`,
        en: `without a first deal. The time after the filing of ${who} on ${filed.en} is over as well, so data and right pass to ${who}`,
      };
}

import { termMonths } from '../engine/evaluate/protection-evidence.ts';
import { STATE_READS, filingsInState } from '../engine/evaluate/protection-states.ts';
import { defineRule } from '../engine/model/rule.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** Neither sale nor payment in the period: the customer goes to the company, which assigns it anew. */
export const lapsedProtection = defineRule({
  id: 'lapsed-protection',
  title: { zh: '期内无销售无回款', en: 'Neither sale nor payment in the period' },
  codes: ['protection.lapsed'],
  reads: STATE_READS,
  evaluate: (facts, context) =>
    filingsInState(facts, context, 'lapsed', 'protection.lapsed', (filing, protection) => {
      const term = sayTerm(filing.salesperson, protection, termMonths(context), context.asOf);
      return {
        zh: `${filing.name}：${term.zh}，期内没有新的销售，也没有回款；客户转交公司，由市场部另行安排。`,
        en: `${filing.name}: ${term.en}, and within it there was neither another sale nor a payment. The customer goes to the company, and the market department assigns it anew.`,
      };
    }),
});

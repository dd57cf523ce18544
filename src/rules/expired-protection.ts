import { termMonths } from '../engine/evaluate/protection-evidence.ts';
import { STATE_READS, filingsInState } from '../engine/evaluate/protection-states.ts';
import { defineRule } from '../engine/model/rule.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** A visit's period has ended without a sale: others may visit. */
export const expiredProtection = defineRule({
  id: 'expired-protection',
  title: { zh: '拜访保护已到期', en: 'Visit protection has ended' },
  codes: ['protection.expired'],
  reads: STATE_READS,
  evaluate: (facts, context) =>
    filingsInState(facts, context, 'expired', 'protection.expired', (filing, protection) => {
      const term = sayTerm(filing.salesperson, protection, termMonths(context), context.asOf);
      return {
        zh: `${filing.name}：${term.zh}，期内${filing.salesperson}没有销售，其他业务员可以拜访。`,
        en: `${filing.name}: ${term.en}. ${filing.salesperson} made no sale by then, so others may visit.`,
      };
    }),
});

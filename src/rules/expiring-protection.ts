import { STATE_READS, filingsInState } from '../engine/evaluate/protection-states.ts';
import { defineRule } from '../engine/model/rule.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** The period ends within the reminder window, the as-of day and the last day included. */
export const expiringProtection = defineRule({
  id: 'expiring-protection',
  title: { zh: '保护即将到期', en: 'Protection is about to end' },
  scope: 'customer',
  codes: ['protection.expiring'],
  reads: STATE_READS,
  evaluate: (facts, context) =>
    filingsInState(facts, context, 'expiring', 'protection.expiring', (filing, protection) => {
      const term = sayTerm(filing.salesperson, protection, context.asOf);
      const left = (protection.lastDay ?? context.asOf) - context.asOf;
      const days =
        left === 0
          ? { zh: '今天是最后一天', en: 'today is the last day' }
          : { zh: `还有${left}天`, en: `${left} days are left` };
      return { zh: `${filing.name}：${term.zh}，${days.zh}。`, en: `${filing.name}: ${term.en}; ${days.en}.` };
    }),
});

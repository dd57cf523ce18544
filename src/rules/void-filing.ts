import { STATE_READS, filingsInState } from '../engine/evaluate/protection-states.ts';
import { defineRule } from '../engine/model/rule.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** A filing past its term: the policy calls it void, and it keeps nobody out any more. */
export const voidFiling = defineRule({
  id: 'void-filing',
  title: { zh: '无效报备', en: 'Void filing' },
  scope: 'customer',
  codes: ['filing.invalid'],
  reads: STATE_READS,
  evaluate: (facts, context) =>
    filingsInState(facts, context, 'expired', 'filing.invalid', (filing, protection) => {
      const term = sayTerm(filing.salesperson, protection, context.asOf);
      return {
        zh: `${filing.name}的报备已失效：${term.zh}。仍要跟进请重新报备。`,
        en: `The filing of ${filing.name} is void: ${term.en}. File again to go on.`,
      };
    }),
});

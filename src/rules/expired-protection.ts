import { STATE_READS, filingsInState } from '../engine/evaluate/protection-states.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { Protection } from '../engine/model/protection.ts';
import { defineRule } from '../engine/model/rule.ts';
import { sayTerm } from '../engine/text/say-protection.ts';

/** The period of a filing has ended without a sale, a deal or a renewal: others may take the customer up. */
export const expiredProtection = defineRule({
  id: 'expired-protection',
  title: { zh: '保护已到期', en: 'Protection has ended' },
  scope: 'customer',
  codes: ['protection.expired'],
  reads: STATE_READS,
  evaluate: (facts, context) =>
    filingsInState(facts, context, 'expired', 'protection.expired', (filing, protection) => {
      const term = sayTerm(filing.salesperson, protection, context.asOf);
      const after = sayAfter(filing, protection);
      return { zh: `${filing.name}：${term.zh}，${after.zh}。`, en: `${filing.name}: ${term.en}. ${after.en}.` };
    }),
});

/** What others may do now. */
function sayAfter({ salesperson }: Filing, { basis }: Protection): Bilingual {
  if (basis === 'right') {
    return {
      zh: '顺延次数已用完，仍未首次交易，其他业务员可以报备开发',
      en: 'Its extensions are used up without a first deal, so others may file and develop the customer',
    };
  }
  if (basis === 'visit' || basis === 'sale') {
    return {
      zh: `期内${salesperson}没有销售，其他业务员可以拜访`,
      en: `${salesperson} made no sale by then, so others may visit`,
    };
  }
  return {
    zh: '其他人可以报备或跟踪，但不得抢单',
    en: 'Others may file or follow the customer, but not snatch a deal',
  };
}

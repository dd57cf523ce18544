import { judgeSum } from '../engine/dispute/verdict.ts';
import { numberParameter } from '../engine/evaluate/parameters.ts';
import { onDispute } from '../engine/evaluate/verdict-on-dispute.ts';
import { defineRule } from '../engine/model/rule.ts';

/** The judges' sums for one contender lie further apart than the policy allows without a second look. */
export const divergingJudges = defineRule({
  id: 'diverging-judges',
  title: { zh: '评委分差过大', en: 'Judges differ widely' },
  scope: 'workbook',
  codes: ['score.spread'],
  reads: ['disputeBlocks'],
  evaluate: ({ disputeBlocks }, { parameters }) => {
    const limit = numberParameter(parameters, 'score-spread-limit');
    return disputeBlocks.flatMap((block) =>
      block.contenders.flatMap(({ salesperson, row, marks }) => {
        const sums = marks.flatMap((own) => judgeSum(own, block.maxima) ?? []);
        const spread = sums.length < 2 ? 0 : Math.max(...sums) - Math.min(...sums);
        if (spread <= limit) return [];
        const [low, high] = [Math.min(...sums), Math.max(...sums)];
        return [
          onDispute(block, row, {
            code: 'score.spread',
            salesperson,
            keyParts: [salesperson],
            message: {
              zh: `${block.number}中评委给${salesperson}的总分从${low}到${high}，相差${spread}，超过${limit}分。请小组复核依据。`,
              en: `In dispute ${block.number} the judges' sums for ${salesperson} run from ${low} to ${high}, ${spread} apart, more than ${limit}. The panel should look at the evidence again.`,
            },
          }),
        ];
      }),
    );
  },
});

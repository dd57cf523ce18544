import { onDispute } from '../engine/evaluate/verdict-on-dispute.ts';
import { defineRule } from '../engine/model/rule.ts';

/** A judge has not scored every contender of an opened dispute. */
export const missingMark = defineRule({
  id: 'missing-mark',
  title: { zh: '评委还没有评分', en: 'A judge has not scored' },
  codes: ['score.missing'],
  reads: ['disputeBlocks'],
  evaluate: ({ disputeBlocks }) =>
    disputeBlocks.flatMap((block) =>
      block.judges.flatMap((judge, i) => {
        const waiting = block.contenders.filter(({ marks }) => marks[i]?.includes(null) ?? true);
        const [first] = waiting;
        if (first === undefined) return [];
        const who = judge.name === '' ? judge.duty : `${judge.duty}${judge.name}`;
        const names = waiting.map(({ salesperson }) => salesperson);
        return [
          onDispute(block, first.row, {
            code: 'score.missing',
            keyParts: [judge.duty],
            message: {
              zh: `${block.customerName}的界定（${block.number}）中，${who}还没有给${names.join('、')}评完分，结果待评。`,
              en: `In dispute ${block.number} about ${block.customerName}, ${who} has not finished scoring ${names.join(', ')}; the result is pending.`,
            },
          }),
        ];
      }),
    ),
});

import { contenderMeans, decide } from '../engine/dispute/verdict.ts';
import { onDispute } from '../engine/evaluate/verdict-on-dispute.ts';
import { defineRule } from '../engine/model/rule.ts';

/** Two contenders share the highest mean: the panel decides by name, the software never picks. */
export const tiedScore = defineRule({
  id: 'tied-score',
  title: { zh: '平分', en: 'Tied score' },
  scope: 'workbook',
  codes: ['score.tie'],
  reads: ['disputeBlocks'],
  evaluate: ({ disputeBlocks }) =>
    disputeBlocks
      .filter((block) => decide(block).result === 'tie')
      .map((block) => {
        const best = Math.max(...contenderMeans(block).map((mean) => mean ?? 0));
        return onDispute(block, block.row, {
          code: 'score.tie',
          keyParts: [],
          message: {
            zh: `${block.customerName}的界定（${block.number}）最高平均分都是${Math.round(best * 100) / 100}，没有唯一的胜出者，请界定小组裁定。`,
            en: `Dispute ${block.number} about ${block.customerName} ends in a tie at a mean of ${Math.round(best * 100) / 100}; the panel decides by name.`,
          },
        });
      }),
});

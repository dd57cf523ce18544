import { partialJudges } from '../engine/dispute/verdict.ts';
import { onDispute } from '../engine/evaluate/verdict-on-dispute.ts';
import type { DisputeBlock } from '../engine/model/dispute.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A judge has not scored every contender of an opened dispute, or is a contender himself, so that his marks do not count. */
export const missingMark = defineRule({
  id: 'missing-mark',
  title: { zh: '评委还没有评分', en: 'A judge has not scored' },
  scope: 'workbook',
  codes: ['score.missing'],
  reads: ['disputeBlocks'],
  evaluate: ({ disputeBlocks }) =>
    disputeBlocks.flatMap((block) => {
      const partial = partialJudges(block);
      return block.judges.flatMap((_, judge) =>
        partial.includes(judge) ? [partialVerdict(block, judge)] : unfinished(block, judge),
      );
    }),
});

function unfinished(block: DisputeBlock, judge: number): Verdict[] {
  const waiting = block.contenders.filter(({ marks }) => marks[judge]?.includes(null) ?? true);
  const [first] = waiting;
  if (first === undefined) return [];
  const who = judgeOf(block, judge);
  const names = waiting.map(({ salesperson }) => salesperson);
  return [
    verdict(block, judge, first.row, {
      zh: `${block.customerName}的界定（${block.number}）中，${who}还没有给${names.join('、')}评完分，结果待评。`,
      en: `In dispute ${block.number} about ${block.customerName}, ${who} has not finished scoring ${names.join(', ')}; the result is pending.`,
    }),
  ];
}

function partialVerdict(block: DisputeBlock, judge: number): Verdict {
  const who = judgeOf(block, judge);
  return verdict(block, judge, block.row, {
    zh: `${block.customerName}的界定（${block.number}）中，评委${who}自己也在争这个客户，他的评分不算，结果待评。请换一位评委。`,
    en: `In dispute ${block.number} about ${block.customerName}, the judge ${who} claims the customer as well, so those marks do not count and the result is pending. Name another judge.`,
  });
}

function judgeOf(block: DisputeBlock, judge: number): string {
  const { duty, name } = block.judges[judge] ?? { duty: '', name: '' };
  return `${duty}${name}`;
}

function verdict(block: DisputeBlock, judge: number, row: number, message: Bilingual): Verdict {
  return onDispute(block, row, {
    code: 'score.missing',
    keyParts: [block.judges[judge]?.duty ?? ''],
    message,
  });
}

import type { CriterionMarks } from '../engine/dispute/proposals.ts';
import { proposeMarks } from '../engine/dispute/proposals.ts';
import type { Answer } from './answer.ts';
import { badArgument } from './answer.ts';

/** The most that each criterion brings, as feida's clause 4.1 has it by default. */
export const SCORE_MAXIMA: CriterionMarks = { trade: 50, visits: 25, completeness: 25 };

const HUNDREDTHS = 100;

/** A contender against the best of each criterion, who may be himself. */
export interface ScoreInput {
  readonly ownSales: number;
  readonly topSales: number;
  readonly ownVisits: number;
  readonly topVisits: number;
  readonly completeness: number;
}

/** The proposed marks for sales, visits and archive, and their sum: one row of four numbers. */
export function disputeScore(input: ScoreInput): Answer<number[][]> {
  const { ownSales, topSales, ownVisits, topVisits, completeness } = input;
  if (ownSales > Math.max(topSales, 0)) {
    return badArgument(
      '本人销售额大于最高销售额，请核对两者。',
      'The own sales are above the highest sales. Check both.',
    );
  }
  if (ownVisits < 0 || ownVisits > topVisits) {
    return badArgument(
      '本人拜访次数应在 0 与最高拜访次数之间。',
      'The own visits must be between 0 and the highest number of visits.',
    );
  }
  if (!(completeness >= 0 && completeness <= 1)) {
    return badArgument('档案完整度应在 0 与 1 之间。', 'The completeness must be between 0 and 1.');
  }
  const best = { sales: topSales, visits: topVisits, completeness };
  const [own] = proposeMarks([{ sales: ownSales, visits: ownVisits, completeness }, best], SCORE_MAXIMA);
  if (own === undefined) return [];
  const sum = Math.round((own.trade + own.visits + own.completeness) * HUNDREDTHS) / HUNDREDTHS;
  return [[own.trade, own.visits, own.completeness, sum]];
}

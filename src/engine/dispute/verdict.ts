import type { DisputeBlock } from '../model/dispute.ts';
import { personKey } from '../identity/keys.ts';

export type DisputeResult =
  | { readonly result: 'pending'; readonly winner: null }
  | { readonly result: 'tie'; readonly winner: null }
  | { readonly result: 'decided'; readonly winner: string };

const PENDING: DisputeResult = { result: 'pending', winner: null };
/** Means are rounded as the sheet's formula rounds them, so that both see the same tie. */
const MEAN_DECIMALS = 1e6;

/** A mark that counts: a number within 0..max. */
function isValidMark(mark: number | null | undefined, maximum: number): mark is number {
  return typeof mark === 'number' && mark >= 0 && mark <= maximum;
}

/** Sum of a judge's marks for a contender, null while one is missing or out of range. */
export function judgeSum(marks: readonly (number | null)[], maxima: readonly number[]): number | null {
  if (!maxima.every((maximum, i) => isValidMark(marks[i], maximum))) return null;
  return marks.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
}

/** Judges who are contenders themselves, by position; each blocks the result (clause 4.2 of feida). */
export function partialJudges(block: DisputeBlock): number[] {
  const contenders = new Set(block.contenders.map(({ salesperson }) => personKey(salesperson)));
  return block.judges.flatMap(({ name }, i) => (name !== '' && contenders.has(personKey(name)) ? [i] : []));
}

/** Mean of the judges' sums for each contender; null where a mark is missing. */
export function contenderMeans(block: DisputeBlock): (number | null)[] {
  return block.contenders.map(({ marks }) => {
    const sums = marks.map((own) => judgeSum(own, block.maxima));
    if (sums.length === 0 || sums.includes(null)) return null;
    const mean = sums.reduce<number>((a, b) => a + (b ?? 0), 0) / sums.length;
    return Math.round(mean * MEAN_DECIMALS) / MEAN_DECIMALS;
  });
}

/** Clause 4.1 of feida: the highest mean gets the customer; a tie is left to the panel, never picked. */
export function decide(block: DisputeBlock): DisputeResult {
  const means = contenderMeans(block);
  if (means.length === 0 || means.includes(null) || partialJudges(block).length > 0) return PENDING;
  const best = Math.max(...means.map((mean) => mean ?? 0));
  const first = block.contenders.filter((_, i) => means[i] === best);
  const [winner] = first;
  return first.length === 1 && winner !== undefined
    ? { result: 'decided', winner: winner.salesperson }
    : { result: 'tie', winner: null };
}

import type { Acts } from '../model/acts.ts';
import type { RecordTable } from '../model/records.ts';
import type { Verdict } from '../model/rule.ts';
import { foldVerdicts } from './fold-verdicts.ts';

/**
 * What a rule makes of a row of visits, sales or payments. Every row is looked at and few are told, so that looking makes
 * no objects, not even a function that would tell later.
 */
export interface RowJudge<Found> {
  /** What is to be told of the row; null where nothing is. */
  readonly find: (record: number) => Found | null;
  /** Puts it into words. */
  readonly say: (found: Found, record: number) => Verdict;
}

/**
 * The verdicts of a rule on the rows of a sheet, one each. On a ledger that was added up there may be millions: there
 * they are folded while they arise, into one for each customer and salesperson.
 */
export function judgeRows<Found>(table: RecordTable, acts: Acts, judge: RowJudge<Found>): Verdict[] {
  if (table.addedUp !== null) return foldVerdicts(table, table.addedUp, acts, judge);
  const verdicts: Verdict[] = [];
  for (let record = 0; record < acts.size; record++) {
    const found = judge.find(record);
    if (found !== null) verdicts.push(judge.say(found, record));
  }
  return verdicts;
}

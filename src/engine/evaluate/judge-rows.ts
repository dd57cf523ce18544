import type { Acts } from '../model/acts.ts';
import type { RecordTable } from '../model/records.ts';
import type { Verdict } from '../model/rule.ts';
import { foldVerdicts } from './fold-verdicts.ts';

/** What a rule says of a row of visits, sales or payments: nothing, or a verdict that is put into words when it is asked for. */
export type RowJudge = (record: number) => (() => Verdict) | null;

/**
 * The verdicts of a rule on the rows of a sheet, one each. On a ledger that was added up there may be millions: there
 * they are folded while they arise, into one for each customer and salesperson.
 */
export function judgeRows(table: RecordTable, acts: Acts, judge: RowJudge): Verdict[] {
  if (table.addedUp !== null) return foldVerdicts(table, table.addedUp, acts, judge);
  const verdicts: Verdict[] = [];
  for (let record = 0; record < acts.size; record++) {
    const say = judge(record);
    if (say !== null) verdicts.push(say());
  }
  return verdicts;
}

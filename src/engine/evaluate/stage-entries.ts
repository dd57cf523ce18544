import { readConclusion } from '../cells/conclusion-cell.ts';
import { nameKey, personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { RowReference } from '../model/finding.ts';
import type { Stage } from '../model/policy-duties.ts';
import type { RecordTable } from '../model/records.ts';
import { shown } from '../text/shown.ts';

/** A row of 审批流转 by which a stage was agreed to, or refused. */
export interface StageEntry {
  readonly person: string;
  readonly day: Day | null;
  readonly refused: boolean;
  /** 结论 as it stands. */
  readonly conclusion: string;
  readonly place: RowReference;
}

/**
 * The latest entry of a stage in 审批流转, by the customer's number and the stage's name; of one day the lower row counts.
 * A step that is still open is none.
 */
export function stageEntries(
  table: RecordTable,
  stageTable: RecordTable,
  asOf: Day,
): (stage: Stage, record: number) => StageEntry | null {
  const entries = new Map<string, StageEntry>();
  for (let record = 0; record < stageTable.size; record++) {
    const number = nameKey(stageTable.text('客户编号').at(record));
    if (number === '' || stageTable.isAfter(asOf, record)) continue;
    const conclusion = readConclusion(stageTable.text('结论').at(record));
    const key = `${number}|${nameKey(stageTable.text('阶段').at(record))}`;
    const day = stageTable.day('日期').at(record);
    if (conclusion === 'open' || (entries.get(key)?.day ?? -Infinity) > (day ?? Infinity)) continue;
    entries.set(key, {
      person: personKey(stageTable.text('人').at(record)),
      day,
      refused: conclusion === 'refused',
      conclusion: shown(stageTable.text('结论').at(record)),
      place: stageTable.reference(record),
    });
  }
  const numbers = table.text('客户编号');
  return (stage, record) => entries.get(`${nameKey(numbers.at(record))}|${nameKey(stage.name.zh)}`) ?? null;
}

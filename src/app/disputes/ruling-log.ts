import { cleanText } from '../../engine/cells/clean-text.ts';
import { logCells, nextLogEntry } from '../../engine/log/log-entry.ts';
import type { EditPlan } from '../../engine/model/edit-plan.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import { planAddedRows } from '../../engine/plan/plan-added-row.ts';
import { sheetOf, timeIn } from './ruling-walk.ts';
import type { ReadWalk } from './ruling-walk.ts';

/** What 操作日志 calls the two acts. */
export const CONFIRMED = '确认争议界定';
export const WITHDRAWN = '撤销争议界定';

/** An act on a dispute, by whom and when. */
export interface LoggedAct {
  readonly actor: string;
  readonly action: string;
  readonly number: string;
  readonly digest: string;
  readonly now: Date;
}

/** The entry about the act, behind the last line of 操作日志. */
export function planLog({ walked }: ReadWalk, { actor, action, number, digest, now }: LoggedAct) {
  const sheet = sheetOf(walked, 'log');
  const entry = nextLogEntry(sheet.table, {
    writer: actor,
    time: timeIn(now),
    actor,
    action,
    subject: subjectOf(number),
    digest,
  });
  const cells = logCells(entry);
  return planAddedRows({ ...sheet, places: walked.places, rows: [cells], needed: Object.keys(cells) });
}

/** The entry in the preview. */
export function logLine({ sheet, firstRow, addedSheets }: ReturnType<typeof planLog>): Bilingual {
  const isNew = addedSheets.length > 0;
  return {
    zh: `「${sheet}」${isNew ? '（新建）' : ''}第 ${firstRow + 1} 行：登记这次确认，附校验值`,
    en: `“${sheet}”${isNew ? ' (new)' : ''} row ${firstRow + 1}: an entry for this confirmation, with its hash`,
  };
}

/** A plan and its entry in the log, carried out together or not at all. */
export function joined(plan: EditPlan, log: EditPlan): EditPlan {
  return {
    addedSheets: [...plan.addedSheets, ...log.addedSheets],
    edits: [...plan.edits, ...log.edits],
    tables: [...plan.tables, ...log.tables],
    removedSheets: [...plan.removedSheets, ...log.removedSheets],
  };
}

/** The last that the log says about the dispute: what was done, and the digest of what was written. */
export function lastAct(log: RecordTable, number: string): { readonly action: string; readonly digest: string } | null {
  const [subjects, actions, digests] = [log.text('对象'), log.text('操作'), log.text('摘要')];
  for (let record = log.size - 1; record >= 0; record--) {
    const action = actions.at(record);
    if (subjects.at(record) !== subjectOf(number) || (action !== CONFIRMED && action !== WITHDRAWN)) continue;
    return { action, digest: digests.at(record) };
  }
  return null;
}

function subjectOf(number: string): string {
  return cleanText(`客户界定 ${number}`);
}

import type { Cell } from '../../engine/model/cell.ts';
import type { CellEdit, EditPlan } from '../../engine/model/edit-plan.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { applyEdits } from '../../workbook/apply-edits.ts';
import { removeSetting } from '../../workbook/settings.ts';
import type { AppState } from '../app-state.ts';
import { NOTHING_TO_UNDO, rulingNotKept, rulingOverwritten } from './dispute-failures.ts';
import { readKeptRuling, rulingSetting } from './kept-ruling.ts';
import type { KeptRuling } from './kept-ruling.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import { readRows } from '../reading/read-tables.ts';
import { CONFIRMED, WITHDRAWN, joined, lastAct, planLog } from './ruling-log.ts';
import { readWalk, sheetOf } from './ruling-walk.ts';
import type { Outcome } from '../services.ts';
import type { Walk } from '../walk.ts';

/**
 * Gives the archive and 转移记录 back what confirming the dispute has changed, and says so in 操作日志. The workbook keeps
 * what stood there, so that a later session can do it too. Nothing is written where a cell is no more what was written.
 */
export function undoRuling(state: AppState, number: string, now: Date): Promise<Outcome<{ readonly number: string }>> {
  return asOutcome(async () => {
    const kept = await readKeptRuling(state.session, number);
    return andThen(kept, async (ruling) => {
      const read = await readWalk(state, now);
      if ('failure' in read) return failed(read.failure);
      const { walked, source } = read;
      const act = lastAct(walked.records.table('log'), number);
      if (act?.action !== CONFIRMED) return failed(NOTHING_TO_UNDO);
      if (ruling?.digest !== act.digest) return failed(rulingNotKept(number));
      const undo = atPresentRows(ruling, walked);
      const changed = undo === null ? null : await changedCell(source, undo.edits);
      if (undo === null || changed !== null) return failed(rulingOverwritten(number, changed));
      const log = planLog(read, { actor: ruling.actor, action: WITHDRAWN, number, digest: ruling.digest, now });
      const applied = await applyEdits(state.session, joined(keepingUsed(undo, walked), log));
      return andThen(applied, async () => {
        // What is kept beyond its time does no harm: the log says that the ruling is withdrawn.
        await removeSetting(state.session, rulingSetting(number));
        return done({ number });
      });
    });
  });
}

/**
 * The plan for the rows on which the filings stand now, whoever sorted or inserted rows since; null where one of them
 * cannot be told any more, or the plan is about sheets that no ruling writes.
 */
function atPresentRows({ undo, filings }: KeptRuling, walked: Walk): EditPlan | null {
  const archive = walked.evaluation.facts.filingTable;
  const column = walked.places.column(archive.sheet, '业务员');
  const { table, definition } = sheetOf(walked, 'transfers');
  const transfers = table.present ? table.sheet : definition.name;
  let nth = 0;
  const edits: CellEdit[] = [];
  for (const edit of undo.edits) {
    if (edit.sheet === transfers) edits.push(edit);
    else {
      const row = edit.sheet === archive.sheet ? presentRow(filings[nth++], edit.row, walked) : null;
      if (row === null || column === null) return null;
      edits.push({ ...edit, row, column });
    }
  }
  return { ...undo, edits };
}

/** Zero-based row of the one filing with that number and name; of several the one that stands where it stood. */
function presentRow(filing: KeptRuling['filings'][number] | undefined, before: number, walked: Walk): number | null {
  if (filing === undefined) return null;
  const { filings, filingTable } = walked.evaluation.facts;
  const rows = filings
    .filter(({ number, name }) => number === filing.number && name === filing.name)
    .map(({ row }) => filingTable.reference(row).row - 1);
  return rows.length === 1 ? (rows[0] ?? null) : (rows.find((row) => row === before) ?? null);
}

/** The first cell that does not hold what confirming has written, with what it holds. */
async function changedCell(
  source: SheetSource,
  edits: readonly CellEdit[],
): Promise<{ readonly edit: CellEdit; readonly holds: Cell } | null> {
  for (const edit of edits) {
    const rows = await readRows(source, edit.sheet, { row: edit.row, column: edit.column, rows: 1, columns: 1 });
    const holds = rows[0]?.[0] ?? null;
    if (String(holds ?? '') !== String(edit.before ?? '')) return { edit, holds };
  }
  return null;
}

/**
 * A sheet that was added goes again, and a table that was lengthened shrinks, unless others have written below our rows
 * meanwhile, a later ruling for one: then only our rows are emptied.
 */
function keepingUsed(undo: EditPlan, { sheets }: Walk): EditPlan {
  const last = (name: string): number =>
    Math.max(...undo.edits.filter(({ sheet }) => sheet === name).map(({ row }) => row));
  const isOurs = (name: string): boolean => {
    const used = sheets.find((sheet) => sheet.name === name)?.used ?? null;
    return used === null || used.row + used.rows <= last(name) + 1;
  };
  return {
    ...undo,
    tables: undo.tables.filter(({ sheet }) => isOurs(sheet)),
    removedSheets: undo.removedSheets.filter(isOurs),
  };
}

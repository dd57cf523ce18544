import type { SheetChange, WorkbookChange } from '../../engine/model/sheet-change.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import type { PlacedTable } from '../../engine/plan/column-places.ts';
import { FINDINGS_SHEET } from '../../engine/plan/plan-findings-sheet.ts';
import { METRICS_SHEET } from '../../engine/plan/plan-metrics-sheet.ts';
import { readEdits } from '../../workbook/read-edits.ts';
import type { EditedSheet } from '../../workbook/read-edits.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import { areasIn } from '../../workbook/addresses.ts';
import { CALCULATED, rowEdits } from '../../workbook/row-edits.ts';
import type { HeardEdit } from '../../workbook/row-edits.ts';
import type { ExcelSession } from '../../workbook/session.ts';
import type { EditWatch, HeardEdits } from '../../workbook/watch-edits.ts';
import type { LoggedEdits } from '../../workbook/edit-log.ts';

/** Rows edited at once from which a whole check is as quick. */
const MANY_ROWS = 20_000;
/** Sheets that Kebei writes and nobody's findings depend on. */
const RESULTS: ReadonlySet<string> = new Set([FINDINGS_SHEET, METRICS_SHEET]);

/** Whether a sheet is one that we write the results of a check to. */
export function isResultSheet(name: string): boolean {
  return RESULTS.has(name);
}

/** Edits as they are to be followed: what changed, and where the edited rows are read. */
export interface ReadChange {
  readonly change: WorkbookChange;
  readonly source: SheetSource;
}

/** What is known of the workbook while it is followed. */
export interface KnownWorkbook {
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly PlacedTable[];
  readonly dateSystem: SheetSource['dateSystem'];
}

/** Edited rows that were read a moment ago; rows that move now may have moved while they were read. */
export type RecentRows = ReadonlyMap<string, LoggedEdits['spans']>;

/**
 * Reads what the heard edits concern: null where nothing does that is judged, `too-different` where more than rows of
 * known sheets has changed.
 */
export async function readHeard(
  session: ExcelSession,
  watch: Pick<EditWatch, 'names'>,
  heard: HeardEdits,
  known: KnownWorkbook,
  recent: RecentRows,
): Promise<ReadChange | 'too-different' | null> {
  const list = heard.sheets ? await readList(session, watch, known) : null;
  const edited = editedSheets(watch, heard.edits, known, recent);
  if (edited === null) return 'too-different';
  const sheets = edited.filter(({ sheet }) => !RESULTS.has(sheet.known.name));
  if (sheets.length === 0 && list === null) return null;
  if (sheets.some(({ sheet }) => rowsOf(sheet) > MANY_ROWS)) return 'too-different';
  const read = await readEdits(
    session,
    sheets.map(({ sheet }) => sheet),
    known.dateSystem,
    { pause: () => Promise.resolve() },
  );
  const changes = sheets.flatMap(({ sheet, shifts }): SheetChange[] => {
    const info = read.infos.find(({ name }) => name === sheet.known.name);
    return info === undefined ? [] : [{ sheet: info.name, info, shifts, spans: sheet.spans }];
  });
  return { change: { sheets: changes, list }, source: read.source };
}

/** Null where only sheets with results have come or gone. */
async function readList(
  session: ExcelSession,
  watch: Pick<EditWatch, 'names'>,
  known: KnownWorkbook,
): Promise<readonly SheetInfo[] | null> {
  const names = await session.run((batch) =>
    batch.send(({ workbook }) => workbook.worksheets.load('items/id,items/name'), { repeatable: true }),
  );
  watch.names.clear();
  for (const { id, name } of names.items) watch.names.set(id, name);
  const judged = (sheets: readonly { readonly name: string }[]): string =>
    sheets.flatMap(({ name }) => (RESULTS.has(name) ? [] : [name])).join('\n');
  if (judged(names.items) === judged(known.sheets)) return null;
  const source = await openExcelSource(session);
  return source.sheets();
}

/** By sheet; null where an edit is of a sheet that nobody knows. */
function editedSheets(
  watch: Pick<EditWatch, 'names'>,
  edits: readonly HeardEdit[],
  known: KnownWorkbook,
  recent: RecentRows,
): { readonly sheet: EditedSheet; readonly shifts: LoggedEdits['shifts'] }[] | null {
  const bySheet = new Map<string, HeardEdit[]>();
  for (const edit of edits) {
    const name = watch.names.get(edit.sheetId) ?? '';
    bySheet.set(name, [...(bySheet.get(name) ?? []), edit]);
  }
  const edited: { readonly sheet: EditedSheet; readonly shifts: LoggedEdits['shifts'] }[] = [];
  for (const [name, own] of bySheet) {
    if (RESULTS.has(name)) continue;
    const info = known.sheets.find((sheet) => sheet.name === name);
    if (info === undefined) return null;
    const concerning = own.filter((edit) => concernsTable(edit, name, known.tables));
    if (concerning.length === 0) continue;
    const { shifts, spans } = rowEdits(concerning, columnsOf(name, known.tables), recent.get(name) ?? []);
    const inserted = shifts.reduce((sum, { rows }) => sum + Math.max(0, rows), 0);
    edited.push({ sheet: { known: info, inserted, spans }, shifts });
  }
  return edited;
}

/**
 * Whether an edit can change what is judged. Formulas outside the columns that the policy knows are calculated again and
 * again (a countdown with TODAY beside each row at every edit): they concern nothing.
 */
function concernsTable({ change, address }: HeardEdit, sheet: string, tables: readonly PlacedTable[]): boolean {
  if (change !== CALCULATED) return true;
  const known = tables.find((table) => table.sheet === sheet)?.columns ?? [];
  const judged = known.flatMap(({ canonical, column }) => (canonical === null ? [] : [column]));
  const areas = areasIn(address);
  if (areas === null) return judged.length > 0;
  return areas.some((area) => judged.some((at) => at >= area.column && at < area.column + area.columns));
}

function columnsOf(sheet: string, tables: readonly PlacedTable[]): { column: number; columns: number } | null {
  const columns = tables.find((table) => table.sheet === sheet)?.columns.map(({ column }) => column) ?? [];
  if (columns.length === 0) return null;
  const first = Math.min(...columns);
  return { column: first, columns: Math.max(...columns) - first + 1 };
}

function rowsOf({ known: { used }, inserted, spans }: EditedSheet): number {
  const end = (used === null ? 0 : used.row + used.rows) + inserted;
  return spans.reduce(
    (sum, { row, rows }) => sum + Math.min(rows, Math.max(end - row, rows > MANY_ROWS ? 0 : rows)),
    0,
  );
}

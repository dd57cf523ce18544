import type { SheetDefinition } from '../../engine/headers/definition.ts';
import { definitionsFor } from '../../engine/headers/sheets.ts';
import type { Cell } from '../../engine/model/cell.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import type { AppState } from '../app-state.ts';
import { readRows } from '../reading/read-tables.ts';
import type { Failure } from '../services.ts';
import { walk } from '../walk.ts';
import type { Walk } from '../walk.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
const TIME_ZONE = 'Asia/Shanghai';

/** The workbook read and judged, on which a ruling is planned or taken back. */
export interface ReadWalk {
  readonly walked: Walk;
  readonly source: SheetSource;
}

/** Reads and judges as the last check did, else as of today. */
export async function readWalk(state: AppState, now: Date): Promise<ReadWalk | { readonly failure: Failure }> {
  const source = await openExcelSource(state.session, {});
  const request = state.last?.request ?? { asOf: timeIn(now).slice(0, 10), policy: null };
  const result = await walk(source, request, UNWATCHED, state.identify);
  return result.ok ? { walked: result.walk, source } : { failure: result.failure };
}

/** What the archive's column 业务员 holds exactly, by record; texts in records are cleaned. */
export async function ownerCells(source: SheetSource, { evaluation, places }: Walk): Promise<Cell[]> {
  const archive = evaluation.facts.filingTable;
  const column = places.column(archive.sheet, '业务员');
  if (column === null || archive.size === 0) return [];
  const rowNumbers = archive.rows.toArray();
  const first = rowNumbers[0] ?? 1;
  const last = rowNumbers[rowNumbers.length - 1] ?? first;
  const area = { row: first - 1, column, rows: last - first + 1, columns: 1 };
  const cells = await readRows(source, archive.sheet, area);
  return Array.from(rowNumbers, (row) => cells[row - first]?.[0] ?? null);
}

/** A sheet of the policy as it stands: its columns, its rows, its place. */
export function sheetOf({ policy, records, sheets }: Walk, role: string) {
  const definition = definitionsFor(policy).find((candidate) => candidate.role === role);
  if (definition === undefined) throw new RangeError(`There is no sheet of the role ${role}.`);
  const table = records.table(role);
  const name = table.present ? table.sheet : definition.name;
  return {
    definition: definition satisfies SheetDefinition,
    table,
    info: sheets.find((sheet) => sheet.name === name) ?? null,
  };
}

/** `YYYY-MM-DD HH:MM:SS` in Shanghai: the Swedish way of writing a time is nearly the ISO one. */
export function timeIn(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(now);
}

import { parseRecords } from '../../engine/evaluate/parse-records.ts';
import { roleOfName } from '../../engine/headers/sheet-name.ts';
import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import type { Area } from '../../engine/model/cell.ts';
import type { RawTable } from '../../engine/model/raw-table.ts';
import type { PlannedCell } from '../../engine/model/mark-plan.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { COMPARED } from '../../engine/plan/compared-cell.ts';
import { settingRow } from '../../engine/settings/row-names.ts';
import { readTables } from '../reading/read-tables.ts';

const COMPARED_HEADERS: readonly string[] = Object.values(COMPARED);
const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** 制度参数 as it stands in the workbook. Rows and columns are zero-based in the sheet. */
export interface SettingsPlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** Column of each canonical header that the sheet has. */
  readonly columns: ReadonlyMap<string, number>;
  /** The column that compares 取值 with 默认值, null where there is none. */
  readonly compared: number | null;
  /** The table (ListObject) that the rows are, null for a plain range. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  /** The first row below everything that the sheet holds. */
  readonly nextRow: number;
  /** The first column beside everything that the sheet holds. */
  readonly nextColumn: number;
  /** The cells 参数 in order, each with its row. */
  readonly names: readonly { readonly name: string; readonly row: number }[];
  /** The row that names the policy, with what it says. */
  readonly policy: { readonly row: number; readonly value: string } | null;
}

/** Where 制度参数 stands; null where the workbook has none, or none with the columns 参数 and 取值. */
export async function settingsPlace(source: SheetSource): Promise<SettingsPlace | null> {
  const alone: SheetSource = {
    dateSystem: source.dateSystem,
    sheets: async () => (await source.sheets()).filter(({ name }) => roleOfName(name, [SETTINGS]) !== null),
    blocks: (sheet, area) => source.blocks(sheet, area),
    merges: (sheet, area) => source.merges(sheet, area),
  };
  const { workbook } = await readTables(alone, [SETTINGS], UNWATCHED);
  const [raw] = workbook.tables;
  if (raw === undefined) return null;
  const columns = columnsOf(raw);
  if (!columns.has('参数') || !columns.has('取值')) return null;
  const table = parseRecords(workbook, [SETTINGS]).table(SETTINGS.role);
  const info = (await source.sheets()).find(({ name }) => name === raw.sheet);
  const { row = 0, rows = 0, column = 0, columns: width = 0 } = info?.used ?? {};
  const names = Array.from({ length: table.size }, (_, record) => ({
    name: table.text('参数').at(record),
    row: table.reference(record).row - 1,
  }));
  return {
    sheet: raw.sheet,
    headerRow: raw.headerRow,
    columns,
    compared: raw.columns.find(({ header }) => COMPARED_HEADERS.includes(header.trim()))?.column ?? null,
    table: info?.tables.find(({ area }) => area.row === raw.headerRow) ?? null,
    nextRow: row + rows,
    nextColumn: column + width,
    names,
    policy: policyRow(table, names),
  };
}

function columnsOf({ columns }: RawTable): Map<string, number> {
  return new Map(
    columns.flatMap(({ canonical, column }) => (canonical === null ? [] : [[canonical, column] as const])),
  );
}

function policyRow(table: RecordTable, names: SettingsPlace['names']): SettingsPlace['policy'] {
  const record = names.findIndex(({ name }) => settingRow(name).kind === 'policy');
  const found = names[record];
  return found === undefined ? null : { row: found.row, value: table.text('取值').at(record) };
}

/** A line for the sheet with its cells in the columns that the sheet has; null leaves a cell alone. */
export function lineCells(
  columns: ReadonlyMap<string, number>,
  content: Readonly<Record<string, PlannedCell>>,
): PlannedCell[] {
  const width = Math.max(...columns.values()) + 1;
  const cells = new Array<PlannedCell>(width).fill(null);
  for (const [header, column] of columns) {
    const cell = content[header] ?? null;
    if (cell !== '') cells[column] = cell;
  }
  return cells;
}

import { parseRecords } from '../engine/evaluate/parse-records.ts';
import { roleOfName } from '../engine/headers/sheet-name.ts';
import { SETTINGS } from '../engine/headers/sheets/settings.ts';
import type { RawTable } from '../engine/model/raw-table.ts';
import type { RecordTable } from '../engine/model/records.ts';
import type { SheetSource } from '../engine/model/sheet-source.ts';
import { settingRow } from '../engine/settings/row-names.ts';
import { readTables } from './read-tables.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** 制度参数 as it stands in the workbook. Rows and columns are zero-based in the sheet. */
export interface SettingsPlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** Column of each canonical header that the sheet has. */
  readonly columns: ReadonlyMap<string, number>;
  /** Whether the rows are a table (ListObject), which ends where it ends. */
  readonly inTable: boolean;
  /** The first row below everything that the sheet holds. */
  readonly nextRow: number;
  /** The first column beside everything that the sheet holds. */
  readonly nextColumn: number;
  /** The cells 参数 in order. */
  readonly names: readonly string[];
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
  const names = Array.from({ length: table.size }, (_, row) => table.text('参数').at(row));
  return {
    sheet: raw.sheet,
    headerRow: raw.headerRow,
    columns,
    inTable: info?.tables.some(({ area }) => area.row === raw.headerRow) === true,
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

function policyRow(table: RecordTable, names: readonly string[]): SettingsPlace['policy'] {
  const record = names.findIndex((name) => settingRow(name).kind === 'policy');
  if (record < 0) return null;
  return { row: table.reference(record).row - 1, value: table.text('取值').at(record) };
}

/** A line for the sheet with its texts in the columns that the sheet has; null leaves a cell alone. */
export function lineCells(place: SettingsPlace, texts: Readonly<Record<string, string>>): (string | null)[] {
  const width = Math.max(...place.columns.values()) + 1;
  const cells = new Array<string | null>(width).fill(null);
  for (const [header, column] of place.columns) {
    const text = texts[header] ?? '';
    if (text !== '') cells[column] = text;
  }
  return cells;
}

import type { SheetDefinition } from '../headers/definition.ts';
import type { Area } from '../model/cell.ts';
import type { CellEdit, EditPlan, TableGrowth } from '../model/edit-plan.ts';
import type { RecordTable } from '../model/records.ts';
import type { SheetInfo } from '../model/sheet-source.ts';
import type { ColumnPlaces } from './column-places.ts';
import { planTemplate } from './plan-template.ts';

/** A serial number that is to show as a date. */
export interface SerialDate {
  readonly serial: number;
}

type AddedCell = string | number | SerialDate;

export interface AddedRows {
  readonly definition: SheetDefinition;
  /** The sheet as it stands; an absent one is added from its template. */
  readonly table: RecordTable;
  readonly info: SheetInfo | null;
  readonly places: ColumnPlaces;
  /** Rows by canonical header. */
  readonly rows: readonly Readonly<Record<string, AddedCell>>[];
  /** Headers that the sheet gets where it lacks them; cells of other headers that it lacks are left out. */
  readonly needed: readonly string[];
}

const TEXT = '@';
const DATE = 'yyyy-mm-dd';
const NUMBER = '0';

/** Rows added below what stands in a sheet of the user's, each value under its header, wherever that stands. */
export function planAddedRows(input: AddedRows): EditPlan & { readonly sheet: string; readonly firstRow: number } {
  const { definition, table, info } = input;
  const used = info?.used ?? null;
  if (!table.present || used === null) {
    const columns = new Map(definition.columns.map(({ header }, at) => [header, at]));
    const plan = planTemplate(definition, { language: 'zh', required: [] });
    const edits = rowEdits(plan.name, 1, columns, input.rows);
    return { sheet: plan.name, firstRow: 1, addedSheets: [plan], edits, tables: [], removedSheets: [] };
  }
  const sheet = table.sheet;
  const { columns, heads } = columnsOf(input, used);
  const firstRow = used.row + used.rows;
  const edits = [...heads, ...rowEdits(sheet, firstRow, columns, input.rows)];
  return { sheet, firstRow, addedSheets: [], edits, tables: growths(info, edits), removedSheets: [] };
}

/** Columns by header; the needed ones that are missing come behind the last. */
function columnsOf(
  { table, places, rows, needed }: AddedRows,
  used: Area,
): { columns: Map<string, number>; heads: CellEdit[] } {
  const columns = new Map<string, number>();
  const heads: CellEdit[] = [];
  let free = used.column + used.columns;
  for (const header of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const known = places.column(table.sheet, header);
    if (known !== null) columns.set(header, known);
    else if (needed.includes(header)) {
      heads.push({
        sheet: table.sheet,
        row: table.headerRow - 1,
        column: free,
        before: null,
        after: header,
        format: TEXT,
      });
      columns.set(header, free++);
    }
  }
  return { columns, heads };
}

function rowEdits(
  sheet: string,
  firstRow: number,
  columns: ReadonlyMap<string, number>,
  rows: AddedRows['rows'],
): CellEdit[] {
  return rows.flatMap((row, at) =>
    Object.entries(row).flatMap(([header, cell]): CellEdit[] => {
      const column = columns.get(header);
      if (column === undefined || cell === '') return [];
      return [{ sheet, row: firstRow + at, column, before: null, ...written(cell) }];
    }),
  );
}

function written(cell: AddedCell): Pick<CellEdit, 'after' | 'format'> {
  if (typeof cell === 'string') return { after: cell, format: TEXT };
  return typeof cell === 'number' ? { after: cell, format: NUMBER } : { after: cell.serial, format: DATE };
}

/** A table whose edge the new cells touch takes them in, as it does when somebody types there. */
function growths(info: SheetInfo | null, edits: readonly CellEdit[]): TableGrowth[] {
  return (info?.tables ?? []).flatMap(({ name, area }): TableGrowth[] => {
    const [bottom, right] = [area.row + area.rows, area.column + area.columns];
    const lastRow = Math.max(...edits.map(({ row }) => row));
    const lastColumn = Math.max(...edits.map(({ column }) => column));
    const touches = edits.some(({ row, column }) => row === bottom && column >= area.column && column < right);
    if (!touches) return [];
    const after = {
      ...area,
      rows: lastRow - area.row + 1,
      columns: Math.max(right, lastColumn + 1) - area.column,
    };
    return [{ sheet: info?.name ?? '', table: name, before: area, after }];
  });
}

import type { TableReading } from '../../engine/evaluate/parse-records.ts';
import type { SheetDefinition } from '../../engine/headers/definition.ts';
import { KeptTable } from '../../engine/live/kept-table.ts';
import type { RecordSplice } from '../../engine/live/kept-table.ts';
import type { Area } from '../../engine/model/cell.ts';
import { RawColumn } from '../../engine/model/raw-column.ts';
import type { RawTable } from '../../engine/model/raw-table.ts';
import type { RowShift, RowSpan, SheetChange } from '../../engine/model/sheet-change.ts';
import { HEAD_ROWS } from '../../engine/model/sheet-source.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { dataArea, readTable, recogniseTable } from '../reading/read-tables.ts';
import type { FoundTable } from '../reading/read-tables.ts';

/**
 * Told of every run of records that was replaced, with the table as it stands just afterwards; null where all of its rows
 * have moved together with the header.
 */
export type ReplacedListener = (table: KeptTable, splice: RecordSplice | null) => void;

/** One sheet as the last check knows it, following its edits; with its table, where it has the one of a role. */
export class KeptSheet {
  readonly table: KeptTable | null;
  private info: SheetInfo;
  private found: FoundTable | null;
  private readonly raw: RawTable | null;
  private readonly reading: TableReading;
  private readonly definitions: readonly SheetDefinition[];
  private readonly onReplaced: ReplacedListener;

  constructor(
    info: SheetInfo,
    found: FoundTable | null,
    raw: RawTable | null,
    reading: TableReading,
    definitions: readonly SheetDefinition[],
    onReplaced: ReplacedListener,
  ) {
    this.info = info;
    this.found = found;
    this.table = raw === null ? null : new KeptTable(raw, reading);
    this.raw = raw === null ? null : emptied(raw, reading);
    this.reading = reading;
    this.definitions = definitions;
    this.onReplaced = onReplaced;
  }

  /**
   * Follows a change of the sheet, reading again what the change names and what is in doubt; false where the sheet has to
   * be read anew as a whole.
   */
  async follow(source: SheetSource, { info, shifts, spans }: SheetChange): Promise<boolean> {
    if (!shifts.every((shift) => this.shift(shift))) return false;
    if (this.isHeadTouched(info, spans, shifts) && !(await this.isRecognisedAsBefore(source, info))) return false;
    this.info = info;
    return this.readAgain(source, spans);
  }

  /** False where rows came or went between the header and the first data row. */
  private shift({ row, rows }: RowShift): boolean {
    const { table } = this;
    if (table === null) return true;
    const end = rows > 0 ? row : row - rows;
    if (end <= table.headerRow) {
      table.move(rows);
      this.onReplaced(table, null);
    } else if (row < table.firstRow) return false;
    else if (row < table.endRow) {
      this.replace(table, rows > 0 ? 0 : Math.min(end, table.endRow) - row, this.blankRows(row, Math.max(0, rows)));
    }
    return true;
  }

  private replace(table: KeptTable, removed: number, part: RawTable): void {
    this.onReplaced(table, table.replace(removed, part));
  }

  private isHeadTouched(info: SheetInfo, spans: readonly RowSpan[], shifts: readonly RowShift[]): boolean {
    const [before, now] = [this.info.used, info.used];
    if (now === null || before === null) return before !== now;
    if (before.row !== now.row || before.column !== now.column || before.columns !== now.columns) return true;
    const below = now.row + HEAD_ROWS;
    return [...spans, ...shifts].some(({ row }) => row < below);
  }

  private async isRecognisedAsBefore(source: SheetSource, info: SheetInfo): Promise<boolean> {
    const { found: before, table } = this;
    const now = await recogniseTable(source, info, before?.index ?? 0, this.definitions);
    if (now === null || before === null) return now === null && before === null;
    this.found = now;
    const isInPlace =
      table === null ||
      (table.headerRow === now.used.row + now.sheet.headerRow && table.firstRow === now.used.row + now.sheet.firstRow);
    return isInPlace && signatureOf(now) === signatureOf({ ...before, info });
  }

  private async readAgain(source: SheetSource, spans: readonly RowSpan[]): Promise<boolean> {
    const { table, found, info } = this;
    if (table === null) return true;
    if (found === null || info.used === null) return false;
    const area = dataArea({ ...found, info, used: info.used });
    if (area.row !== table.firstRow) return false;
    const end = area.row + area.rows;
    if (end < table.endRow) this.replace(table, table.endRow - end, this.blankRows(end, 0));
    const known = table.endRow;
    const read = async (row: number, rows: number, removed: number): Promise<void> => {
      if (rows <= 0) return;
      this.replace(table, removed, await readTable(source, found, { ...area, row, rows }, this.reading.pool));
    };
    for (const span of spans) {
      const row = Math.max(span.row, area.row);
      const rows = Math.min(span.row + span.rows, known) - row;
      await read(row, rows, rows);
    }
    await read(known, end - known, 0);
    return true;
  }

  private blankRows(row: number, rows: number): RawTable {
    if (this.raw === null) throw new Error('a sheet without a table has no rows');
    const blank = Array.from({ length: rows }, () => []);
    const columns = this.raw.columns.map((column) => ({ ...column, cells: new RawColumn(this.reading.pool) }));
    for (const { cells } of columns) cells.append(blank, 0);
    return { ...this.raw, firstRow: row, rowCount: rows, columns };
  }
}

function emptied(raw: RawTable, { pool }: TableReading): RawTable {
  return { ...raw, columns: raw.columns.map((column) => ({ ...column, cells: new RawColumn(pool) })) };
}

/** All of a recognised table but its rows: where it differs, the sheet is another one now. */
function signatureOf(found: FoundTable): string {
  const { role, foundBy, score, columns, duplicates } = found.sheet;
  const area: Area = dataArea(found);
  const standing = columns
    .map(({ canonical, header, column, unit }) => ({ canonical, header, column: found.used.column + column, unit }))
    .filter(({ column }) => column >= area.column && column < area.column + area.columns);
  return JSON.stringify({ role, foundBy, score, duplicates, standing });
}

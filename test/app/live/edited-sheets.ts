import fc from 'fast-check';
import { EditLog } from '../../../src/workbook/edit-log.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { WorkbookChange } from '../../../src/engine/model/sheet-change.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import { memorySource } from '../../support/memory-source.ts';

/** What somebody does to the rows of a sheet. Places are any numbers; they are taken within the sheet as it stands. */
export type RowEdit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly value: Cell }
  | { readonly kind: 'clear'; readonly row: number; readonly rows: number }
  | { readonly kind: 'copy'; readonly from: number; readonly row: number; readonly rows: number }
  | { readonly kind: 'insert'; readonly row: number; readonly rows: number }
  | { readonly kind: 'delete'; readonly row: number; readonly rows: number }
  | { readonly kind: 'sort'; readonly column: number; readonly descending: boolean };

const place = fc.nat({ max: 1000 });
const few = fc.integer({ min: 1, max: 3 });

/** Values that mean something in one column or another. */
const VALUES: readonly Cell[] = [
  '张建国',
  '李晓梅',
  'C1',
  'C2',
  'C9',
  '杭州拓普五金有限公司',
  '宁波海川贸易',
  '2026-05-20',
  '2026-02-30',
  46_100,
  1_200,
  '待定',
  '',
  '合计',
  '作废',
  '拜访',
  '已礼让',
  '直接到公司',
  '离职',
];

export const rowEdit: fc.Arbitrary<RowEdit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('cell' as const),
      row: place,
      column: place,
      value: fc.constantFrom(...VALUES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), row: place, rows: few }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('copy' as const), from: place, row: place, rows: few }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), row: place, rows: few }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), row: place, rows: few }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sort' as const), column: place, descending: fc.boolean() }),
  },
);

/** A workbook in memory whose sheets are edited, and which tells of it as the watch over Excel does. */
export class EditedSheets {
  private readonly sheets: Record<string, Cell[][]>;
  private readonly logs = new Map<string, EditLog>();

  constructor(sheets: MemorySheets) {
    this.sheets = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  }

  get source(): ReturnType<typeof memorySource> {
    return memorySource(this.sheets);
  }

  get names(): readonly string[] {
    return Object.keys(this.sheets);
  }

  /** Rows of a sheet, the header included. */
  rowsOf(name: string): number {
    return this.sheets[name]?.length ?? 0;
  }

  /** Edits rows below the header; `sheet` is taken within the sheets. */
  edit(sheet: number, edit: RowEdit): void {
    const name = this.names[sheet % this.names.length] ?? '';
    const rows = this.sheets[name] ?? [];
    const log = this.logs.get(name) ?? new EditLog();
    this.logs.set(name, log);
    const width = rows[0]?.length ?? 1;
    const data = rows.length - 1;
    // One place behind the last row is where people go on writing.
    const within = (at: number): number => 1 + (at % (data + 1));
    switch (edit.kind) {
      case 'cell': {
        const row = within(edit.row);
        const line = rows[row] ?? blank(width);
        line[edit.column % width] = edit.value;
        rows[row] = line;
        log.changed(row, 1);
        break;
      }
      case 'clear':
        for (let row = within(edit.row), left = edit.rows; left > 0 && row < rows.length; row++, left--) {
          rows[row] = blank(width);
          log.changed(row, 1);
        }
        break;
      case 'copy': {
        const from = rows.slice(within(edit.from), within(edit.from) + edit.rows).map((line) => [...line]);
        const row = within(edit.row);
        from.forEach((line, i) => (rows[row + i] = line));
        log.changed(row, Math.max(1, from.length));
        break;
      }
      case 'insert': {
        const row = within(edit.row);
        rows.splice(row, 0, ...Array.from({ length: edit.rows }, () => blank(width)));
        log.inserted(row, edit.rows);
        break;
      }
      case 'delete':
        rows.splice(within(edit.row), edit.rows);
        log.deleted(within(edit.row), edit.rows);
        break;
      case 'sort': {
        const column = edit.column % width;
        const text = (line: readonly Cell[]): string => String(line[column] ?? '');
        const sorted = rows.slice(1).sort((a, b) => (text(a) < text(b) ? -1 : 1) * (edit.descending ? -1 : 1));
        rows.splice(1, rows.length, ...sorted);
        log.changed(1, Math.max(1, sorted.length));
      }
    }
    trim(rows);
  }

  /** What has happened since the last time. */
  async take(): Promise<WorkbookChange> {
    const infos = await this.source.sheets();
    const sheets = infos.flatMap((info) => {
      const log = this.logs.get(info.name);
      return log === undefined ? [] : [{ sheet: info.name, info, ...log.edits }];
    });
    this.logs.clear();
    return { sheets, list: null };
  }
}

function blank(width: number): Cell[] {
  return Array.from({ length: width }, () => '');
}

/** Rows below the last value are not in use. */
function trim(rows: Cell[][]): void {
  while (rows.length > 1 && (rows.at(-1) ?? []).every((cell) => cell === '')) rows.pop();
}

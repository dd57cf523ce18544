import type { RawColumn } from './raw-column.ts';
import type { TextPool } from './text-pool.ts';

/** A recognised column: where it stands, what its header says, and which canonical column it is. */
export interface TableColumn {
  /** Canonical header (`客户名称`), null for a column that the policy does not know. */
  readonly canonical: string | null;
  readonly header: string;
  /** Zero-based column in the sheet. */
  readonly column: number;
  /** Multiplier told by the header's unit, 10000 for `金额(万元)`. */
  readonly unit: number;
  readonly cells: RawColumn;
}

/** A recognised sheet as it came: data rows below the header, nothing skipped or judged yet. */
export interface RawTable {
  readonly role: string;
  readonly sheet: string;
  /** Position of the sheet in the workbook, for the stable order of findings. */
  readonly sheetIndex: number;
  readonly dateSystem: 1900 | 1904;
  /** Zero-based row of the header. */
  readonly headerRow: number;
  /** Zero-based sheet row of the first data row; row i of a column stands at `firstRow + i`. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly TableColumn[];
}

/** The workbook's recognised tables, and what was noticed while they were looked for. */
export interface RawWorkbook {
  readonly pool: TextPool;
  readonly tables: readonly RawTable[];
}

import type { SheetInfo } from './sheet-source.ts';

/** A run of whole rows, zero-based. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

/** Rows that came in before `row`, or, with `rows` below zero, went from `row` on. */
export interface RowShift {
  readonly row: number;
  readonly rows: number;
}

/** What has become of a sheet since it was last read. */
export interface SheetChange {
  readonly sheet: string;
  /** The sheet as it stands now. */
  readonly info: SheetInfo;
  /** In the order in which they happened. */
  readonly shifts: readonly RowShift[];
  /** Rows to be read again, after all shifts; ascending, none touches another. */
  readonly spans: readonly RowSpan[];
}

/** What has become of a workbook since it was last read. */
export interface WorkbookChange {
  readonly sheets: readonly SheetChange[];
  /** All sheets as they stand now, where sheets came, went or were renamed; else null. */
  readonly list: readonly SheetInfo[] | null;
}

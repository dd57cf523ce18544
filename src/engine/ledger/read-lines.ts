import { TotalBook } from './control-totals.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import type { ControlTotal, LedgerLine, SkipReason } from './ledger-line.ts';
import type { ReadingAnswers } from '../model/reading-answers.ts';
import type { ColumnMapping } from './propose-columns.ts';
import { isEmptyRow, skipped } from './skipped-line.ts';
import type { SourceTable } from './source-tables.ts';
import { TableReader } from './table-reader.ts';

/** A table of the source with what was decided about it; `mapping` null leaves it out, and its rows are told. */
export interface ChosenTable {
  readonly table: SourceTable;
  readonly mapping: ColumnMapping | null;
}

export interface LedgerReading {
  /** Every row of the source in order, each with what became of it. */
  readonly lines: readonly LedgerLine[];
  readonly controlTotals: readonly ControlTotal[];
  /** Rows whose head fields came from the row above. */
  readonly filledDown: number;
}

/** Rows → lines: each row of the source is taken, passed over or rejected with its reason. Nothing is guessed. */
export function readLines(
  grid: LedgerGrid,
  chosen: readonly ChosenTable[],
  kind: LedgerKind,
  answers: ReadingAnswers,
): LedgerReading {
  const lines: LedgerLine[] = [];
  const totals = new TotalBook();
  let filledDown = 0;
  let at = 0;
  for (const { table, mapping } of chosen) {
    for (; at < table.firstRow; at++) lines.push(skipped(grid, at, headingReason(grid, at, table)));
    if (mapping === null) {
      for (; at < table.endRow; at++) lines.push(skipped(grid, at, isEmptyRow(grid, at) ? 'blank' : 'other-table'));
      continue;
    }
    const reader = new TableReader({ grid, table, mapping, kind, answers, totals });
    for (; at < table.endRow; at++) lines.push(...reader.read(at));
    filledDown += reader.filledDown;
  }
  for (; at < grid.rows.length; at++) lines.push(skipped(grid, at, isEmptyRow(grid, at) ? 'blank' : 'heading'));
  return { lines, controlTotals: totals.found, filledDown };
}

function headingReason(grid: LedgerGrid, row: number, table: SourceTable): SkipReason {
  if (isEmptyRow(grid, row)) return 'blank';
  return table.headerRow !== null && row >= table.headerRow ? 'header' : 'heading';
}

import type { Area, Cell } from '../engine/model/cell.ts';
import type { CellBlock } from '../engine/model/sheet-source.ts';
import { areaAddress } from './addresses.ts';
import { meanRowBytes, TARGET_BYTES } from './byte-size.ts';
import { ExcelError } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { cellsOf } from './loaded-range.ts';
import type { ExcelSession } from './session.ts';

/** Cells of the first block, before anything is known of their size. */
const FIRST_CELLS = 20_000;
/** Cells of a block at most, however short they are; empty columns must not ask for millions at once. */
const MOST_CELLS = 500_000;
/** A block grows at most so much over the last one: the top of a sheet may be shorter than the rest. */
const GROWTH = 8;

/** Rows of a head from which the length of the others is judged. */
const ENOUGH_ROWS = 20;
const CAUTION = 0.8;

export interface ReadWatch {
  readonly signal?: AbortSignal | undefined;
  /** Lets the pane draw and take clicks; called between blocks. */
  readonly pause: () => Promise<void>;
}

/**
 * The area's rows from the top in blocks of about 1 MB each; a block that Excel refuses is halved and read again.
 * `head` are the first rows of the sheet, where they are known: they tell how large the first block may be.
 */
export async function* readBlocks(
  session: ExcelSession,
  sheet: string,
  area: Area,
  watch: ReadWatch,
  head: readonly (readonly Cell[])[] = [],
): AsyncIterable<CellBlock> {
  let rows = firstRows(head, area.columns);
  for (let at = 0; at < area.rows;) {
    watch.signal?.throwIfAborted();
    const asked = Math.min(rows, area.rows - at);
    const block = { row: area.row + at, column: area.column, rows: asked, columns: area.columns };
    const cells = await readOnce(session, sheet, block);
    if (cells === null) {
      if (asked === 1) throw new ExcelError(failureOf('too-large', sheet, `row ${String(block.row + 1)}`));
      rows = Math.ceil(asked / 2);
      continue;
    }
    yield { row: block.row, cells };
    at += asked;
    rows = nextRows(cells, area.columns);
    await watch.pause();
  }
}

/** The lower half of the head is data in nearly every sheet; what comes below may be somewhat longer. */
function firstRows(head: readonly (readonly Cell[])[], columns: number): number {
  if (head.length < ENOUGH_ROWS) return rowsWithin(FIRST_CELLS, columns);
  const fitting = Math.floor((TARGET_BYTES * CAUTION) / meanRowBytes(head.slice(head.length / 2)));
  return Math.max(1, Math.min(fitting, rowsWithin(MOST_CELLS, columns)));
}

function nextRows(cells: readonly (readonly Cell[])[], columns: number): number {
  const fitting = Math.floor(TARGET_BYTES / meanRowBytes(cells));
  return Math.max(1, Math.min(fitting, cells.length * GROWTH, rowsWithin(MOST_CELLS, columns)));
}

function rowsWithin(cells: number, columns: number): number {
  return Math.max(1, Math.floor(cells / columns));
}

/** The cells, or null where they are too large for one answer: Excel says so, or silently leaves the values out. */
async function readOnce(session: ExcelSession, sheet: string, area: Area): Promise<Cell[][] | null> {
  try {
    const range = await session.run((batch) =>
      batch.send((context) => context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).load('values'), {
        subject: sheet,
        repeatable: true,
      }),
    );
    return cellsOf(range);
  } catch (error) {
    if (error instanceof ExcelError && error.failure.code === 'too-large') return null;
    throw error;
  }
}

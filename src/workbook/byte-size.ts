import type { Cell } from '../engine/model/cell.ts';

/** Bytes aimed at for one request or response: large enough to be few, small enough that the pane stays alive. */
export const TARGET_BYTES = 2 ** 20;

/** Brackets and a comma around each row in JSON. */
const ROW_BYTES = 3;
/** Quotes around a text in JSON. */
const QUOTES = 2;
/** Rows looked at when a block is measured. */
const SAMPLE = 64;

/** Bytes of a text in UTF-8. */
export function textBytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

/** Bytes of a row of cells as JSON carries it. */
export function rowBytes(row: readonly Cell[]): number {
  // A comma for each cell.
  let bytes = ROW_BYTES + row.length;
  for (const cell of row) bytes += typeof cell === 'string' ? QUOTES + textBytes(cell) : String(cell).length;
  return bytes;
}

/** Mean bytes of a row, from rows spread evenly over the block; at least 1. */
export function meanRowBytes(rows: readonly (readonly Cell[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  let bytes = 0;
  let seen = 0;
  for (let at = 0; at < rows.length; at += step) {
    bytes += rowBytes(rows[at] ?? []);
    seen++;
  }
  return seen === 0 ? 1 : Math.max(1, bytes / seen);
}

/** What stands between the cells of a row. */
export type Separator = ',' | ';' | '\t';

/** Told of each cell in turn; rows and columns count from 0. False ends the scan. */
export type CellVisitor = (row: number, column: number, text: string) => boolean;

/** How the scan ended: at the end, stopped by the visitor, or inside quotes that were never closed. */
export type ScanEnd =
  | { readonly kind: 'end'; readonly rows: number }
  | { readonly kind: 'stopped' }
  /** `line` counts from 1, as an editor shows it. */
  | { readonly kind: 'unclosed'; readonly line: number };

const QUOTE = '"';
/** `="00123"`: how programs keep a spreadsheet from taking a number for one. */
const KEPT_TEXT = /^="([^"]*)"$/;

/**
 * Reads rows of separated cells as spreadsheet programs do (RFC 4180, and what is found in the wild): a cell that begins
 * with a quote ends at the next single one, line breaks and separators inside belong to it, a doubled quote is one;
 * what stands behind the closing quote is added to the cell. Rows end with CR, LF or both, mixed as they come.
 */
export function scanRows(text: string, separator: Separator, visit: CellVisitor): ScanEnd {
  const plainEnd = new RegExp(`[${separator}\\r\\n]`, 'g');
  let at = 0;
  let row = 0;
  let column = 0;
  while (at < text.length) {
    let cell = '';
    const opened = at;
    if (text[at] === QUOTE) {
      const closed = quotedCell(text, at + 1);
      if (closed === null) return { kind: 'unclosed', line: lineOf(text, opened) };
      cell = closed.text;
      at = closed.end;
    }
    plainEnd.lastIndex = at;
    const end = plainEnd.exec(text)?.index ?? text.length;
    cell += text.slice(at, end);
    if (!visit(row, column, KEPT_TEXT.exec(cell)?.[1] ?? cell)) return { kind: 'stopped' };
    at = end + 1;
    if (text[end] === separator) {
      column += 1;
    } else {
      if (text[end] === '\r' && text[at] === '\n') at += 1;
      row += 1;
      column = 0;
    }
  }
  return { kind: 'end', rows: column > 0 ? row + 1 : row };
}

/** The cell whose opening quote stands before `from`, and where it ends; null where no quote closes it. */
function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let cell = '';
  for (let at = from; ;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) return { text: cell, end: quote + 1 };
    cell += QUOTE;
    at = quote + 2;
  }
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}

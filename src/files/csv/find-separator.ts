import { scanRows } from './scan-rows.ts';
import type { Separator } from './scan-rows.ts';

/** In order of preference where they fit alike. */
const SEPARATORS: readonly Separator[] = [',', '\t', ';'];
/** Rows that are looked at: titles and instructions may stand above the header. */
const SAMPLE_ROWS = 60;
/** First line by which a spreadsheet program is told the separator. */
const DECLARATION = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i;

/** The separator of a file, and the text without the line that declares it. */
export function findSeparator(text: string): { readonly separator: Separator; readonly body: string } {
  const declared = DECLARATION.exec(text);
  if (declared !== null) return { separator: declared[1] as Separator, body: text.slice(declared[0].length) };
  const fits = SEPARATORS.map((separator) => ({ separator, fit: fitOf(text, separator) }));
  const best = fits.reduce((one, other) => (other.fit > one.fit ? other : one));
  return { separator: best.separator, body: text };
}

/** How well a separator explains the first rows: cells of the rows that have the most usual width, 0 where that is 1. */
function fitOf(text: string, separator: Separator): number {
  const widths: number[] = [];
  scanRows(text, separator, (row, column) => {
    if (row >= SAMPLE_ROWS) return false;
    widths[row] = column + 1;
    return true;
  });
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, rows]) => width * rows * rows));
}

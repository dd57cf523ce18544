import type { PlannedCell } from '../../../engine/model/mark-plan.ts';

/** Points of a line in the default size. */
const LINE = 15;
/** Excel's tallest row, in lines. */
const MOST_LINES = 27;
/** Chinese and other wide characters take the room of two digits, in which widths are counted. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u;

/**
 * Height in points of a row whose texts are broken into lines, null where one line is enough. An estimate: programs
 * that measure the text themselves correct it, LibreOffice does not measure at all when it opens a file.
 */
export function rowHeight(
  row: readonly PlannedCell[],
  widths: readonly number[],
  wraps: (column: number) => boolean,
): number | null {
  let lines = 1;
  row.forEach((cell, column) => {
    if (typeof cell === 'string' && cell !== '' && wraps(column)) {
      lines = Math.max(lines, lineCount(cell, widths[column] ?? Infinity));
    }
  });
  return lines === 1 ? null : Math.min(lines, MOST_LINES) * LINE;
}

function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) width += WIDE.test(character) ? 2 : 1;
  return width;
}

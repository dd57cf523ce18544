import { isBlankText } from '../cells/clean-text.ts';
import type { HeaderText } from '../headers/header-keys.ts';
import type { Cell } from '../model/cell.ts';
import { textOf } from './row-reader.ts';

const FRONT = /^[-+(¥￥]{0,3}\d{1,3}$/;
const BEHIND = /^\d{3}(?:\.\d+)?\)?$/;

/**
 * `1,234.50` that a program has written into a file of commas without quotes: 1 under the amount, 234.50 under the next
 * header, and the last cell behind all headers. The amount as it was meant; null for any other row.
 */
export function splitAmount(cells: readonly Cell[], column: number, headers: readonly HeaderText[]): string | null {
  const width = headers.findLastIndex(({ shown }) => shown !== '') + 1;
  if (!cells.some((cell, at) => at >= width && !isBlankText(textOf(cell)))) return null;
  const front = textOf(cells[column] ?? null).trim();
  const behind: string[] = [];
  for (let at = column + 1; BEHIND.test(textOf(cells[at] ?? null).trim()); at++)
    behind.push(textOf(cells[at] ?? null).trim());
  const [first] = behind;
  if (first === undefined || !FRONT.test(front)) return null;
  const end = behind.findIndex((part) => part.includes('.'));
  return [front, ...behind.slice(0, end < 0 ? behind.length : end + 1)].join(',');
}

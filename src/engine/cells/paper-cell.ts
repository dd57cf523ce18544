import { cleanText } from './clean-text.ts';
import { isErrorText } from './error-text.ts';

/** Words of a cell that says that the paper is not there. `FALSE` is an empty check box. */
const NOT_THERE = new Set([
  '',
  '无',
  '無',
  '没有',
  '暂无',
  '否',
  '缺',
  '缺失',
  '未交',
  '未提供',
  '待补',
  '-',
  '—',
  '/',
  'N',
  'NO',
  'NONE',
  'FALSE',
  '0',
]);

/**
 * Whether a paper is on file: `有`, a date, a number or a link says so. Empty, `无`, 0, an empty check box and
 * formula errors say no.
 */
export function isPaperOnFile(cell: string | number): boolean {
  if (typeof cell === 'number') return cell !== 0 && !Number.isNaN(cell);
  const text = cleanText(cell);
  return !NOT_THERE.has(text.toUpperCase()) && !isErrorText(text);
}

import { checkResidentId } from '../engine/checks/resident-id.ts';
import { checkUscc } from '../engine/checks/uscc.ts';
import type { Answer } from './answer.ts';
import { badArgument, isBadArgument } from './answer.ts';

/** Digits that a number in a cell keeps; the rest of an 18-digit number is already lost. */
const DIGITS_OF_A_NUMBER = 15;

/** Whether a cell holds a valid resident identity card number. An empty cell does not. */
export function isResidentIdCell(cell: unknown): Answer<boolean> {
  const text = textArgument(cell);
  return isBadArgument(text) ? text : checkResidentId(text) === null;
}

/** Whether a cell holds a valid unified social credit code. An empty cell does not. */
export function isUsccCell(cell: unknown): Answer<boolean> {
  const text = textArgument(cell);
  return isBadArgument(text) ? text : checkUscc(text) === null;
}

function textArgument(cell: unknown): Answer<string> {
  if (typeof cell === 'string') return cell.trim();
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'number') {
    return badArgument('请给出一个文本单元格。', 'Give a cell that holds text.');
  }
  const digits = String(cell);
  return /^\d+$/.test(digits) && digits.length <= DIGITS_OF_A_NUMBER
    ? digits
    : badArgument(
        '这是数字而不是文本，Excel 只保留 15 位，后面的数字已经丢失。请把单元格设为文本格式，再重新填写号码。',
        'This is a number, of which Excel keeps 15 digits; the others are lost. Format the cell as text and enter it again.',
      );
}

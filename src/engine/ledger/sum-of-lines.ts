import { readFen } from '../cells/amount-cell.ts';
import { cleanText } from '../cells/clean-text.ts';
import type { Cell } from '../model/cell.ts';

/** Whether in each document of several lines one column stands for the sum of the other. */
export function isSumOfLines(rows: readonly (readonly Cell[])[], number: number, total: number, line: number): boolean {
  let documents = 0;
  let group = { key: '', totals: [] as number[], lines: 0, count: 0 };
  const fits = (): boolean => {
    if (group.count < 2) return true;
    documents++;
    const [first] = group.totals;
    return group.totals.every((fen) => fen === first) && first === group.lines && group.totals.length >= 1;
  };
  for (const row of rows) {
    const key = cleanText(String(row[number] ?? ''));
    const fen = readFen(cellOf(row[line]));
    if (!Number.isFinite(fen)) continue;
    if (key !== '' && key !== group.key) {
      if (!fits()) return false;
      group = { key, totals: [], lines: 0, count: 0 };
    }
    const whole = readFen(cellOf(row[total]));
    if (Number.isFinite(whole)) group.totals.push(whole);
    group.lines += fen;
    group.count++;
  }
  return fits() && documents > 0;
}

function cellOf(cell: Cell | undefined): string | number {
  return typeof cell === 'number' || typeof cell === 'string' ? cell : '';
}

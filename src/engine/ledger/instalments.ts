import { withoutBlanks } from '../cells/clean-text.ts';
import type { HeaderText } from '../headers/header-keys.ts';

/** One of several payments that stand side by side in the row of a sale: 第一次回款日期, 第一次回款金额. */
export interface Instalment {
  readonly name: string;
  readonly dateColumn: number;
  readonly amountColumn: number;
  readonly unit: number;
}

const NUMBERED =
  /^第?([一二三四五六七八九十]{1,3}|\d{1,2})(次|笔|期|回)(?:的)?(回款|收款|付款|到款|打款)?(日期|时间|金额|额|款)?(?:[(（].*)?$/;
const NUMBERED_BEHIND = /^(回款|收款|付款|到款|打款)(日期|时间|金额|额)([一二三四五六七八九十]{1,3}|\d{1,2})$/;

/** Pairs of a date and an amount that carry the same number; none where there are fewer than one whole pair. */
export function findInstalments(headers: readonly HeaderText[]): Instalment[] {
  const pairs = new Map<string, { date?: number; amount?: number; unit: number }>();
  headers.forEach(({ shown, unit }, column) => {
    const text = withoutBlanks(shown);
    const front = NUMBERED.exec(text);
    const behind = front === null ? NUMBERED_BEHIND.exec(text) : null;
    const number = front?.[1] ?? behind?.[3];
    const what = front === null ? behind?.[2] : (front[4] ?? '金额');
    if (number === undefined || what === undefined) return;
    const pair = pairs.get(number) ?? { unit: 1 };
    if (what === '日期' || what === '时间') pair.date ??= column;
    else if (pair.amount === undefined) Object.assign(pair, { amount: column, unit: unit ?? 1 });
    pairs.set(number, pair);
  });
  return [...pairs].flatMap(([name, { date, amount, unit }]) =>
    date === undefined || amount === undefined ? [] : [{ name, dateColumn: date, amountColumn: amount, unit }],
  );
}

/** Written decimal digits: `1234.5` is whole `1234`, part `5`. Neither holds anything but digits. */
export interface Decimal {
  readonly whole: string;
  readonly part: string;
}

const NINE_AND_MORE = Number.MAX_SAFE_INTEGER;

/**
 * The decimal × 10^exponent as an integer, rounded half up. Exact: it moves the point in the digits and never
 * multiplies. Null past 2^53, where integers are exact no more.
 */
export function scaledInteger({ whole, part }: Decimal, exponent: number): number | null {
  const digits = whole + part;
  const point = whole.length + exponent;
  const kept = Number(point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0'));
  const roundedUp = point >= 0 && (digits[point] ?? '0') >= '5' ? kept + 1 : kept;
  return roundedUp <= NINE_AND_MORE ? roundedUp : null;
}

/** Digits of the precision that spreadsheet programs keep and show; what lies behind is noise of sums. */
const SHOWN_DIGITS = 15;
const PLAIN = /^(\d+)(?:\.(\d+))?$/;

/** The digits that a spreadsheet shows of a number ≥ 0; null where it is written with an exponent. */
export function shownDecimal(value: number): Decimal | null {
  const parts = PLAIN.exec(value.toPrecision(SHOWN_DIGITS));
  return parts === null ? null : { whole: parts[1] ?? '', part: parts[2] ?? '' };
}

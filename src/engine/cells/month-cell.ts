import { dayFromCivil } from '../dates/civil.ts';
import { monthOf } from '../dates/periods.ts';
import type { DateSystem } from '../dates/serial.ts';
import { dayFromNumber, parseDate } from './date-cell.ts';
import { foldNumeral } from './numeral.ts';

const SPELLED_MONTH = /^(\d{4}) ?(?:[-/.] ?(\d{1,2})|年 ?(\d{1,2}) ?月(?:份|度)?)$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
const SHORT_YEAR_MONTH = /^(\d{2})年 ?(\d{1,2}) ?月(?:份|度)?$/;
const CENTURY_OF_SHORT_YEARS = 2000;
/** A serial number below it (1954) is a year or a month typed as a number, and is no date of business. */
const FIRST_SERIAL = 20_000;
const FIRST_COMPACT = 100_001;
const LAST_COMPACT = 999_912;

/** The month of a cell as `YYYY-MM`: spelled (`2026-05`, `2026年5月`, `202605`) or any date of it; null for all else. */
export function parseMonth(cell: string | number, system: DateSystem = 1900): string | null {
  return typeof cell === 'number' ? monthFromNumber(cell, system) : monthFromText(cell, system);
}

function monthFromNumber(value: number, system: DateSystem): string | null {
  if (Number.isInteger(value) && value >= FIRST_COMPACT && value <= LAST_COMPACT) {
    const compact = month(Math.floor(value / 100), value % 100);
    if (compact !== null) return compact;
  }
  const day = value < FIRST_SERIAL ? null : dayFromNumber(value, system);
  return day === null ? null : monthOf(day);
}

function monthFromText(text: string, system: DateSystem): string | null {
  const folded = foldNumeral(text);
  if (folded === null) return null;
  const spelled = SPELLED_MONTH.exec(folded) ?? COMPACT_MONTH.exec(folded);
  if (spelled !== null) return month(Number(spelled[1]), Number(spelled[2] ?? spelled[3]));
  const short = SHORT_YEAR_MONTH.exec(folded);
  if (short !== null) return month(CENTURY_OF_SHORT_YEARS + Number(short[1]), Number(short[2]));
  const day = parseDate(folded, system);
  return day === null ? null : monthOf(day);
}

function month(year: number, number: number): string | null {
  const first = year < 1000 ? null : dayFromCivil(year, number, 1);
  return first === null ? null : monthOf(first);
}

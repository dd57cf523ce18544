import { dayFromCivil } from '../dates/civil.ts';
import { dayFromSerial } from '../dates/serial.ts';
import type { DateSystem } from '../dates/serial.ts';
import { BAD_DAY, NO_DAY } from '../model/civil-date.ts';
import type { Day } from '../model/civil-date.ts';
import { isBlankText } from './clean-text.ts';
import { foldNumeral } from './numeral.ts';
import { daysLaterInShanghai, readTime } from './time-of-day.ts';

/** Why a text is no date: no date at all, one without a year, or one that the calendar does not have. */
export type DateProblem = 'format' | 'no-year' | 'impossible';

const SPELLED = /^(\d{4}|\d{2}) ?([-/.年]) ?(\d{1,2}) ?([-/.月]) ?(\d{1,2}) ?[日号]?\.?(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;
const WITHOUT_YEAR = /^(\d{1,2}) ?(?:月 ?(\d{1,2}) ?[日号]?|[-/] ?(\d{1,2}))$/;
/** A serial number that lost its date format on the way through a text: 1954-10-03 to 2099-12-31. */
const SERIAL_TEXT = /^([2-6]\d{4}|7[0-2]\d{3}|730[0-4]\d|73050)(?:\.\d+)?$/;

const CENTURY_OF_SHORT_YEARS = 2000;
const FIRST_YEAR = 1000;
const FIRST_COMPACT = 10_000_101;
const LAST_COMPACT = 99_991_231;

/** The day of a text in any of the spellings that sheets hold; null for all else, also for the empty text. */
export function parseDate(text: string, system: DateSystem = 1900): Day | null {
  const day = read(text, system);
  return typeof day === 'number' ? day : null;
}

/** Why the text is no date; null where it is one. */
export function dateProblem(text: string, system: DateSystem = 1900): DateProblem | null {
  const problem = read(text, system);
  return typeof problem === 'number' ? null : problem;
}

/** The day of a text that names month and day only (`1月1日`), in a year that somebody has told; null for all else. */
export function dayInYear(text: string, year: number): Day | null {
  const parts = WITHOUT_YEAR.exec(foldNumeral(text) ?? '');
  return parts === null ? null : dayFromCivil(year, Number(parts[1]), Number(parts[2] ?? parts[3]));
}

/** The day of a date cell as columns keep it: `NO_DAY` where the cell is empty, `BAD_DAY` where it holds no date. */
export function readDay(cell: string | number, system: DateSystem): Day {
  if (typeof cell === 'number') return Number.isNaN(cell) ? NO_DAY : (dayFromNumber(cell, system) ?? BAD_DAY);
  if (isBlankText(cell)) return NO_DAY;
  return parseDate(cell, system) ?? BAD_DAY;
}

/** The day of a number cell: a serial number, or eight digits that read as a date (20260305). */
export function dayFromNumber(value: number, system: DateSystem): Day | null {
  if (value < FIRST_COMPACT) return dayFromSerial(value, system);
  if (!Number.isInteger(value) || value > LAST_COMPACT) return null;
  return dayFromCivil(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

function read(text: string, system: DateSystem): Day | DateProblem {
  const folded = foldNumeral(text);
  if (folded === null) return 'format';
  return readSpelled(folded) ?? readCompact(folded) ?? readRest(folded, system);
}

function readSpelled(text: string): Day | DateProblem | null {
  const parts = SPELLED.exec(text);
  if (parts === null) return null;
  const [, year = '', first, month, second, day, behind = ''] = parts;
  if (first === '年' ? second !== '月' : first !== second) return 'format';
  const time = readTime(behind);
  if (time === null) return 'format';
  const found = existing(
    year.length === 2 ? CENTURY_OF_SHORT_YEARS + Number(year) : Number(year),
    Number(month),
    Number(day),
  );
  return typeof found === 'number' ? found + daysLaterInShanghai(time) : found;
}

function readCompact(text: string): Day | DateProblem | null {
  const parts = COMPACT.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = parts;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return 'format';
  return existing(Number(year), Number(month), Number(day));
}

function readRest(text: string, system: DateSystem): Day | DateProblem {
  if (SERIAL_TEXT.test(text)) return dayFromSerial(Number(text), system) ?? 'format';
  const parts = WITHOUT_YEAR.exec(text);
  if (parts === null) return 'format';
  /** A leap year, so that 29 February only lacks its year. */
  return dayFromCivil(CENTURY_OF_SHORT_YEARS, Number(parts[1]), Number(parts[2] ?? parts[3])) === null
    ? 'impossible'
    : 'no-year';
}

function existing(year: number, month: number, day: number): Day | DateProblem {
  return year < FIRST_YEAR ? 'impossible' : (dayFromCivil(year, month, day) ?? 'impossible');
}

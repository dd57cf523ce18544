import { isoFromDay } from '../dates/iso.ts';
import type { DateSystem } from '../dates/serial.ts';
import { dayFromNumber, parseDate } from './date-cell.ts';
import { foldNumeral } from './numeral.ts';
import { readTime } from './time-of-day.ts';

const MINUTES_IN_DAY = 1440;
const MINUTES_IN_HOUR = 60;
/** Where a time can begin behind a date: a clock, or the half of the day before it. */
const CLOCK_BEHIND = /(?:^|[T日号\s])((?:上午|下午|中午|晚上|早上|凌晨)?\s*\d{1,2}(?::|时|点).*)$/i;
const AFTERNOON = /下午|晚上|PM/i;
const NOON = 12;

/** A moment as far as a cell tells it: a day, a time of day, or both. */
export interface Moment {
  /** `YYYY-MM-DD`, empty where the cell tells a time alone. */
  readonly day: string;
  /** Minutes after midnight; null where the cell tells a day alone. */
  readonly minutes: number | null;
}

/** The moment of a cell: `2026-05-06 21:30`, `21:30`, 晚上9点, a serial number or its fraction; null for all else. */
export function parseMoment(cell: string | number, system: DateSystem = 1900): Moment | null {
  return typeof cell === 'number' ? momentFromNumber(cell, system) : momentFromText(cell, system);
}

/** A moment as columns keep it, so that texts sort as moments do: `2026-05-06 21:30`, `2026-05-06`, `21:30`. */
export function momentText({ day, minutes }: Moment): string {
  return [day, minutes === null ? '' : clock(minutes)].filter((part) => part !== '').join(' ');
}

/** The moment of a text that `momentText` has made. */
export function momentOfText(text: string): Moment {
  const parts = /^(\d{4}-\d{2}-\d{2})?(?: ?(\d{2}):(\d{2}))?$/.exec(text);
  const [, day = '', hour, minute] = parts ?? [];
  return { day, minutes: hour === undefined ? null : Number(hour) * MINUTES_IN_HOUR + Number(minute) };
}

function momentFromNumber(value: number, system: DateSystem): Moment | null {
  const minutes = Math.round((value - Math.floor(value)) * MINUTES_IN_DAY) % MINUTES_IN_DAY;
  if (value >= 0 && value < 1) return { day: '', minutes };
  const day = dayFromNumber(Math.floor(value), system);
  return day === null ? null : { day: isoFromDay(day), minutes: Number.isInteger(value) ? null : minutes };
}

function momentFromText(text: string, system: DateSystem): Moment | null {
  const folded = foldNumeral(text)?.trim() ?? '';
  const alone = minutesOf(folded);
  if (alone !== null) return { day: '', minutes: alone };
  const day = parseDate(folded, system);
  if (day === null) return null;
  const behind = CLOCK_BEHIND.exec(folded)?.[1];
  return { day: isoFromDay(day), minutes: behind === undefined ? null : minutesOf(behind) };
}

/** Minutes after midnight of a clock time; 下午9点 is 21:00. */
function minutesOf(text: string): number | null {
  if (!/^(?:上午|下午|中午|晚上|早上|凌晨)?\s*\d{1,2}\s*(?::|时|点)/.test(text)) return null;
  const time = readTime(text.startsWith(' ') ? text : ` ${text}`);
  if (time === null) return null;
  const early = time.minutes < NOON * MINUTES_IN_HOUR;
  return AFTERNOON.test(text) && early ? time.minutes + NOON * MINUTES_IN_HOUR : time.minutes;
}

function clock(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES_IN_HOUR))}:${two(minutes % MINUTES_IN_HOUR)}`;
}

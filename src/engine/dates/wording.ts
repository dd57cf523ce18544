import type { Bilingual } from '../model/finding.ts';
import type { Day } from '../model/civil-date.ts';
import { civilFromDay } from './civil.ts';

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026年6月15日`, for sentences in Chinese. */
function formatDayZh(day: Day): string {
  return `${civilFromDay(day).year}年${formatDayZhShort(day)}`;
}

/** `6月15日`, for sentences in Chinese whose year is clear. */
export function formatDayZhShort(day: Day): string {
  const date = civilFromDay(day);
  return `${date.month}月${date.day}日`;
}

/** `15 June 2026`, for sentences in English. */
function formatDayEn(day: Day): string {
  const date = civilFromDay(day);
  return `${date.day} ${MONTHS_EN[date.month - 1] ?? ''} ${date.year}`;
}

/** The day in both languages, as facts and messages carry it. */
export function formatDay(day: Day): Bilingual {
  return { zh: formatDayZh(day), en: formatDayEn(day) };
}

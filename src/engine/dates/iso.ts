import type { Day } from '../model/civil-date.ts';
import { civilFromDay, dayFromCivil } from './civil.ts';
import { monthOf } from './periods.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days as they were written last, for a report names the same few hundred days again and again; a power of two. */
const WRITTEN = 2048;
const written = Array.from({ length: WRITTEN }, () => ({ day: NaN, text: '' }));

/** A day as `YYYY-MM-DD`, for reports and keys. */
export function isoFromDay(day: Day): string {
  const known = written[day & (WRITTEN - 1)];
  if (known?.day === day) return known.text;
  const text = writeIso(day);
  written[day & (WRITTEN - 1)] = { day, text };
  return text;
}

function writeIso(day: Day): string {
  return `${monthOf(day)}-${String(civilFromDay(day).day).padStart(2, '0')}`;
}

/** The day of a strict `YYYY-MM-DD`, as programs and the command line give it; null for all else. */
export function dayFromIso(text: string): Day | null {
  const parts = ISO_DATE.exec(text);
  return parts === null ? null : dayFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

import type { Day } from '../model/civil-date.ts';
import { civilFromDay, dayFromCivil } from './civil.ts';
import { monthOf } from './periods.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as `YYYY-MM-DD`, for reports and keys. */
export function isoFromDay(day: Day): string {
  return `${monthOf(day)}-${String(civilFromDay(day).day).padStart(2, '0')}`;
}

/** The day of a strict `YYYY-MM-DD`, as programs and the command line give it; null for all else. */
export function dayFromIso(text: string): Day | null {
  const parts = ISO_DATE.exec(text);
  return parts === null ? null : dayFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const SPELLING = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** The day that a person has typed, as `YYYY-MM-DD`; null where it is no day of the calendar. */
export function readAsOf(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  const match = SPELLING.exec(folded) ?? EIGHT_DIGITS.exec(folded);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

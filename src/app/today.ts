const HOURS_AHEAD = 8;
const HOUR = 3_600_000;

/** The date in Asia/Shanghai as `YYYY-MM-DD`; since 1991 its clocks stand eight hours ahead all year. */
export function todayInShanghai(milliseconds: number): string {
  return new Date(milliseconds + HOURS_AHEAD * HOUR).toISOString().slice(0, 10);
}

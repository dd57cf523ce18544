/** A clock time behind a date. Only a zone can change the day. */
export interface TimeOfDay {
  readonly minutes: number;
  /** Minutes east of Greenwich; null where the text names no zone, which means the time of the place. */
  readonly zone: number | null;
}

const WEEKDAY = String.raw`(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?`;
const HALF = '(?:上午|下午|中午|晚上|早上|凌晨|AM|PM)?';
const CLOCK = String.raw`([01]?\d|2[0-4])(?::|时|点)(?:([0-5]?\d)(?:(?::|分)(?:([0-5]?\d)(?:[.,]\d+)?秒?)?|分)?)?`;
const ZONE = String.raw`(Z|[-+]\d{2}:?\d{2})?`;
const BEHIND_A_DATE = new RegExp(`^[T ]*${WEEKDAY} ?(?:${HALF} ?${CLOCK} ?${HALF} ?${ZONE})?$`, 'i');

const NO_TIME: TimeOfDay = { minutes: 0, zone: null };
const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;
const SHANGHAI = 8 * MINUTES_IN_HOUR;

/** The time behind a date (`14:30`, `T16:00:00Z`, `下午 2:30`, `星期四`); null where it is something else. */
export function readTime(behind: string): TimeOfDay | null {
  if (behind === '' || behind === ' ') return NO_TIME;
  const parts = BEHIND_A_DATE.exec(behind);
  if (parts === null) return null;
  const [, hour = '0', minute = '0', , zone] = parts;
  return {
    minutes: Number(hour) * MINUTES_IN_HOUR + Number(minute),
    zone: zone === undefined ? null : zoneMinutes(zone),
  };
}

/** How many days the calendar in Shanghai is ahead of the written date. 0 without a zone: the time is cut off. */
export function daysLaterInShanghai(time: TimeOfDay): number {
  return time.zone === null ? 0 : Math.floor((time.minutes - time.zone + SHANGHAI) / MINUTES_IN_DAY);
}

function zoneMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * MINUTES_IN_HOUR + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial 1 of the 1900 system is 1900-01-01; from serial 61 on, the day that never was (serial 60) is counted. */
const DAYS_TO_1900 = Date.UTC(1899, 11, 30) / MILLISECONDS_PER_DAY;
const DAYS_TO_1904 = Date.UTC(1904, 0, 1) / MILLISECONDS_PER_DAY;

/** A typed date or time with the format that Excel gives to the cell. */
export interface EnteredDate {
  readonly serial: number;
  readonly format: string;
}

const TIME = String.raw`(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})(?:\2(\d{1,2}))?${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${TIME}$`);
const CHINESE = new RegExp(String.raw`^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?${TIME}$`);
const ONLY_TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** What Excel makes of a text that looks like a date; null for any other text, impossible days included. */
export function enteredDate(text: string, dateSystem: 1900 | 1904): EnteredDate | null {
  const chinese = CHINESE.exec(text);
  if (chinese !== null) {
    const [, year, month, day, ...time] = chinese;
    const format = day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
    return dated(Number(year), Number(month), Number(day ?? 1), time, format, dateSystem);
  }
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    const [, year, , month, day, ...time] = first;
    const format = day === undefined ? 'mmm-yy' : 'yyyy/m/d';
    return dated(Number(year), Number(month), Number(day ?? 1), time, format, dateSystem);
  }
  const last = YEAR_LAST.exec(text);
  if (last !== null) {
    const [, month, , day, year, ...time] = last;
    return dated(Number(year), Number(month), Number(day), time, 'yyyy/m/d', dateSystem);
  }
  const clock = ONLY_TIME.exec(text);
  const fraction = clock === null ? null : dayFraction(clock.slice(1));
  return fraction === null ? null : { serial: fraction, format: clock?.[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

function dated(
  year: number,
  month: number,
  day: number,
  time: readonly (string | undefined)[],
  format: string,
  dateSystem: 1900 | 1904,
): EnteredDate | null {
  const serial = serialOf(year, month, day, dateSystem);
  if (serial === null) return null;
  if (time[0] === undefined) return { serial, format };
  const fraction = dayFraction(time);
  return fraction === null ? null : { serial: serial + fraction, format: `${format} h:mm` };
}

/** The serial number of a day, null for a day that is none or lies before the date system begins. */
function serialOf(year: number, month: number, day: number, dateSystem: 1900 | 1904): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year > 9999) return null;
  const days = date.getTime() / MILLISECONDS_PER_DAY;
  if (dateSystem === 1904) return days >= DAYS_TO_1904 ? days - DAYS_TO_1904 : null;
  const serial = days - DAYS_TO_1900;
  if (serial < 2) return null;
  return serial < 61 ? serial - 1 : serial;
}

/** Year, month, day, weekday (0 is Sunday) and seconds of a serial number; null outside the date system. */
export function serialParts(serial: number, dateSystem: 1900 | 1904): DateParts | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const whole = Math.floor(serial + 1e-9);
  const seconds = Math.round((serial - whole) * 86_400);
  if (dateSystem === 1900 && whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3, seconds };
  const days = dateSystem === 1904 ? whole + DAYS_TO_1904 : whole + DAYS_TO_1900 + (whole < 60 ? 1 : 0);
  const date = new Date(days * MILLISECONDS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    seconds,
  };
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly seconds: number;
}

function dayFraction(time: readonly (string | undefined)[]): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}

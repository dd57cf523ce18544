const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Serial 60 of the 1900 system is a day that never was; days before it stand one serial lower. */
const AFTER_THE_FALSE_LEAP_DAY = 61;

/** A cell of type `d` (strict files) → the serial number that the same date has in the file's system; null for no date. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const numbers = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day || new Date(midnight).getUTCMonth() !== month - 1) return null;
  const days = (midnight - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  const serial = !date1904 && days < AFTER_THE_FALSE_LEAP_DAY ? days - 1 : days;
  return serial < 0 ? null : serial + (hour * 3600 + minute * 60 + second) / 86_400;
}

import type { Day } from '../model/civil-date.ts';
import type { Protection } from '../model/protection.ts';

/** A term of which at most this part is reminder, so that a short term is not all reminder. */
const LARGEST_PART = 3;

/**
 * Whether a protection that ends on `lastDay` is to be reminded of on `asOf`: the last day is today or one of the
 * `reminderDays` after it, and never more than a third of the term (`termDays`) is left.
 */
export function isExpiring(asOf: Day, lastDay: Day, termDays: number, reminderDays: number): boolean {
  const window = Math.min(reminderDays, Math.floor(termDays / LARGEST_PART));
  return asOf <= lastDay && lastDay <= asOf + window;
}

/** The protection with `expiring` for `protected` where it is to be reminded of. */
export function withReminder(protection: Protection, asOf: Day, reminderDays: number): Protection {
  const { state, termDays, lastDay } = protection;
  if (state !== 'protected' || termDays === null || lastDay === null) return protection;
  return isExpiring(asOf, lastDay, termDays, reminderDays) ? { ...protection, state: 'expiring' } : protection;
}

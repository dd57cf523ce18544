import { disputeScore } from './dispute-score.ts';
import { lastProtectedDay } from './last-day.ts';
import { isResidentIdCell, isUsccCell } from './number-checks.ts';
import { protectionState } from './protection-state.ts';
import { officeLanguage, toCell } from './runtime.ts';

/**
 * The last protected day of a term of months; the starting day is not counted. Give the cell a date format.
 * @customfunction LASTDAY
 * @param start The day on which the term starts, a date.
 * @param months The length of the term in months, for example 3.
 * @returns The last protected day, to be shown as a date.
 */
export function lastDay(start: number, months: number): number {
  return toCell(lastProtectedDay(start, months));
}

/**
 * Whether a term of months is running, near its end or over on a day.
 * @customfunction STATE
 * @param start The day on which the term starts, a date.
 * @param months The length of the term in months, for example 3.
 * @param asOf The day that is asked about, a date.
 * @returns Protected, Expiring (at most 14 days and a third of the term are left) or Expired.
 */
export function state(start: number, months: number, asOf: number): string {
  return toCell(protectionState(start, months, asOf, officeLanguage()));
}

/**
 * The marks proposed in a dispute over a customer: sales out of 50, visits out of 25, archive out of 25, and their sum.
 * @customfunction SCORE
 * @param ownSales The salesperson's own sales in the last half year.
 * @param topSales The highest sales among the contenders.
 * @param ownVisits The salesperson's own visits and calls in the last three months.
 * @param topVisits The highest number of visits and calls among the contenders.
 * @param completeness The filled share of the archive, from 0 to 1.
 * @returns A row of four numbers: sales, visits, archive, sum.
 */
export function score(
  ownSales: number,
  topSales: number,
  ownVisits: number,
  topVisits: number,
  completeness: number,
): number[][] {
  return toCell(disputeScore({ ownSales, topSales, ownVisits, topVisits, completeness }));
}

/**
 * Whether a resident identity card number is valid: its length, birth date and check digit.
 * @customfunction CHECKID
 * @param text The number as text, 18 characters.
 * @returns TRUE for a valid number.
 */
export function checkId(text: unknown): boolean {
  return toCell(isResidentIdCell(text));
}

/**
 * Whether a unified social credit code is valid: its characters and check digit.
 * @customfunction CHECKUSCC
 * @param text The code as text, 18 characters.
 * @returns TRUE for a valid code.
 */
export function checkUscc(text: unknown): boolean {
  return toCell(isUsccCell(text));
}

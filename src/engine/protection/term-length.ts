import type { TermLength } from '../model/protection.ts';

const known = new Map<number, TermLength>();

/** A length in months, one object for all protections of that length: there is one for every filing. */
export function months(count: number): TermLength {
  let length = known.get(count);
  if (length === undefined) {
    length = { unit: 'months', count };
    known.set(count, length);
  }
  return length;
}

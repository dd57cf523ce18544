import type { Facts } from '../model/facts.ts';
import type { MetricContext } from '../model/metric.ts';
import type { Tally, TallyDefinition } from '../model/tally.ts';
import { customersLost, customersTakenIn } from './branch-customers.ts';
import { finePot, lateTimes } from './late-fines.ts';

/** Every tally there is. */
export const TALLIES: readonly TallyDefinition[] = [customersTakenIn, customersLost, lateTimes, finePot];

/** Whether one of these tallies may be another after an edit of the sheets with these roles. */
export function areTalliesTouched(codes: readonly string[], roles: ReadonlySet<string>): boolean {
  return TALLIES.some(({ code, sheets }) => codes.includes(code) && sheets.some((role) => roles.has(role)));
}

/** The tallies that a policy names, in its order. */
export function countTallies(codes: readonly string[], facts: Facts, context: MetricContext): Tally[] {
  return codes.flatMap((code) => {
    const tally = TALLIES.find((candidate) => candidate.code === code);
    if (tally === undefined) throw new Error(`the tally ${code} does not exist`);
    return [...tally.count(facts, context)];
  });
}

import type { DisputeCriterion, Policy } from '../model/policy.ts';

/** The criteria of a policy that decides by points; none for the others. */
export function criteriaOf({ dispute }: Pick<Policy, 'dispute'>): readonly DisputeCriterion[] {
  return dispute?.procedure === 'points' ? dispute.criteria : [];
}

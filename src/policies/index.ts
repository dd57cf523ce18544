import { nameKey } from '../engine/identity/keys.ts';
import type { Policy } from '../engine/model/policy.ts';
import { developmentRight } from './development-right.ts';
import { feida } from './feida.ts';
import { loan } from './loan.ts';
import { longTerm } from './long-term.ts';
import { property } from './property.ts';
import { territoryPrice } from './territory-price.ts';
import { visitPoints } from './visit-points.ts';

/** Every policy there is; the first is the default. */
export const POLICIES: readonly Policy[] = [
  feida,
  territoryPrice,
  loan,
  visitPoints,
  developmentRight,
  longTerm,
  property,
];

/** The policy that holds where neither the user nor the workbook names one. */
export const DEFAULT_POLICY: Policy = feida;

/** The policy of that id or name, width, blanks and case aside; null where there is none. */
export function findPolicy(named: string): Policy | null {
  const key = nameKey(named);
  return POLICIES.find(({ id, name }) => [id, name.zh, name.en].some((known) => nameKey(known) === key)) ?? null;
}

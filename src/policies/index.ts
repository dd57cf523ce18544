import type { Policy } from '../engine/model/policy.ts';
import { feida } from './feida.ts';

/** Every policy there is; the first is the default. */
export const POLICIES: readonly Policy[] = [feida];

/** The policy that holds where neither the user nor the workbook names one. */
export const DEFAULT_POLICY: Policy = feida;

/** The policy of that id, null where there is none. */
export function findPolicy(id: string): Policy | null {
  return POLICIES.find((policy) => policy.id === id) ?? null;
}

import type { Profile } from '../profile.ts';
import { EVIDENCE_FEATURES, evidenceFeatures } from './evidence-features.ts';
import type { Sharers } from './evidence-features.ts';
import { NAME_FEATURES, nameFeatures } from './name-features.ts';

/** The inputs of the model, in order. */
export const FEATURES = [...NAME_FEATURES, ...EVIDENCE_FEATURES] as const;

/** Measures two rows into `out`, of the length of `FEATURES`. The same for (a, b) and (b, a). */
export function measure(a: Profile, b: Profile, sharers: Sharers, out: Float32Array): void {
  nameFeatures(a.name, b.name, out);
  evidenceFeatures(a, b, sharers, out, NAME_FEATURES.length);
}

import type { FindingCode, Severity } from './finding.ts';

/** What a company has changed of the policy's rules in 制度参数. */
export interface RuleAdjustments {
  /** Ids of the rules that are switched off. */
  readonly disabled: ReadonlySet<string>;
  /** Severities by code, over those of the policy; `off` leaves the findings of the code out. */
  readonly severities: ReadonlyMap<FindingCode, Severity | 'off'>;
}

/** The policy's rules as they are. */
export const NO_ADJUSTMENTS: RuleAdjustments = { disabled: new Set(), severities: new Map() };

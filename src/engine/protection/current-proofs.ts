import type { Proof } from '../model/protection.ts';
import type { ProtectionState } from '../model/report.ts';

/** The first is that of a filing of which nothing is kept. */
const STATES: readonly ProtectionState[] = ['none', 'protected', 'expiring', 'expired', 'lapsed', 'company'];
const ROLES: readonly Proof['role'][] = ['visits', 'sales', 'payments', 'transfers'];
/** Behind all roles: nothing protects the filing. */
const NO_PROOF = ROLES.length;

/**
 * The state of each filing's protection on the as-of day, and the row on which it rests. There is one for every row of the
 * archive and hardly any is told, so that they are kept as numbers; the term is counted anew from its proof.
 */
export class CurrentProofs {
  private readonly states: Uint8Array;
  private readonly roles: Uint8Array;
  private readonly records: Int32Array;
  private readonly days: Int32Array;

  constructor(size: number) {
    this.states = new Uint8Array(size);
    this.roles = new Uint8Array(size).fill(NO_PROOF);
    this.records = new Int32Array(size);
    this.days = new Int32Array(size);
  }

  keep(filing: number, state: ProtectionState, proof: Proof | null): void {
    this.states[filing] = STATES.indexOf(state);
    if (proof === null) return;
    this.roles[filing] = ROLES.indexOf(proof.role);
    this.records[filing] = proof.record;
    this.days[filing] = proof.day;
  }

  state(filing: number): ProtectionState {
    return STATES[this.states[filing] ?? 0] ?? 'none';
  }

  proof(filing: number): Proof | null {
    const role = ROLES[this.roles[filing] ?? NO_PROOF];
    return role === undefined ? null : { role, record: this.records[filing] ?? 0, day: this.days[filing] ?? 0 };
  }
}

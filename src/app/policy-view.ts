import type { Policy } from '../engine/model/policy.ts';
import type { PolicyView } from './services.ts';

/** A policy as the pane shows it. */
export function viewPolicy({ id, name, purpose, clauses }: Policy): PolicyView {
  return { id, name, purpose, clauses };
}

import { buildDisputes } from '../dispute/evidence.ts';
import type { Dispute } from '../model/dispute.ts';
import type { DisputeProcedure } from '../model/policy.ts';
import { completenessOf } from './completeness.ts';
import { numberParameter, weightsParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { isContact } from './visit-methods.ts';

/** Every way in which a policy may decide disputes, by name. */
const PROCEDURES: Readonly<Record<DisputeProcedure['procedure'], (input: ProcedureInput) => Dispute[]>> = {
  points: byPoints,
};

/** The disputes of the policy's procedure; none where it has no procedure: an overlap is then a finding alone. */
export function disputesOf(input: ProcedureInput): Dispute[] {
  const { dispute } = input.policy;
  return dispute === null ? [] : PROCEDURES[dispute.procedure](input);
}

/** feida: a panel marks sales, visits and the completeness of the archive. */
function byPoints({ facts, policy, parameters, asOf }: ProcedureInput): Dispute[] {
  const number = (id: string): number => numberParameter(parameters, id);
  return buildDisputes({
    overlaps: facts.overlaps,
    filings: facts.filings,
    sales: facts.sales,
    visits: facts.visits,
    isContact: (record) => isContact(facts.visitTable, record),
    completenessOf: completenessOf(facts.filingTable, policy, weightsParameter(parameters, 'completeness-weights')),
    asOf,
    salesMonths: number('trade-window-months'),
    visitMonths: number('visits-window-months'),
    maxima: {
      trade: number('trade-maximum'),
      visits: number('visits-maximum'),
      completeness: number('completeness-maximum'),
    },
  });
}

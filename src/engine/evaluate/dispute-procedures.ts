import { buildDisputes } from '../dispute/evidence.ts';
import type { EvidenceInput } from '../dispute/evidence.ts';
import type { Dispute, Resolution } from '../model/dispute.ts';
import type { DisputeProcedure } from '../model/policy.ts';
import { completenessOf } from './completeness.ts';
import { numberParameter, weightsParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { relatedCollisions } from './related-collisions.ts';
import { resolveByPoints, resolveByPriority, resolveByRight, resolveBySettlement } from './resolve-disputes.ts';
import { isContact } from './visit-methods.ts';

/** A way in which a policy may decide disputes: which there are, with their evidence, and what becomes of one. */
interface Procedure {
  disputes(input: ProcedureInput): Dispute[];
  resolve(dispute: Dispute, input: ProcedureInput): Resolution;
}

const PROCEDURES: Readonly<Record<DisputeProcedure['procedure'], Procedure>> = {
  points: { disputes: markedDisputes, resolve: resolveByPoints },
  priority: { disputes: unmarkedDisputes, resolve: resolveByPriority },
  right: { disputes: unmarkedDisputes, resolve: resolveByRight },
  settlement: { disputes: disputesWithRelatives, resolve: resolveBySettlement },
};

/** The disputes of the policy's procedure; none where it has no procedure: an overlap is then a finding alone. */
export function disputesOf(input: ProcedureInput): Dispute[] {
  const { dispute } = input.policy;
  return dispute === null ? [] : PROCEDURES[dispute.procedure].disputes(input);
}

/** What the policy's procedure makes of the disputes, in their order. */
export function resolutionsOf(input: ProcedureInput): Resolution[] {
  const { dispute: procedure } = input.policy;
  if (procedure === null) return [];
  return input.facts.disputes.map((dispute) => PROCEDURES[procedure.procedure].resolve(dispute, input));
}

/** feida: a panel marks sales, visits and the completeness of the archive. */
function markedDisputes(input: ProcedureInput): Dispute[] {
  const number = (id: string): number => numberParameter(input.parameters, id);
  return buildDisputes({
    ...evidenceIn(input),
    completenessOf: completenessOf(
      input.facts.filingTable,
      input.policy,
      weightsParameter(input.parameters, 'completeness-weights'),
    ),
    salesMonths: number('trade-window-months'),
    visitMonths: number('visits-window-months'),
    maxima: {
      trade: number('trade-maximum'),
      visits: number('visits-maximum'),
      completeness: number('completeness-maximum'),
    },
  });
}

/** The archive or an agreement decides; what people have sold and visited is shown and not marked. */
function unmarkedDisputes(input: ProcedureInput): Dispute[] {
  return buildDisputes({ ...evidenceIn(input), salesMonths: null, visitMonths: null, maxima: null });
}

/** property: relatives who want one property collide as well, though they are different customers. */
function disputesWithRelatives(input: ProcedureInput): Dispute[] {
  const evidence = evidenceIn(input);
  return buildDisputes({
    ...evidence,
    collisions: relatedCollisions(input.facts, evidence.collisions),
    salesMonths: null,
    visitMonths: null,
    maxima: null,
  });
}

type Shared = 'collisions' | 'filings' | 'sales' | 'visits' | 'isContact' | 'completenessOf' | 'asOf';

function evidenceIn({ facts, policy, asOf }: ProcedureInput): Pick<EvidenceInput, Shared> {
  return {
    collisions: facts.overlaps,
    filings: facts.filings,
    sales: facts.sales,
    visits: facts.visits,
    isContact: (record) => isContact(facts.visitTable, record),
    completenessOf: completenessOf(facts.filingTable, policy, () => 1),
    asOf,
  };
}

import { windowStart } from '../dates/periods.ts';
import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { Overlap } from '../model/customers.ts';
import type { Contender, Dispute } from '../model/dispute.ts';
import type { Filing } from '../model/filing.ts';
import { proposeMarks } from './proposals.ts';

export interface EvidenceInput {
  readonly overlaps: readonly Overlap[];
  readonly filings: readonly Filing[];
  readonly sales: Acts;
  readonly visits: Acts;
  /** Whether a visit row counts as care of the customer: visits, calls, messages. */
  readonly isContact: (record: number) => boolean;
  /** Weighted filled share of a filing's archive fields, 0..1. */
  readonly completenessOf: (filing: number) => number;
  readonly asOf: Day;
  readonly salesMonths: number;
  readonly visitMonths: number;
  readonly maxima: { readonly trade: number; readonly visits: number; readonly completeness: number };
}

/** Clause 4.1 of feida: a dispute for every customer whom two or more salespeople have filed, with their evidence. */
export function buildDisputes(input: EvidenceInput): Dispute[] {
  return input.overlaps
    .filter((overlap) => overlap.salespeople.length > 1)
    .map((overlap) => ({ customer: overlap.customer, asOf: input.asOf, contenders: contendersOf(overlap, input) }));
}

function contendersOf(overlap: Overlap, input: EvidenceInput): Contender[] {
  const evidence = overlap.salespeople.map((salesperson) => evidenceOf(salesperson, overlap, input));
  const proposals = proposeMarks(
    evidence.map((own) => ({ sales: own.salesFen / 100, visits: own.visits, completeness: own.completeness })),
    input.maxima,
  );
  return evidence.map((own, i) => ({ ...own, proposed: proposals[i] ?? { trade: 0, visits: 0, completeness: 0 } }));
}

function evidenceOf(salesperson: string, overlap: Overlap, input: EvidenceInput): Omit<Contender, 'proposed'> {
  const { sales, visits } = input;
  const filings = overlap.filings.filter((row) => {
    const filing = input.filings[row];
    return filing?.salesperson === salesperson && !filing.ownedByCompany;
  });
  const own = (acts: Acts, from: Day) => (record: number) =>
    (acts.days[record] ?? 0) >= from &&
    acts.company[record] === 0 &&
    acts.personName(acts.persons[record] ?? 0) === salesperson;
  const saleRows = [...sales.ofCustomer(overlap.customer)].filter(
    own(sales, windowStart(input.asOf, input.salesMonths)),
  );
  const visitRows = [...visits.ofCustomer(overlap.customer)]
    .filter(own(visits, windowStart(input.asOf, input.visitMonths)))
    .filter(input.isContact);
  return {
    salesperson,
    filings,
    salesFen: saleRows.reduce((sum, record) => sum + (sales.fen[record] ?? 0), 0),
    visits: visitRows.length,
    completeness: Math.max(0, ...filings.map(input.completenessOf)),
    saleRows,
    visitRows,
  };
}

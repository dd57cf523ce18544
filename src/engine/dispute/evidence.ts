import { windowStart } from '../dates/periods.ts';
import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { Overlap } from '../model/customers.ts';
import type { Contender, Dispute } from '../model/dispute.ts';
import type { Filing } from '../model/filing.ts';
import { proposeMarks } from './proposals.ts';

/** Filings that claim one customer. */
export type Collision = Pick<Overlap, 'customer' | 'filings' | 'salespeople'>;

export interface EvidenceInput {
  readonly collisions: readonly Collision[];
  readonly filings: readonly Filing[];
  readonly sales: Acts;
  readonly visits: Acts;
  /** Whether a visit row counts as care of the customer: visits, calls, messages. */
  readonly isContact: (record: number) => boolean;
  /** Weighted filled share of a filing's archive fields, 0..1. */
  readonly completenessOf: (filing: number) => number;
  readonly asOf: Day;
  /** Months that are looked back on; null for all that there is. */
  readonly salesMonths: number | null;
  readonly visitMonths: number | null;
  /** Largest marks by criterion; null where nothing is marked. */
  readonly maxima: { readonly trade: number; readonly visits: number; readonly completeness: number } | null;
}

/** Clause 4.1 of feida: a dispute for every customer whom two or more salespeople have filed, with their evidence. */
export function buildDisputes(input: EvidenceInput): Dispute[] {
  return input.collisions
    .filter(({ salespeople }) => salespeople.length > 1)
    .map((collision) => ({
      customer: collision.customer,
      filings: collision.filings,
      asOf: input.asOf,
      contenders: contendersOf(collision, input),
    }));
}

function contendersOf(collision: Collision, input: EvidenceInput): Contender[] {
  const evidence = collision.salespeople.map((salesperson) => evidenceOf(salesperson, collision, input));
  if (input.maxima === null) return evidence.map((own) => ({ ...own, proposed: null }));
  const proposals = proposeMarks(
    evidence.map((own) => ({ sales: own.salesFen / 100, visits: own.visits, completeness: own.completeness })),
    input.maxima,
  );
  return evidence.map((own, i) => ({ ...own, proposed: proposals[i] ?? null }));
}

function evidenceOf(salesperson: string, collision: Collision, input: EvidenceInput): Omit<Contender, 'proposed'> {
  const { sales, visits } = input;
  const filings = collision.filings.filter((row) => {
    const filing = input.filings[row];
    return filing?.salesperson === salesperson && !filing.ownedByCompany;
  });
  const own = (acts: Acts, from: Day) => (record: number) =>
    (acts.days[record] ?? 0) >= from &&
    acts.company[record] === 0 &&
    acts.personName(acts.persons[record] ?? 0) === salesperson;
  const customers = [...new Set(collision.filings.flatMap((row) => input.filings[row]?.customer ?? []))];
  const rowsOf = (acts: Acts, months: number | null): number[] =>
    customers
      .flatMap((customer) => [...acts.ofCustomer(customer)])
      .filter(own(acts, months === null ? -Infinity : windowStart(input.asOf, months)));
  const saleRows = rowsOf(sales, input.salesMonths);
  const visitRows = rowsOf(visits, input.visitMonths).filter(input.isContact);
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

import type { Acts } from '../model/acts.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { CompanyReason } from '../model/protection.ts';

interface CompanyInput {
  readonly filings: readonly Filing[];
  readonly customers: CustomerIndex;
  readonly sales: Acts;
}

/**
 * Clause 4.4 of feida: filings whose customer is the company's own. Either the customer bought at the company,
 * asking for nobody, before anybody filed; or the row itself, or an earlier filing of the customer, says 归属 = 公司.
 */
export function findCompanyReasons(input: CompanyInput): ReadonlyMap<number, CompanyReason> {
  const reasons = new Map<number, CompanyReason>();
  for (const customer of candidates(input)) {
    const filings = input.customers
      .filingsOf(customer)
      .map((row) => input.filings[row])
      .filter((filing): filing is Filing => filing !== undefined && filing.state !== 'future');
    markOwnedRows(filings, reasons);
    markBoughtDirectly(filings, customer, input.sales, reasons);
  }
  return reasons;
}

/** Customers of whom a filing says 归属 = 公司, or who ever bought at the company: a few. */
function candidates({ filings, sales }: CompanyInput): ReadonlySet<number> {
  const some = new Set<number>();
  for (const filing of filings) if (filing.ownedByCompany) some.add(filing.customer);
  for (let sale = 0; sale < sales.size; sale++) {
    const customer = sales.customers[sale] ?? -1;
    if (sales.company[sale] === 1 && customer >= 0) some.add(customer);
  }
  return some;
}

function markOwnedRows(filings: readonly Filing[], reasons: Map<number, CompanyReason>): void {
  const owned = filings.filter((filing) => filing.ownedByCompany && filing.state === 'live');
  const first = owned.reduce<Filing | null>((a, b) => (a === null || dayOf(b) < dayOf(a) ? b : a), null);
  if (first === null) return;
  for (const filing of filings) {
    if (filing.ownedByCompany) reasons.set(filing.row, { kind: 'column', filing: filing.row });
    else if (dayOf(filing) > dayOf(first)) reasons.set(filing.row, { kind: 'column', filing: first.row });
  }
}

function dayOf(filing: Filing): number {
  return filing.filedOn ?? Infinity;
}

function markBoughtDirectly(
  filings: readonly Filing[],
  customer: number,
  sales: Acts,
  reasons: Map<number, CompanyReason>,
): void {
  const rows = sales.ofCustomer(customer);
  const [firstSale] = rows;
  if (firstSale === undefined) return;
  const soldOn = sales.days[firstSale] ?? Infinity;
  // Rows of one day have no order; a salesperson's sale on the first day leaves the customer to him.
  if (rows.some((record) => sales.days[record] === soldOn && sales.company[record] !== 1)) return;
  if (filings.some((filing) => dayOf(filing) <= soldOn)) return;
  for (const filing of filings) {
    if (filing.salesperson !== '' && !reasons.has(filing.row)) {
      reasons.set(filing.row, { kind: 'ledger', sale: firstSale });
    }
  }
}

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
  // Nearly every customer bought first through a salesperson, and no filing says 归属 = 公司.
  const owned = new Set<number>();
  for (const filing of input.filings) if (filing.ownedByCompany) owned.add(filing.customer);
  for (let customer = 0; customer < input.customers.size; customer++) {
    const firstSale = input.sales.ofCustomer(customer)[0];
    const boughtDirectly = firstSale !== undefined && input.sales.company[firstSale] === 1;
    if (!boughtDirectly && !owned.has(customer)) continue;
    const filings = input.customers
      .filingsOf(customer)
      .map((row) => input.filings[row])
      .filter((filing): filing is Filing => filing !== undefined && filing.state !== 'future');
    markOwnedRows(filings, reasons);
    markBoughtDirectly(filings, customer, input.sales, reasons);
  }
  return reasons;
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

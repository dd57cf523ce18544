import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { Transfer } from '../model/protection.ts';
import { lastDaysOf } from './last-days.ts';
import type { SaleTermRule } from './sale-chain.ts';
import type { VisitTermRule } from './visit-term.ts';

export interface ProtectionTerms {
  readonly visitMonths: number;
  readonly visitAnchor: VisitTermRule['anchor'];
  readonly saleMonths: number;
  readonly ownSaleRevives: boolean;
  /** Days before the last day from which a protection counts as expiring, the last day included. */
  readonly reminderDays: number;
  readonly settleLastDay: (day: Day) => Day;
}

/** What protections by visits and sales rest on. */
export interface ProtectionInput {
  readonly filings: readonly Filing[];
  readonly customers: CustomerIndex;
  readonly visits: Acts;
  readonly sales: Acts;
  readonly payments: Acts;
  readonly transfers: readonly Transfer[];
  /** Whether a visit row counts as a visit in person, and not a call or a message. */
  readonly isVisitInPerson: (record: number) => boolean;
  readonly asOf: Day;
  readonly terms: ProtectionTerms;
}

/** How the terms of a filing are counted. */
export interface TermRules {
  readonly visit: VisitTermRule;
  sale(filing: Filing): SaleTermRule;
}

export function termRules(terms: ProtectionTerms): TermRules {
  const { saleMonths, ownSaleRevives, visitMonths, visitAnchor, settleLastDay } = terms;
  const lastDayAfter = lastDaysOf(saleMonths, settleLastDay);
  return {
    visit: { months: visitMonths, anchor: visitAnchor, settleLastDay },
    sale: ({ filedOn }) => ({ months: saleMonths, ownSaleRevives, renewedByFilingOn: filedOn, lastDayAfter }),
  };
}

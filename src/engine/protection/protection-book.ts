import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { CompanyReason, Protection, ProtectionBook, Transfer } from '../model/protection.ts';
import { findCompanyReasons } from './company-customers.ts';
import { activityReader } from './each-activity.ts';
import { lastDaysOf } from './last-days.ts';
import { COMPANY_PROTECTION, NO_TERM } from './no-term.ts';
import { withReminder } from './reminder.ts';
import { buildSaleChain, SaleTerm, saleProtectionOn } from './sale-chain.ts';
import type { Activity, SaleChain, SaleTermRule } from './sale-chain.ts';
import { visitProtectionOn } from './visit-term.ts';
import type { OwnVisit, VisitTermRule } from './visit-term.ts';

export interface ProtectionTerms {
  readonly visitMonths: number;
  readonly visitAnchor: VisitTermRule['anchor'];
  readonly saleMonths: number;
  readonly ownSaleRevives: boolean;
  /** Days before the last day from which a protection counts as expiring, the last day included. */
  readonly reminderDays: number;
  readonly settleLastDay: (day: Day) => Day;
}

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

/** Rows of the largest sheet: a ledger with more was added up, and comes customer by customer. */
const LARGEST_SHEET = 1_048_576;
/**
 * Activities whose chains are kept at a time. A sheet has fewer, and asks for a customer again and again; a ledger that
 * was added up asks for a customer's days in one go.
 */
const MOST_KEPT = 1_500_000;
const MOST_KEPT_IN_ONE_GO = 20_000;

interface History {
  readonly chain: SaleChain;
  readonly visits: readonly OwnVisit[];
}

/** Protections by clauses 3.1 to 3.3 of feida: a sale protection where there is an own sale, else a visit protection. */
export function buildProtectionBook(input: ProtectionInput): ProtectionBook {
  const { filings, asOf, terms } = input;
  const companyReasons = findCompanyReasons(input);
  const transfersByCustomer = groupTransfers(input.transfers);
  const transfersOf = (filing: Filing): readonly Transfer[] => transfersByCustomer.get(filing.customer) ?? [];
  const lastDayAfter = lastDaysOf(terms.saleMonths, terms.settleLastDay);
  const eachActivity = activityReader(input);
  const saleRule = (filing: Filing): SaleTermRule => ({
    months: terms.saleMonths,
    ownSaleRevives: terms.ownSaleRevives,
    renewedByFilingOn: filing.filedOn,
    lastDayAfter,
  });

  /** Of every filing one day is asked for, the as-of day; of few of them others, for which the whole chain is kept. */
  const current = Array.from(filings, (): Protection | null => null);
  const histories = new Map<number, History>();
  const mostKept = input.sales.size > LARGEST_SHEET ? MOST_KEPT_IN_ONE_GO : MOST_KEPT;
  let kept = 0;
  const historyOf = (filing: Filing): History => {
    let history = histories.get(filing.row);
    if (history === undefined) {
      const activities: Activity[] = [];
      eachActivity(filing, transfersOf(filing), (kind, day, role, record) => {
        activities.push({ kind, day, role, record });
      });
      history = { chain: buildSaleChain(activities, saleRule(filing)), visits: ownVisitsOf(filing, input) };
      kept += history.chain.links.length + history.visits.length;
      if (kept > mostKept) {
        histories.clear();
        kept = history.chain.links.length + history.visits.length;
      }
      histories.set(filing.row, history);
    }
    return history;
  };
  const visitProtection = (filing: Filing, visits: readonly OwnVisit[], day: Day): Protection | null =>
    filing.filedOn === null || filing.filedOn > day
      ? null
      : visitProtectionOn(visits, filing.filedOn, day, {
          months: terms.visitMonths,
          anchor: terms.visitAnchor,
          settleLastDay: terms.settleLastDay,
        });
  const now = (filing: Filing): Protection => {
    const term = new SaleTerm(saleRule(filing));
    eachActivity(filing, transfersOf(filing), (kind, day, role, record) => {
      term.offer(kind, day, role, record);
    });
    const found = term.protectionOn(asOf) ?? visitProtection(filing, ownVisitsOf(filing, input), asOf);
    return found === null ? NO_TERM : withReminder(found, asOf, terms.reminderDays);
  };
  const earlier = (filing: Filing, day: Day): Protection => {
    const { chain, visits } = historyOf(filing);
    return saleProtectionOn(chain, day) ?? visitProtection(filing, visits, day) ?? NO_TERM;
  };

  const on = (row: number, day: Day): Protection => {
    const filing = filings[row];
    if (companyReasons.has(row)) return COMPANY_PROTECTION;
    if (filing?.state !== 'live' || filing.salesperson === '') return NO_TERM;
    return day === asOf ? (current[row] ??= now(filing)) : earlier(filing, day);
  };
  return { on, companyReason: (row): CompanyReason | null => companyReasons.get(row) ?? null };
}

function groupTransfers(transfers: readonly Transfer[]): Map<number, Transfer[]> {
  const groups = new Map<number, Transfer[]>();
  for (const transfer of transfers) {
    const group = groups.get(transfer.customer);
    if (group === undefined) groups.set(transfer.customer, [transfer]);
    else group.push(transfer);
  }
  return groups;
}

function ownVisitsOf(filing: Filing, input: ProtectionInput): OwnVisit[] {
  const { visits } = input;
  const own: OwnVisit[] = [];
  for (const record of visits.ofCustomer(filing.customer)) {
    if (visits.personName(visits.persons[record] ?? 0) !== filing.salesperson) continue;
    if (input.isVisitInPerson(record)) own.push({ day: visits.days[record] ?? 0, record });
  }
  return own;
}

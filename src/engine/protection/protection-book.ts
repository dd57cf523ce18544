import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { CompanyReason, Protection, ProtectionBook, Transfer } from '../model/protection.ts';
import { findCompanyReasons } from './company-customers.ts';
import { isExpiring } from './reminder.ts';
import { buildSaleChain, saleProtectionOn } from './sale-chain.ts';
import type { Activity, SaleChain } from './sale-chain.ts';
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

const NONE: Protection = { basis: 'none', start: null, lastDay: null, termDays: null, state: 'none', proof: null };
const COMPANY: Protection = {
  basis: 'company',
  start: null,
  lastDay: null,
  termDays: null,
  state: 'company',
  proof: null,
};

interface History {
  readonly chain: SaleChain;
  readonly visits: readonly OwnVisit[];
}

/** Protections by clauses 3.1 to 3.3 of feida: a sale protection where there is an own sale, else a visit protection. */
export function buildProtectionBook(input: ProtectionInput): ProtectionBook {
  const { filings, asOf, terms } = input;
  const companyReasons = findCompanyReasons(input);
  const histories = new Map<number, History>();
  const transfersByCustomer = groupTransfers(input.transfers);

  const historyOf = (filing: Filing): History => {
    const known = histories.get(filing.row);
    if (known !== undefined) return known;
    const history = {
      chain: buildSaleChain(activitiesOf(filing, input, transfersByCustomer.get(filing.customer) ?? []), {
        months: terms.saleMonths,
        ownSaleRevives: terms.ownSaleRevives,
        renewedByFilingOn: filing.filedOn,
        settleLastDay: terms.settleLastDay,
      }),
      visits: ownVisitsOf(filing, input),
    };
    histories.set(filing.row, history);
    return history;
  };

  const on = (row: number, day: Day): Protection => {
    const filing = filings[row];
    if (filing?.state !== 'live' || filing.salesperson === '') {
      return companyReasons.has(row) ? COMPANY : NONE;
    }
    if (companyReasons.has(row)) return COMPANY;
    const { chain, visits } = historyOf(filing);
    const bySale = saleProtectionOn(chain, day);
    const found =
      bySale ??
      (filing.filedOn === null || filing.filedOn > day
        ? null
        : visitProtectionOn(visits, filing.filedOn, day, {
            months: terms.visitMonths,
            anchor: terms.visitAnchor,
            settleLastDay: terms.settleLastDay,
          }));
    if (found === null) return NONE;
    return day === asOf ? withReminder(found, asOf, terms) : found;
  };
  return { on, companyReason: (row): CompanyReason | null => companyReasons.get(row) ?? null };
}

function withReminder(protection: Protection, asOf: Day, terms: ProtectionTerms): Protection {
  const { state, termDays, lastDay } = protection;
  if (state !== 'protected' || termDays === null || lastDay === null) return protection;
  return isExpiring(asOf, lastDay, termDays, terms.reminderDays) ? { ...protection, state: 'expiring' } : protection;
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

function activitiesOf(filing: Filing, input: ProtectionInput, transfers: readonly Transfer[]): Activity[] {
  const activities: Activity[] = [];
  for (const record of input.sales.ofCustomer(filing.customer)) {
    if (!((input.sales.fen[record] ?? 0) > 0)) continue;
    const person = input.sales.personName(input.sales.persons[record] ?? 0);
    const own = input.sales.company[record] === 0 && person === filing.salesperson;
    activities.push({ day: input.sales.days[record] ?? 0, kind: own ? 'own-sale' : 'other', role: 'sales', record });
  }
  for (const record of input.payments.ofCustomer(filing.customer)) {
    if (!((input.payments.fen[record] ?? 0) > 0)) continue;
    activities.push({ day: input.payments.days[record] ?? 0, kind: 'other', role: 'payments', record });
  }
  for (const { day, record, to } of transfers) {
    if (to === filing.salesperson) activities.push({ day, kind: 'transfer', role: 'transfers', record });
  }
  return activities;
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

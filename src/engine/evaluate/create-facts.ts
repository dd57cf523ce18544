import { buildDisputes } from '../dispute/evidence.ts';
import { personKey } from '../identity/keys.ts';
import { civilFromDay } from '../dates/civil.ts';
import { measureMetrics } from '../metrics/index.ts';
import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { DisputeBlock } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';
import type { Parameters, Policy } from '../model/policy.ts';
import type { SettingProblem } from '../model/problems.ts';
import type { Transfer } from '../model/protection.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import { settleOnWorkingDay } from '../protection/settle-last-day.ts';
import { buildProtectionBook } from '../protection/protection-book.ts';
import { buildActs } from './build-acts.ts';
import { buildFilings } from './build-filings.ts';
import { buildRoster } from './build-roster.ts';
import { completenessOf } from './completeness.ts';
import { findOverlaps } from './find-overlaps.ts';
import { indexCustomers } from './index-customers.ts';
import { booleanParameter, choiceParameter, numberParameter, weightsParameter } from './parameters.ts';
import { isContact, isVisitInPerson } from './visit-methods.ts';

export interface FactsInput {
  readonly records: Records;
  readonly policy: Policy;
  readonly parameters: Parameters;
  readonly settingProblems: readonly SettingProblem[];
  readonly disputeBlocks: readonly DisputeBlock[];
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
}

/** The facts of a workbook on a day. Each is computed when it is first asked for, and then kept. */
export function createFacts(input: FactsInput): Facts {
  const { records, parameters, asOf } = input;
  const table = (role: string): RecordTable => records.table(role);
  const months = (id: string): number => numberParameter(parameters, id);

  const unknownYears = new Set<number>();
  const facts: Facts = lazily<Facts>({
    filingTable: () => table('filings'),
    visitTable: () => table('visits'),
    saleTable: () => table('sales'),
    paymentTable: () => table('payments'),
    rosterTable: () => table('roster'),
    transferTable: () => table('transfers'),
    approvalTable: () => table('access-approvals'),
    logTable: () => table('log'),
    reviewTable: () => table('monthly-reviews'),
    entryTable: () => table('entry-applications'),
    problems: () => records.problems,
    settingProblems: () => input.settingProblems,
    disputeBlocks: () => input.disputeBlocks,
    customers: () => indexCustomers(facts.filingTable, table('aliases'), asOf),
    filings: () => buildFilings(facts.filingTable, facts.customers, asOf),
    visits: () => buildActs(facts.visitTable, facts.customers, asOf, { amount: false, direct: false }),
    sales: () => buildActs(facts.saleTable, facts.customers, asOf, { amount: true, direct: true }),
    payments: () => buildActs(facts.paymentTable, facts.customers, asOf, { amount: true, direct: false }),
    roster: () => buildRoster(facts.rosterTable, asOf),
    transfers: () => readTransfers(facts.transferTable, facts.customers, asOf),
    protections: () =>
      buildProtectionBook({
        filings: facts.filings,
        customers: facts.customers,
        visits: facts.visits,
        sales: facts.sales,
        payments: facts.payments,
        transfers: facts.transfers,
        isVisitInPerson: (record) => isVisitInPerson(facts.visitTable, record),
        asOf,
        terms: {
          visitMonths: months('visit-protection-months'),
          visitAnchor: choiceParameter(parameters, 'visit-anchor') === 'latest' ? 'latest' : 'filing',
          saleMonths: months('sale-protection-months'),
          ownSaleRevives: choiceParameter(parameters, 'revival') === 'own-sale',
          reminderDays: months('reminder-days'),
          settleLastDay: booleanParameter(parameters, 'last-day-moves')
            ? settleOnWorkingDay(input.calendar, unknownYears, (day) => civilFromDay(day).year)
            : (day) => day,
        },
      }),
    unknownYears: () => {
      for (const { row } of facts.filings) facts.protections.on(row, asOf);
      return [...unknownYears].sort((a, b) => a - b);
    },
    overlaps: () => findOverlaps(facts.filings, facts.customers),
    disputes: () => disputesOf(facts, input),
    metrics: () => measureMetrics(input.policy.metrics, facts, { asOf, parameters }),
  });
  return facts;
}

function disputesOf(facts: Facts, { policy, parameters, asOf }: FactsInput): Facts['disputes'] {
  if (policy.dispute === null) return [];
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

/** An object whose members are computed on first use and kept. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {} as T;
  for (const name of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(object, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[name]();
        Object.defineProperty(object, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return object;
}

function readTransfers(table: RecordTable, customers: CustomerIndex, asOf: Day): Transfer[] {
  return Array.from({ length: table.size }, (_, record) => record).flatMap((record) => {
    const day = table.day('日期').at(record);
    const match = customers.match(table.text('客户编号').at(record), table.text('客户名称').at(record));
    const to = personKey(table.text('新业务员').at(record));
    return day === null || day > asOf || match.kind !== 'certain' || to === ''
      ? []
      : [{ record, day, customer: match.customer, to }];
  });
}

import { personKey } from '../identity/keys.ts';
import { civilFromDay } from '../dates/civil.ts';
import { measureMetrics } from '../metrics/index.ts';
import { countTallies } from '../tallies/index.ts';
import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { DisputeBlock } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Parameters, Policy } from '../model/policy.ts';
import type { OwnRule } from '../model/own-rule.ts';
import type { SettingProblem } from '../model/problems.ts';
import type { Transfer } from '../model/protection.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import { buildActs, namedCustomers } from './build-acts.ts';
import type { NamedCustomers } from './build-acts.ts';
import { buildDeadlines } from './build-deadlines.ts';
import { buildFilings } from './build-filings.ts';
import { buildRoster } from './build-roster.ts';
import { companyCalendar } from './company-calendar.ts';
import { disputesOf, resolutionsOf } from './dispute-procedures.ts';
import { matterCollision } from './filing-columns.ts';
import { findOverlaps } from './find-overlaps.ts';
import { indexCustomers } from './index-customers.ts';
import type { Identify } from './index-customers.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { protectionsOf } from './protection-procedures.ts';
import { filingDayReader } from './read-stages.ts';

export interface FactsInput {
  readonly records: Records;
  readonly policy: Policy;
  readonly parameters: Parameters;
  readonly settingProblems: readonly SettingProblem[];
  /** The company's own rules; none where a caller has none. */
  readonly ownRules?: readonly OwnRule[];
  readonly disputeBlocks: readonly DisputeBlock[];
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
  /** Hears while customers are being told apart which share of that is done, 0..1. */
  readonly onIdentity?: ((share: number) => void) | undefined;
  /** The archive's rows as filings, where they are known already. */
  readonly filings?: readonly Filing[] | undefined;
  /** Who is the same customer; the engine's own answer unless told otherwise. */
  readonly identify?: Identify | undefined;
}

/** The facts of a workbook on a day. Each is computed when it is first asked for, and then kept. */
export function createFacts(input: FactsInput): Facts {
  const { records, policy, parameters, asOf } = input;
  const table = (role: string): RecordTable => records.table(role);
  const unknownYears = new Set<number>();
  let customersByName: NamedCustomers | null = null;
  const named = (): NamedCustomers => (customersByName ??= namedCustomers(facts.customers));
  const facts: Facts = lazily<Facts>({
    table: () => table,
    filingTable: () => table('filings'),
    visitTable: () => table('visits'),
    saleTable: () => table('sales'),
    paymentTable: () => table('payments'),
    rosterTable: () => table('roster'),
    transferTable: () => table('transfers'),
    approvalTable: () => table('access-approvals'),
    logTable: () => table('log'),
    reviewTable: () => table('monthly-reviews'),
    problems: () => records.problems,
    settingProblems: () => input.settingProblems,
    ownRules: () => input.ownRules ?? [],
    disputeBlocks: () => input.disputeBlocks.filter(({ procedure: own }) => own === policy.dispute?.procedure),
    customers: () =>
      (input.identify ?? indexCustomers)(facts.filingTable, table('aliases'), policy, asOf, input.onIdentity),
    filings: () => input.filings ?? buildFilings(facts.filingTable, facts.customers, asOf, policy),
    visits: () => buildActs(facts.visitTable, named(), asOf, { amount: false, direct: false }),
    sales: () =>
      buildActs(facts.saleTable, named(), asOf, {
        amount: true,
        direct: policy.duties.creditsSalespersonAlone !== true,
      }),
    payments: () => buildActs(facts.paymentTable, named(), asOf, { amount: true, direct: false }),
    roster: () => buildRoster(facts.rosterTable, asOf),
    transfers: () => readTransfers(facts.transferTable, facts.customers, asOf),
    deadlines: () =>
      buildDeadlines({
        deadlines: policy.duties.deadlines ?? [],
        parameters,
        table,
        filings: facts.filings,
        filingDay: filingDayReader(policy, facts.filingTable, table('stages'), asOf, 'is-an-answer'),
        calendar: procedure.calendar,
        asOf,
        onUnknownDay: (day) => unknownYears.add(civilFromDay(day).year),
      }),
    protections: () => protectionsOf(procedure),
    unknownYears: () => {
      // Deadlines and protections ask the calendar; only then is it known which years it lacks.
      const { deadlines, filings, protections } = facts;
      if (deadlines.length + filings.length > 0) for (const { row } of filings) protections.stateNow(row);
      return [...unknownYears].sort((a, b) => a - b);
    },
    overlaps: () =>
      findOverlaps(
        facts.filings,
        facts.customers,
        facts.protections.collide ?? matterCollision(facts.filingTable, policy),
      ),
    disputes: () => disputesOf(procedure),
    resolutions: () => resolutionsOf(procedure),
    metrics: () => measureMetrics(policy.metrics, facts, { asOf, policy, parameters }),
    tallies: () => countTallies(policy.tallies ?? [], facts, { asOf, policy, parameters }),
  });
  const procedure: ProcedureInput = {
    facts,
    policy,
    parameters,
    asOf,
    calendar: companyCalendar(input.calendar, table('holidays')),
    unknownYears,
  };
  return facts;
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

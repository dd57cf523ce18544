import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Protection, ProtectionBook } from '../model/protection.ts';
import { rightOn } from '../protection/development-right.ts';
import type { RightFiling } from '../protection/development-right.ts';
import { COMPANY_PROTECTION, NO_TERM } from '../protection/no-term.ts';
import { withReminder } from '../protection/reminder.ts';
import { numberParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { settlerOf } from './settle.ts';

const BETTER = new Set(['更好', 'Better']);
const SEPARATORS = /[、,，;；/／\s]+/u;

/** development-right: a right that is given, extended, passed on or succeeds. Partners in one development do not collide. */
export function byDevelopmentRight(input: ProcedureInput): ProtectionBook {
  const { facts, parameters, asOf } = input;
  const terms = {
    months: numberParameter(parameters, 'right-months'),
    extensions: numberParameter(parameters, 'right-extensions'),
    settleLastDay: settlerOf(input),
  };
  const reminderDays = numberParameter(parameters, 'reminder-days');
  const rights = facts.filings.map((filing) => rightFiling(filing, facts));
  const liveOf = (customer: number): RightFiling[] =>
    facts.customers
      .filingsOf(customer)
      .filter((row) => facts.filings[row]?.state === 'live')
      .flatMap((row) => rights[row] ?? []);
  const arePartners = (a: number, b: number): boolean => {
    const [one, other] = [rights[a], rights[b]];
    return one?.partners.has(other?.salesperson ?? '') === true || other?.partners.has(one?.salesperson ?? '') === true;
  };
  const on = (row: number, day: Day): Protection => {
    const filing = facts.filings[row];
    const own = rights[row];
    if (filing?.state !== 'live' || own === undefined) return NO_TERM;
    if (filing.ownedByCompany) return COMPANY_PROTECTION;
    const rivals = liveOf(filing.customer).filter((other) => other !== own);
    const right = rightOn(own, rivals, day, terms) ?? NO_TERM;
    // A term that is extended by itself ends for nobody: it is told as a notice, not reminded of.
    return day === asOf && right.right?.kind !== 'extended' ? withReminder(right, asOf, reminderDays) : right;
  };
  return {
    on,
    stateNow: (row) => on(row, asOf).state,
    companyReason: () => null,
    allows: (row, person) => rights[row]?.partners.has(person) === true,
    collide: (a, b) => !arePartners(a, b),
  };
}

function rightFiling({ row, salesperson, filedOn }: Filing, { filingTable }: Pick<Facts, 'filingTable'>): RightFiling {
  const partners = filingTable.text('联合开发人').at(row).split(SEPARATORS).map(personKey);
  return {
    row,
    salesperson,
    filedOn,
    notifiedOn: filingTable.day('通知日期').at(row),
    dealtOn: filingTable.day('首次交易日期').at(row),
    better: BETTER.has(filingTable.text('关系评估').at(row)),
    partners: new Set(partners.filter((name) => name !== '')),
  };
}

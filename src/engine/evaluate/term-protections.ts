import type { Day } from '../model/civil-date.ts';
import type { Protection, ProtectionBook } from '../model/protection.ts';
import { filingTermOn, termsMeet } from '../protection/filing-term.ts';
import type { TermDays } from '../protection/filing-term.ts';
import { COMPANY_PROTECTION, NO_TERM } from '../protection/no-term.ts';
import { withReminder } from '../protection/reminder.ts';
import { numberParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { settlerOf } from './settle.ts';

/** property: some days from the filing, more from the deposit. Filings collide where their terms share a day. */
export function byFilingTerm(input: ProcedureInput): ProtectionBook {
  const { facts, parameters, asOf } = input;
  const terms = {
    enquiryDays: numberParameter(parameters, 'enquiry-days'),
    depositDays: numberParameter(parameters, 'deposit-days'),
    settleLastDay: settlerOf(input),
  };
  const reminderDays = numberParameter(parameters, 'reminder-days');
  const deposits = facts.filingTable.day('定金日期');
  const daysOf = (row: number): TermDays => {
    const depositOn = deposits.at(row);
    return {
      filedOn: facts.filings[row]?.filedOn ?? null,
      depositOn: depositOn !== null && depositOn <= asOf ? depositOn : null,
    };
  };
  const on = (row: number, day: Day): Protection => {
    const filing = facts.filings[row];
    if (filing?.state !== 'live') return NO_TERM;
    if (filing.ownedByCompany) return COMPANY_PROTECTION;
    const term = filingTermOn(daysOf(row), day, terms) ?? NO_TERM;
    return day === asOf ? withReminder(term, asOf, reminderDays) : term;
  };
  return {
    on,
    stateNow: (row) => on(row, asOf).state,
    companyReason: () => null,
    collide: (a, b) => termsMeet(daysOf(a), daysOf(b), terms),
  };
}

import { civilFromDay } from '../dates/civil.ts';
import type { ProtectionProcedure } from '../model/policy.ts';
import type { ProtectionBook } from '../model/protection.ts';
import { NO_PROTECTION } from '../protection/no-protection.ts';
import { buildProtectionBook } from '../protection/protection-book.ts';
import { settleOnWorkingDay } from '../protection/settle-last-day.ts';
import { booleanParameter, choiceParameter, numberParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { isVisitInPerson } from './visit-methods.ts';

/** Every way in which a policy may protect filings, by name. */
const PROCEDURES: Readonly<Record<ProtectionProcedure['procedure'], (input: ProcedureInput) => ProtectionBook>> = {
  'visit-and-sale': byVisitAndSale,
};

/** The protections of the policy's procedure. */
export function protectionsOf(input: ProcedureInput): ProtectionBook {
  const { protection } = input.policy;
  return protection === null ? NO_PROTECTION : PROCEDURES[protection.procedure](input);
}

/** feida: a visited customer for some months, a customer with sales for longer. */
function byVisitAndSale({ facts, parameters, asOf, calendar, unknownYears }: ProcedureInput): ProtectionBook {
  const number = (id: string): number => numberParameter(parameters, id);
  return buildProtectionBook({
    filings: facts.filings,
    customers: facts.customers,
    visits: facts.visits,
    sales: facts.sales,
    payments: facts.payments,
    transfers: facts.transfers,
    isVisitInPerson: (record) => isVisitInPerson(facts.visitTable, record),
    asOf,
    terms: {
      visitMonths: number('visit-protection-months'),
      visitAnchor: choiceParameter(parameters, 'visit-anchor') === 'latest' ? 'latest' : 'filing',
      saleMonths: number('sale-protection-months'),
      ownSaleRevives: choiceParameter(parameters, 'revival') === 'own-sale',
      reminderDays: number('reminder-days'),
      settleLastDay: booleanParameter(parameters, 'last-day-moves')
        ? settleOnWorkingDay(calendar, unknownYears, (day) => civilFromDay(day).year)
        : (day) => day,
    },
  });
}

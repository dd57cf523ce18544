import type { ProtectionProcedure } from '../model/policy.ts';
import type { ProtectionBook } from '../model/protection.ts';
import { NO_PROTECTION } from '../protection/no-protection.ts';
import { buildProtectionBook } from '../protection/protection-book.ts';
import { choiceParameter, numberParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { settlerOf } from './settle.ts';
import { isVisitInPerson } from './visit-methods.ts';
import { byDevelopmentRight } from './right-protections.ts';
import { byFilingTerm } from './term-protections.ts';

/** Every way in which a policy may protect filings, by name. */
const PROCEDURES: Readonly<Record<ProtectionProcedure['procedure'], (input: ProcedureInput) => ProtectionBook>> = {
  'visit-and-sale': byVisitAndSale,
  'filing-term': byFilingTerm,
  'development-right': byDevelopmentRight,
};

/** The protections of the policy's procedure. */
export function protectionsOf(input: ProcedureInput): ProtectionBook {
  const { protection } = input.policy;
  return protection === null ? NO_PROTECTION : PROCEDURES[protection.procedure](input);
}

/** feida: a visited customer for some months, a customer with sales for longer. */
function byVisitAndSale(input: ProcedureInput): ProtectionBook {
  const { facts, parameters, asOf } = input;
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
      settleLastDay: settlerOf(input),
    },
  });
}

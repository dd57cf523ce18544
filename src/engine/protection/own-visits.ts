import type { Filing } from '../model/filing.ts';
import type { ProtectionInput } from './protection-input.ts';
import type { OwnVisit } from './visit-term.ts';

/** Visits in person that the filing's salesperson paid to its customer, by day. */
export function ownVisitsOf(
  { customer, salesperson }: Filing,
  { visits, isVisitInPerson }: Pick<ProtectionInput, 'visits' | 'isVisitInPerson'>,
): OwnVisit[] {
  const person = visits.personNumber(salesperson);
  const own: OwnVisit[] = [];
  for (const record of visits.ofCustomer(customer)) {
    if (visits.persons[record] === person && isVisitInPerson(record))
      own.push({ day: visits.days[record] ?? 0, record });
  }
  return own;
}

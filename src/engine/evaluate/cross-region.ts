import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';

/** The grounds on which selling in another region can be justified (五 of territory-price). */
const GROUNDS = ['统一设计', '统一招标', '代购'] as const;
const YES = new Set(['是', 'Yes']);

/** The ground that does not hold for products which the customer had bought before. */
export const CENTRAL_DESIGN = '统一设计';

/** A row of 跨区域报备 that counts: on a known ground, with purchasing rights on all sides, approved. */
export interface Registration {
  readonly customer: number;
  readonly salesperson: string;
  readonly ground: (typeof GROUNDS)[number];
  readonly approvedOn: Day;
}

/** The registrations of a person for a customer that were approved by the day. */
export type CrossRegionBook = (customer: number, salesperson: string, day: Day) => readonly Registration[];

/** The registrations of the workbook. */
export function crossRegionBook(table: RecordTable, customers: CustomerIndex): CrossRegionBook {
  const registrations = Array.from({ length: table.size }, (_, row) => row).flatMap((row) =>
    registrationOf(table, row, customers),
  );
  return (customer, salesperson, day) =>
    registrations.filter(
      (one) => one.customer === customer && one.salesperson === salesperson && one.approvedOn <= day,
    );
}

/** Whether registrations are enough. With `all` every ground has to be registered, otherwise any one does. */
export function isEnough(registrations: readonly Registration[], need: 'any' | 'all'): boolean {
  return need === 'any'
    ? registrations.length > 0
    : GROUNDS.every((ground) => registrations.some((one) => one.ground === ground));
}

function registrationOf(table: RecordTable, row: number, customers: CustomerIndex): Registration[] {
  const match = customers.match(table.text('客户编号').at(row), table.text('客户名称').at(row));
  const ground = GROUNDS.find((known) => known === table.text('理由').at(row));
  const approvedOn = table.day('批准日期').at(row);
  const isApproved = !table.has('批准人') || table.text('批准人').at(row) !== '';
  const mayPurchase = YES.has(table.text('各方采购权').at(row));
  if (match.kind !== 'certain' || ground === undefined || approvedOn === null || !isApproved || !mayPurchase) return [];
  const salesperson = personKey(table.text('业务员').at(row));
  return [{ customer: match.customer, salesperson, ground, approvedOn }];
}

import type { Dispute, Finding } from '../report.ts';

/** Names of customers by their number, as the findings of the report spell them. */
export function customerNames(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { customer, customerName } of findings) {
    if (customer !== null && customerName !== null && !names.has(customer)) names.set(customer, customerName);
  }
  return names;
}

/** What a dispute is about: the customer's name where the report knows it, and the numbers of its filings. */
export function disputeTitle(
  dispute: Dispute,
  names: ReadonlyMap<string, string>,
  unnamed: string,
): { readonly name: string; readonly numbers: string } {
  const numbers = dispute.customers.filter((number) => number !== null);
  const name = numbers.map((number) => names.get(number)).find((candidate) => candidate !== undefined);
  const list = numbers.join(' · ');
  return name === undefined ? { name: list === '' ? unnamed : list, numbers: '' } : { name, numbers: list };
}

import type { Dispute, DisputeBlock } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';

/** A block is this dispute's when it names the same contenders about the same customer. */
export function isBlockOf(block: DisputeBlock, dispute: Dispute, facts: Pick<Facts, 'filings'>): boolean {
  const people = new Set(block.contenders.map(({ salesperson }) => salesperson));
  const samePeople =
    people.size === dispute.contenders.length && dispute.contenders.every(({ salesperson }) => people.has(salesperson));
  const filings = dispute.filings.flatMap((row) => facts.filings[row] ?? []);
  return (
    samePeople &&
    filings.some(
      ({ number, name }) => (number !== null && block.customerNumbers.includes(number)) || name === block.customerName,
    )
  );
}

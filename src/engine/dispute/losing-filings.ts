import type { DisputeBlock } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import { blockResult } from './block-result.ts';

type FiledCustomers = Pick<Facts, 'customers' | 'filings'>;

/** Live filings of the block's customer by contenders other than the winner, in row order. */
export function losingFilings(block: DisputeBlock, winner: string, facts: FiledCustomers): Filing[] {
  const contenders = new Set(block.contenders.map(({ salesperson }) => salesperson));
  return filingsInDispute(block, facts).filter(
    ({ state, ownedByCompany, salesperson }) =>
      state === 'live' && !ownedByCompany && salesperson !== winner && contenders.has(salesperson),
  );
}

/** Whether the archive already says what the panel has decided. */
export function isSettled(block: DisputeBlock, facts: FiledCustomers): boolean {
  const { winner } = blockResult(block);
  if (winner === null || losingFilings(block, winner, facts).length > 0) return false;
  return filingsInDispute(block, facts).some(({ state, salesperson }) => state === 'live' && salesperson === winner);
}

function filingsInDispute(block: DisputeBlock, { customers, filings }: FiledCustomers): Filing[] {
  const named = filings.filter(
    ({ number, name }) => (number !== null && block.customerNumbers.includes(number)) || name === block.customerName,
  );
  const rows = new Set(named.flatMap(({ customer }) => customers.filingsOf(customer)));
  return [...rows].sort((a, b) => a - b).flatMap((row) => filings[row] ?? []);
}

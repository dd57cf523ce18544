import type { DisputeBlock } from '../model/dispute.ts';
import type { Verdict } from '../model/rule.ts';

/** A verdict that stands in a block of the sheet 客户界定. */
export function onDispute(
  block: DisputeBlock,
  row: number,
  said: Pick<Verdict, 'code' | 'keyParts' | 'message'> & Partial<Pick<Verdict, 'salesperson' | 'column'>>,
): Verdict {
  return {
    sheet: block.sheet,
    row,
    column: null,
    customer: block.customerNumbers[0] ?? null,
    customerName: block.customerName || null,
    salesperson: null,
    evidence: [{ sheet: block.sheet, row: block.row }],
    facts: [],
    ...said,
    keyParts: [block.number, ...said.keyParts],
  };
}

import type { Cell } from '../engine/model/cell.ts';
import { firstRowOf } from '../engine/model/mark-plan.ts';
import type { PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';

/**
 * Whether an unmarked sheet is one that the command line wrote: its first row says what the plan's first row says.
 * A user's own sheet of that name must never be overwritten.
 */
export function readsLikeOurs(plan: SheetPlan<PlannedRows>, firstRow: readonly Cell[]): boolean {
  const planned = firstRowOf(plan.cells);
  const texts = planned.filter((cell) => typeof cell === 'string' && cell !== '');
  return texts.length > 0 && planned.every((cell, at) => typeof cell !== 'string' || cell === textOf(firstRow[at]));
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

import type { Grid } from './grid/grid.ts';
import type { OfficeHost } from './host/index.ts';
import type { WireRequest } from './host/wire/protocol.ts';

/** Properties of cells that come out of formulas. */
const CALCULATED = /^(?:values|text|valueTypes|valuesAsJson)/i;

/**
 * Ties grid and host together where Excel is one program: an add-in that reads gets calculated cells, and nobody
 * writes while somebody types in a cell.
 */
export function tieGridToHost(grid: Grid, host: OfficeHost): void {
  host.faults.beforeRequest(async (_number, request) => {
    if (readsResults(request)) await grid.settleForAddin();
  });
  grid.onCellEdit((isEditing) => {
    if (isEditing) host.faults.enterCellEdit();
    else host.faults.leaveCellEdit();
  });
}

function readsResults(request: WireRequest): boolean {
  return request.Actions.some(({ QueryInfo: query }) =>
    [...(query?.Select ?? []), ...(query?.Expand ?? [])].some((name) => CALCULATED.test(name.split('/').at(-1) ?? '')),
  );
}

/** Hands work on at once, but never within the call that asks for it, and without the timers' four milliseconds. */
export function soon(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (work) => {
    waiting.push(work);
    port2.postMessage(null);
  };
}

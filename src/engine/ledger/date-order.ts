import { readDay } from '../cells/date-cell.ts';
import { readOrdered } from '../cells/ordered-date.ts';
import type { DateOrder } from '../cells/ordered-date.ts';
import { BAD_DAY } from '../model/civil-date.ts';
import { findInstalments } from './instalments.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import type { ChosenTable } from './read-lines.ts';

/** Dates of a ledger that end with their year, and by which orders all of them can be read. */
export interface OrderedDates {
  readonly rows: number;
  readonly readable: readonly DateOrder[];
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/**
 * Looks at the whole of every date column, since one date says little: `03/04/2026` is two days, and only a `25/…` above
 * or below it rules one out. Dates that the calendar has by neither order rule nothing out. Where date cells stand among
 * such texts, a program has turned some of them into dates by an order of its own, and no order is certain any more.
 */
export function orderedDates(grid: LedgerGrid, chosen: readonly ChosenTable[], kind: LedgerKind): OrderedDates {
  const possible = new Set(ORDERS);
  let rows = 0;
  for (const { table, mapping } of chosen) {
    if (mapping === null) continue;
    const paid = kind === 'payments' && mapping['金额'] == null ? findInstalments(table.headers) : [];
    const columns = [mapping['日期'], mapping['对应销售日期'], ...paid.map(({ dateColumn }) => dateColumn)];
    for (const column of new Set(columns)) {
      if (column == null) continue;
      let own = 0;
      let turned = false;
      for (let row = table.firstRow; row < table.endRow; row++) {
        const cell = grid.rows[row]?.[column] ?? null;
        if (typeof cell === 'number') turned ||= readDay(cell, grid.dateSystem) > BAD_DAY;
        const days = typeof cell === 'string' ? readOrdered(cell) : null;
        const fitting = days === null ? [] : ORDERS.filter((order) => days[order] !== null);
        if (fitting.length === 0) continue;
        own++;
        for (const order of ORDERS) if (!fitting.includes(order)) possible.delete(order);
      }
      rows += own;
      if (turned && own > 0) possible.clear();
    }
  }
  return { rows, readable: [...possible] };
}

/** The order by which the dates are read: the one that was chosen, unless a date of the ledger speaks against it. */
export function orderToRead(chosen: DateOrder | 'none', { readable }: OrderedDates): DateOrder | 'none' {
  return chosen !== 'none' && readable.includes(chosen) ? chosen : 'none';
}

import { MANY_SHARERS } from '../compare/evidence-features.ts';
import type { Sharers } from '../compare/evidence-features.ts';
import type { KeyTable } from './key-table.ts';

/** Counts of rows by the keys of a table. */
export function sharersOf(table: KeyTable): Sharers {
  return {
    phone: (tail) => Math.min(MANY_SHARERS, table.countOf('phone', tail)),
    brand: (brand) => Math.min(MANY_SHARERS, table.countOf('brand', brand)),
  };
}

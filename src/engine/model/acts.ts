import type { DayArray, FenArray, SmallArray } from './narrow-arrays.ts';

/** Rows with a customer who is in no filing. */
export const NO_CUSTOMER = -1;
/** Rows whose customer only looks like a filed one: proposed, never assumed. */
export const DOUBTFUL_CUSTOMER = -2;
/** Rows that name no customer at all. */
export const UNNAMED_CUSTOMER = -3;

/**
 * What people did: visits, sales or payments, as columns. Row i is record i of its table.
 * Rows that cannot be read, and rows after the as-of day, have `counts[i] === 0` and decide nothing; what else stands
 * at them means nothing.
 */
export interface Acts {
  readonly size: number;
  readonly counts: Uint8Array;
  readonly days: DayArray;
  /** Customer of the row, or one of the three negative marks. */
  readonly customers: Int32Array;
  /** Number of the person in `persons`; 0 nobody; for a sale the effective salesperson, `company` set apart. */
  readonly persons: SmallArray;
  /** Sales credited to the company itself. */
  readonly company: Uint8Array;
  /** Fen; empty for visits. */
  readonly fen: FenArray;
  readonly personName: (person: number) => string;
  /** Number of the person with that key, −1 where no row names the person. */
  readonly personNumber: (key: string) => number;
  /** Record indices of a customer's counting rows, by day then row. */
  readonly ofCustomer: (customer: number) => Int32Array;
}

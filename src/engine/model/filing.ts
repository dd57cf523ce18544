import type { Day } from './civil-date.ts';

/** One row of the archive: a salesperson's registration of a customer. */
export interface Filing {
  /** Record index in the archive table. */
  readonly row: number;
  /** 客户编号, null where the cell is empty. */
  readonly number: string | null;
  readonly name: string;
  /** Key of the person (see `personKey`), empty where the filing names nobody. */
  readonly salesperson: string;
  /** 备案日期, or the day that the policy names for it; null where it is empty or no date. */
  readonly filedOn: Day | null;
  /** `future`: filed after the as-of day, decides nothing. `void`: 作废 or 注销. */
  readonly state: 'live' | 'void' | 'future';
  /** 归属 = 公司. */
  readonly ownedByCompany: boolean;
  /** Which customer it registers: equal numbers are one customer. */
  readonly customer: number;
  /** The same filing under another row and customer number. One is never spread: its texts are made when asked for. */
  numbered(row: number, customer: number): Filing;
}

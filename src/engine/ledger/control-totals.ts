import type { ControlTotal } from './ledger-line.ts';

/** Lines that carry a balance over, or count what stands elsewhere: nothing in the rows must add up to them. */
const BALANCE = /结余|余额|结转|承前|过次|转次|期初|期末|累计|记录|[笔条户]数/;
const PART = /小计|页计|日计|周计|月计|本页|本日|本月/;

/** Compares the source's own totals with the rows that it lists, to the fen. */
export class TotalBook {
  readonly found: ControlTotal[] = [];
  private sum = 0;
  private tableStart = 0;
  private lastTotal = 0;
  private readonly boundaries = new Set<number>([0]);

  /** Begins a table: its totals count from here on, or from the top of the ledger. */
  begin(): void {
    this.tableStart = this.sum;
    this.lastTotal = this.sum;
    this.boundaries.add(this.sum);
  }

  /** Counts the amount of a row, in fen. */
  add(fen: number): void {
    this.sum += fen;
  }

  /** Whether rows up to here, from some total or table on, add up to the amount. One row alone is no sum. */
  isSum(fen: number): boolean {
    return this.sum !== this.lastTotal && this.boundaries.has(this.sum - fen);
  }

  /** Takes note of a line of totals: it agrees where the rows since some earlier total, or since the top, add up to it. */
  close(row: number, label: string, stated: number): void {
    if (BALANCE.test(label)) return;
    const agrees = this.boundaries.has(this.sum - stated);
    const since = PART.test(label) ? this.lastTotal : this.tableStart;
    this.found.push({ row, label, stated, counted: agrees ? stated : this.sum - since });
    this.lastTotal = this.sum;
    this.boundaries.add(this.sum);
  }
}

/** What is told of a customer beside the findings. */
export interface CustomerReport<T> {
  readonly customer: number;
  readonly report: T;
}

/** A list that tells something of some customers, in their order, of which what is told of single ones is replaced. */
export class ReportsByCustomer<T> {
  private reports: readonly CustomerReport<T>[];
  private list: readonly T[];

  /** `list` is what a check has told, `customers` of whom each was told. */
  constructor(list: readonly T[], customers: readonly number[]) {
    this.list = list;
    this.reports = list.map((report, at) => ({ customer: customers[at] ?? -1, report }));
  }

  /** As a check tells it; the same list while nothing was replaced. */
  get shown(): readonly T[] {
    return this.list;
  }

  /** Tells each report anew, such as where rows have moved that it names. */
  map(tell: (report: T) => T): void {
    this.reports = this.reports.map(({ customer, report }) => ({ customer, report: tell(report) }));
    this.list = this.reports.map(({ report }) => report);
  }

  /** What was told of these customers goes, and what is told now comes; `placeOf` gives the customers' order. */
  replace(
    customers: ReadonlySet<number>,
    now: readonly CustomerReport<T>[],
    placeOf: (customer: number) => number,
  ): void {
    const others = this.reports.filter(({ customer }) => !customers.has(customer));
    if (others.length === this.reports.length && now.length === 0) return;
    this.reports = [...others, ...now].sort((a, b) => placeOf(a.customer) - placeOf(b.customer));
    this.list = this.reports.map(({ report }) => report);
  }
}

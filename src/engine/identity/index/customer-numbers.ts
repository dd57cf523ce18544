import type { BookEdit, IdentityBook } from './identity-book.ts';

const NOBODY = -1;

/**
 * The customers of a book by number. At first they are numbered in the order of their first filings; while rows come and
 * go, whoever is not concerned keeps the number, and numbers of customers that are no more are left empty.
 */
export class CustomerNumbers {
  /** Customer of each filing, by row; kept up in place while no row comes or goes. */
  ofFiling: Int32Array = new Int32Array(0);
  /** Numbers are below it. */
  size = 0;
  private readonly book: IdentityBook;
  private ofSlot: Int32Array = new Int32Array(0);
  private rows: Int32Array = new Int32Array(0);
  /** Slots by customer, those of customer c from `starts[c]` to `starts[c + 1]`, as they were at first. */
  private readonly order: Int32Array;
  private readonly starts: Int32Array;
  /** The slots of customers that are others since. */
  private readonly changed = new Map<number, readonly number[]>();

  constructor(book: IdentityBook) {
    this.book = book;
    const { slots, leaders } = book;
    this.ofSlot = new Int32Array(book.profiles.length).fill(NOBODY);
    const ofLeader = new Int32Array(book.profiles.length).fill(NOBODY);
    for (const slot of slots) {
      const leader = leaders[slot] ?? slot;
      if (ofLeader[leader] === NOBODY) ofLeader[leader] = this.size++;
      this.ofSlot[slot] = ofLeader[leader] ?? NOBODY;
    }
    this.placeRows();
    this.starts = new Int32Array(this.size + 1);
    for (const customer of this.ofFiling) this.starts[customer + 1] = (this.starts[customer + 1] ?? 0) + 1;
    for (let i = 1; i <= this.size; i++) this.starts[i] = (this.starts[i] ?? 0) + (this.starts[i - 1] ?? 0);
    const next = this.starts.slice();
    this.order = new Int32Array(slots.length);
    slots.forEach((slot, row) => {
      const customer = this.ofFiling[row] ?? 0;
      const at = next[customer] ?? 0;
      this.order[at] = slot;
      next[customer] = at + 1;
    });
  }

  /** The customer of a slot, below 0 where no row is in it. */
  at(slot: number): number {
    return this.ofSlot[slot] ?? NOBODY;
  }

  /** The row of a slot, below 0 where there is none. */
  rowAt(slot: number): number {
    return this.rows[slot] ?? NOBODY;
  }

  /** The rows of slots, ascending. */
  rowsOf(slots: Iterable<number>): number[] {
    return Array.from(slots, (slot) => this.rowAt(slot)).sort((a, b) => a - b);
  }

  /** Rows of a customer's filings, ascending. */
  filingsOf(customer: number): readonly number[] {
    const changed = this.changed.get(customer);
    if (changed !== undefined) return this.rowsOf(changed);
    const [start, end] = [this.starts[customer] ?? 0, this.starts[customer + 1] ?? 0];
    // Nearly everybody is filed once.
    return end - start === 1 ? [this.rowAt(this.order[start] ?? 0)] : this.rowsOf(this.order.subarray(start, end));
  }

  /**
   * Follows an edit of the book: of the touched rows, those that are one customer now get the number that the first of
   * them had before for which no other has taken it. Tells the numbers of these rows, of before and of now.
   */
  follow({ touched, at, added }: Pick<BookEdit, 'touched' | 'at' | 'added'>): ReadonlySet<number> {
    const { profiles, leaders, slots: slotsNow } = this.book;
    const concerned = new Set<number>();
    const clusters = new Map<number, number[]>();
    for (const slot of touched) {
      const before = this.at(slot);
      if (before >= 0) concerned.add(before);
      if (profiles[slot] == null) continue;
      const leader = leaders[slot] ?? slot;
      const known = clusters.get(leader);
      if (known === undefined) clusters.set(leader, [slot]);
      else known.push(slot);
    }
    const numbered = this.numbersFor([...clusters.values()]);
    if (this.ofSlot.length < profiles.length) this.ofSlot = longer(this.ofSlot, profiles.length);
    for (const slot of touched) this.ofSlot[slot] = NOBODY;
    for (const customer of concerned) this.changed.set(customer, []);
    for (const [customer, slots] of numbered) {
      concerned.add(customer);
      this.changed.set(customer, slots);
      for (const slot of slots) this.ofSlot[slot] = customer;
    }
    if (slotsNow.length !== this.ofFiling.length) this.placeRows();
    else {
      for (let row = at; row < at + added; row++) this.rows[slotsNow[row] ?? 0] = row;
      for (const slot of touched) if (this.at(slot) >= 0) this.ofFiling[this.rowAt(slot)] = this.at(slot);
    }
    return concerned;
  }

  private numbersFor(clusters: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
    const numbered = new Map<number, readonly number[]>();
    for (const cluster of clusters) {
      const slots = cluster.toSorted((a, b) => a - b);
      const kept = slots.map((slot) => this.at(slot)).find((number) => number >= 0 && !numbered.has(number));
      numbered.set(kept ?? this.size++, slots);
    }
    return numbered;
  }

  private placeRows(): void {
    const { slots } = this.book;
    this.rows = new Int32Array(this.ofSlot.length).fill(NOBODY);
    this.ofFiling = new Int32Array(slots.length);
    for (let row = 0; row < slots.length; row++) {
      const slot = slots[row] ?? 0;
      this.rows[slot] = row;
      this.ofFiling[row] = this.ofSlot[slot] ?? NOBODY;
    }
  }
}

function longer(numbers: Int32Array, size: number): Int32Array {
  const grown = new Int32Array(Math.ceil(size * 1.1)).fill(NOBODY);
  grown.set(numbers);
  return grown;
}

/** Numbers that arrive one by one and are kept in typed arrays, without ever moving what is there already. */
class GrowingColumn<T extends Int32Array | Float64Array> {
  private readonly blocks: T[] = [];
  private length = 0;
  private readonly make: (size: number) => T;

  constructor(make: (size: number) => T) {
    this.make = make;
  }

  push(value: number): void {
    const at = this.length % BLOCK;
    if (at === 0) this.blocks.push(this.make(BLOCK));
    const block = this.blocks[this.blocks.length - 1];
    if (block !== undefined) block[at] = value;
    this.length += 1;
  }

  /** The whole column; the blocks are given up. */
  take(): T {
    const whole = this.make(this.length);
    this.blocks.forEach((block, at) => whole.set(block.subarray(0, this.length - at * BLOCK), at * BLOCK));
    this.blocks.length = 0;
    return whole;
  }
}

const BLOCK = 1 << 16;
const integers = (): GrowingColumn<Int32Array> => new GrowingColumn((size) => new Int32Array(size));
const doubles = (): GrowingColumn<Float64Array> => new GrowingColumn((size) => new Float64Array(size));

/** What a ledger comes to when it is added up: a fact for each customer, kind of act and day, as columns. */
export interface LedgerFacts {
  /** Whose: an entry of the places. */
  readonly places: Int32Array;
  /** By whom and how: an entry of the acts. */
  readonly acts: Int32Array;
  /** Days since 1970-01-01: the only, or the first one. */
  readonly days: Int32Array;
  readonly fen: Float64Array;
  readonly lines: Int32Array;
  /** The last days and the largest lines (fen) of the facts from `whole` on; those before have one day. */
  readonly whole: number;
  readonly lastDays: Int32Array;
  /** The largest line of every fact, in fen; null where nobody asks. */
  readonly largest: Float64Array | null;
}

/** Takes facts in as the database hands them over: place, act, first day, last day, fen, largest line, lines. */
export class FactsTaker {
  private readonly places = integers();
  private readonly acts = integers();
  private readonly days = integers();
  private readonly fen = doubles();
  private readonly largest: GrowingColumn<Float64Array> | null;
  private readonly lines = integers();
  private readonly lastDays = integers();
  private whole = 0;
  private count = 0;

  constructor(wantsLargest: boolean) {
    this.largest = wantsLargest ? doubles() : null;
  }

  /** `wholeFrom`: the first place of which the days are added up; facts come by place. */
  take(columns: readonly (readonly unknown[])[], wholeFrom: number): void {
    const [places = [], acts = [], first = [], last = [], fen = [], largest = [], lines = []] = columns;
    for (let row = 0; row < places.length; row++) {
      const place = Number(places[row]);
      this.places.push(place);
      this.acts.push(Number(acts[row]));
      this.days.push(Number(first[row]));
      this.fen.push(Number(fen[row]));
      this.largest?.push(Number(largest[row]));
      this.lines.push(Number(lines[row]));
      if (place < wholeFrom) this.whole += 1;
      else this.lastDays.push(Number(last[row]));
      this.count += 1;
    }
  }

  get size(): number {
    return this.count;
  }

  finish(): LedgerFacts {
    return {
      places: this.places.take(),
      acts: this.acts.take(),
      days: this.days.take(),
      fen: this.fen.take(),
      largest: this.largest?.take() ?? null,
      lines: this.lines.take(),
      lastDays: this.lastDays.take(),
      whole: this.whole,
    };
  }
}

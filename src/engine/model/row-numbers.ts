import { placeOf } from './spliced.ts';

/** Ascending row numbers. Those without a gap, as nearly every sheet has them, are kept as the first one alone. */
export class RowNumbers {
  readonly length: number;
  private readonly first: number;
  /** Null where there is no gap. */
  private readonly list: Int32Array | null;

  /** Of all the numbers, or of a run of so many from the first on. */
  constructor(numbers: Int32Array | { readonly first: number; readonly length: number }) {
    this.length = numbers.length;
    if (numbers instanceof Int32Array) {
      this.first = numbers[0] ?? 0;
      const last = numbers[numbers.length - 1] ?? -1;
      this.list = last - this.first === numbers.length - 1 ? null : numbers;
    } else {
      this.first = numbers.first;
      this.list = null;
    }
  }

  /** Undefined beyond the end. */
  at(record: number): number | undefined {
    if (this.list !== null) return this.list[record];
    return record >= 0 && record < this.length ? this.first + record : undefined;
  }

  /** The first record whose number is not below the limit; as many as there are where all are. */
  placeOf(limit: number): number {
    if (this.list !== null) return placeOf(this.list, limit);
    return Math.min(Math.max(limit - this.first, 0), this.length);
  }

  /** The record with the number, −1 where there is none. */
  find(number: number): number {
    const record = this.placeOf(number);
    return this.at(record) === number ? record : -1;
  }

  /** Whether as many numbers stand from `at` on, and the same. */
  has(at: number, numbers: RowNumbers): boolean {
    for (let i = 0; i < numbers.length; i++) if (this.at(at + i) !== numbers.at(i)) return false;
    return true;
  }

  /** The numbers with `removed` from `at` on replaced by others; those behind move on by `moved`. */
  spliced(at: number, removed: number, added: RowNumbers, moved: number): RowNumbers {
    if (removed === added.length && moved === 0 && this.has(at, added)) return this;
    const numbers = new Int32Array(this.length - removed + added.length);
    const behind = at + added.length;
    this.copyTo(numbers, 0, 0, at);
    added.copyTo(numbers, at, 0, added.length);
    this.copyTo(numbers, behind, at + removed, this.length);
    if (moved !== 0) for (let i = behind; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + moved;
    return new RowNumbers(numbers);
  }

  toArray(): Int32Array {
    if (this.list !== null) return this.list;
    const numbers = new Int32Array(this.length);
    this.copyTo(numbers, 0, 0, this.length);
    return numbers;
  }

  private copyTo(numbers: Int32Array, at: number, from: number, end: number): void {
    if (this.list !== null) numbers.set(this.list.subarray(from, end), at);
    else for (let record = from; record < end; record++) numbers[at + record - from] = this.first + record;
  }
}

/** Ascending row numbers. Those without a gap, as nearly every sheet has them, are kept as the first one alone. */
export class RowNumbers {
  private readonly length: number;
  private readonly first: number;
  /** Null where there is no gap. */
  private readonly list: Int32Array | null;

  constructor(numbers: Int32Array) {
    this.length = numbers.length;
    this.first = numbers[0] ?? 0;
    const last = numbers[numbers.length - 1] ?? -1;
    this.list = last - this.first === numbers.length - 1 ? null : numbers;
  }

  /** Undefined beyond the end. */
  at(record: number): number | undefined {
    if (this.list !== null) return this.list[record];
    return record >= 0 && record < this.length ? this.first + record : undefined;
  }

  toArray(): Int32Array {
    if (this.list !== null) return this.list;
    const numbers = new Int32Array(this.length);
    for (let record = 0; record < numbers.length; record++) numbers[record] = this.first + record;
    return numbers;
  }
}

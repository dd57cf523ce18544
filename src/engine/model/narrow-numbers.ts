/** The numbers of a column by record, kept in few bytes. */
export interface NumberColumn {
  readonly length: number;
  /** 0 beyond the end. */
  at(record: number): number;
  /** Calls `found` for each record whose number passes; a number that repeats may be tested once for all its records. */
  eachWhere(passes: (number: number) => boolean, found: (record: number) => void): void;
  /** What the numbers amount to; `compute` is called when it is asked for, and may be called once for many records. */
  mapped(compute: (number: number) => number): (record: number) => number;
  /** The same of all records at once, which is quicker. */
  mapInto(compute: (number: number) => number, into: Int32Array): void;
  /** The numbers of some records, in their order. */
  selected(records: Int32Array): NumberColumn;
}

/** The length of a run from which on a column gains by it. */
const WORTH_WHILE = 1024;
const MOST_BYTE_CODES = 0xff;

/**
 * The same numbers in as few bytes as they allow: nothing for the run from a record on in which each is one below the last
 * (loose texts of document numbers), else the array itself.
 */
export function narrowed(numbers: Int32Array, runFrom: number): NumberColumn {
  return numbers.length - runFrom >= WORTH_WHILE && isRunFrom(numbers, runFrom)
    ? new NumbersWithRun(numbers, runFrom)
    : new PlainNumbers(numbers);
}

/** Dictionary encoding: few different numbers that repeat (salespeople, products) as codes; code 0 is the number 0. */
export function coded(codes: Uint8Array | Uint16Array, numberOf: Int32Array): NumberColumn {
  return new CodedNumbers(numberOf.length - 1 <= MOST_BYTE_CODES ? new Uint8Array(codes) : codes, numberOf);
}

/** The same numbers as they are: for a column whose numbers are replaced one by one. */
export function plain(numbers: Int32Array): NumberColumn {
  return new PlainNumbers(numbers);
}

/** The numbers of a column as an array; its own, where it has one. */
export function arrayOf(column: NumberColumn): Int32Array {
  if (column instanceof PlainNumbers) return column.numbers;
  const numbers = new Int32Array(column.length);
  for (let record = 0; record < numbers.length; record++) numbers[record] = column.at(record);
  return numbers;
}

/** The numbers as they stand now: those that may be replaced one by one are copied, the others are shared. */
export function kept(column: NumberColumn): NumberColumn {
  return column instanceof PlainNumbers ? new PlainNumbers(column.numbers.slice()) : column;
}

class PlainNumbers implements NumberColumn {
  readonly numbers: Int32Array;

  constructor(numbers: Int32Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length;
  }

  at(record: number): number {
    return this.numbers[record] ?? 0;
  }

  eachWhere(passes: (number: number) => boolean, found: (record: number) => void): void {
    const { numbers } = this;
    for (let record = 0; record < numbers.length; record++) if (passes(numbers[record] ?? 0)) found(record);
  }

  mapped(compute: (number: number) => number): (record: number) => number {
    const { numbers } = this;
    return (record) => compute(numbers[record] ?? 0);
  }

  mapInto(compute: (number: number) => number, into: Int32Array): void {
    const { numbers } = this;
    for (let record = 0; record < numbers.length; record++) into[record] = compute(numbers[record] ?? 0);
  }

  selected(records: Int32Array): NumberColumn {
    return new PlainNumbers(records.map((record) => this.numbers[record] ?? 0));
  }
}

class CodedNumbers implements NumberColumn {
  private readonly codes: Uint8Array | Uint16Array;
  private readonly numberOf: Int32Array;

  constructor(codes: Uint8Array | Uint16Array, numberOf: Int32Array) {
    this.codes = codes;
    this.numberOf = numberOf;
  }

  get length(): number {
    return this.codes.length;
  }

  at(record: number): number {
    return this.numberOf[this.codes[record] ?? 0] ?? 0;
  }

  eachWhere(passes: (number: number) => boolean, found: (record: number) => void): void {
    const { codes } = this;
    const passing = Uint8Array.from(this.numberOf, (number) => (passes(number) ? 1 : 0));
    if (!passing.includes(1)) return;
    for (let record = 0; record < codes.length; record++) if (passing[codes[record] ?? 0] === 1) found(record);
  }

  mapped(compute: (number: number) => number): (record: number) => number {
    const { codes, numberOf } = this;
    const values = new Int32Array(numberOf.length);
    const known = new Uint8Array(numberOf.length);
    return (record) => {
      const code = codes[record] ?? 0;
      if (known[code] === 0) {
        values[code] = compute(numberOf[code] ?? 0);
        known[code] = 1;
      }
      return values[code] ?? 0;
    };
  }

  mapInto(compute: (number: number) => number, into: Int32Array): void {
    const { codes } = this;
    const values = this.numberOf.map(compute);
    for (let record = 0; record < codes.length; record++) into[record] = values[codes[record] ?? 0] ?? 0;
  }

  selected(records: Int32Array): NumberColumn {
    const { codes } = this;
    const chosen = codes instanceof Uint8Array ? new Uint8Array(records.length) : new Uint16Array(records.length);
    for (let at = 0; at < records.length; at++) chosen[at] = codes[records[at] ?? 0] ?? 0;
    return new CodedNumbers(chosen, this.numberOf);
  }
}

class NumbersWithRun implements NumberColumn {
  readonly length: number;
  private readonly head: Int32Array;
  private readonly first: number;

  constructor(numbers: Int32Array, from: number) {
    this.length = numbers.length;
    this.head = numbers.slice(0, from);
    this.first = numbers[from] ?? 0;
  }

  at(record: number): number {
    const into = record - this.head.length;
    if (into < 0) return this.head[record] ?? 0;
    return record < this.length ? this.first - into : 0;
  }

  eachWhere(passes: (number: number) => boolean, found: (record: number) => void): void {
    for (let record = 0; record < this.length; record++) if (passes(this.at(record))) found(record);
  }

  mapped(compute: (number: number) => number): (record: number) => number {
    return (record) => compute(this.at(record));
  }

  mapInto(compute: (number: number) => number, into: Int32Array): void {
    for (let record = 0; record < this.length; record++) into[record] = compute(this.at(record));
  }

  selected(records: Int32Array): NumberColumn {
    const numbers = records.map((record) => this.at(record));
    const run = numbers.findIndex((number) => number === this.first);
    return run < 0 ? new PlainNumbers(numbers) : narrowed(numbers, run);
  }
}

function isRunFrom(numbers: Int32Array, from: number): boolean {
  const first = numbers[from] ?? 0;
  for (let at = from; at < numbers.length; at++) if (numbers[at] !== first - (at - from)) return false;
  return true;
}

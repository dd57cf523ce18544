/** The numbers of a column by record, kept in few bytes. */
export interface NumberColumn {
  readonly length: number;
  /** 0 beyond the end. */
  at(record: number): number;
}

/** Columns with fewer records gain nothing. */
const WORTH_WHILE = 1024;
const MOST_CODES = 0xffff;
const MOST_BYTE_CODES = 0xff;

/**
 * The same numbers in as few bytes as they allow: a byte or two where few different ones repeat (salespeople, products),
 * nothing for a run in which each is one below the last (loose texts of document numbers), else the array itself.
 */
export function narrowed(numbers: Int32Array): NumberColumn {
  if (numbers.length < WORTH_WHILE) return new PlainNumbers(numbers);
  const negative = numbers.findIndex((number) => number < 0);
  if (negative < 0) return codedNumbers(numbers) ?? new PlainNumbers(numbers);
  return isRunFrom(numbers, negative) ? new NumbersWithRun(numbers, negative) : new PlainNumbers(numbers);
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
}

function isRunFrom(numbers: Int32Array, from: number): boolean {
  const first = numbers[from] ?? 0;
  for (let at = from; at < numbers.length; at++) if (numbers[at] !== first - (at - from)) return false;
  return true;
}

/** Null where there are too many different numbers; code 0 is the number 0. */
function codedNumbers(numbers: Int32Array): NumberColumn | null {
  const codeOf = new Uint16Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  const numberOf = [0];
  const codes = new Uint16Array(numbers.length);
  for (let record = 0; record < numbers.length; record++) {
    const number = numbers[record] ?? 0;
    if (number === 0) continue;
    let code = codeOf[number] ?? 0;
    if (code === 0) {
      code = numberOf.push(number) - 1;
      if (code > MOST_CODES) return null;
      codeOf[number] = code;
    }
    codes[record] = code;
  }
  const isByte = numberOf.length - 1 <= MOST_BYTE_CODES;
  return new CodedNumbers(isByte ? Uint8Array.from(codes) : codes, Int32Array.from(numberOf));
}

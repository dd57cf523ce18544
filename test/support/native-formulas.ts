import type { Cell } from '../../src/engine/model/cell.ts';
import type { PlannedCell } from '../../src/engine/model/mark-plan.ts';

/** What a formula yields: a cell, or the cells of a range. */
type Value = Cell | Cell[];

const TOKEN = /\s*("(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|<>|[=<>:,()+*/-])/y;
const COMPARISONS = new Set(['=', '<', '>', '<=', '>=', '<>']);

/**
 * Calculates the formulas of a planned sheet as a spreadsheet program does, for the few native functions that dispute
 * blocks use. Throws at any other function, so that a new one is noticed. The rows stand from the sheet's row 0 on.
 */
export function calculated(rows: readonly (readonly PlannedCell[])[]): Cell[][] {
  const valueAt = (row: number, column: number): Cell => {
    const cell = rows[row]?.[column] ?? null;
    return typeof cell === 'object' && cell !== null ? single(new Formula(cell.formula, valueAt).value()) : cell;
  };
  return rows.map((row, at) => row.map((_, column) => valueAt(at, column)));
}

function single(value: Value): Cell {
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

const many = (value: Value): Cell[] => (Array.isArray(value) ? value : [value]);
const numbersIn = (values: readonly Value[]): number[] =>
  values.flatMap(many).filter((cell): cell is number => typeof cell === 'number');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const numberOf = (value: Value | undefined): number => Number(single(value ?? null));
const textOf = (value: Value | undefined): string => String(single(value ?? null) ?? '');

const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  AND: (values) => values.flatMap(many).every(Boolean),
  OR: (values) => values.flatMap(many).some(Boolean),
  IF: ([condition, yes = true, no = false]) => (single(condition ?? null) ? yes : no),
  COUNT: (values) => numbersIn(values).length,
  MAX: (values) => Math.max(...numbersIn(values)),
  MIN: (values) => Math.min(...numbersIn(values)),
  SUM: (values) => sum(numbersIn(values)),
  AVERAGE: (values) => sum(numbersIn(values)) / numbersIn(values).length,
  ROUND: ([value, digits]) => Math.round(numberOf(value) * 10 ** numberOf(digits)) / 10 ** numberOf(digits),
  ISNUMBER: ([value]) => typeof single(value ?? null) === 'number',
  SUBSTITUTE: ([text, old, by]) => textOf(text).replaceAll(textOf(old), textOf(by)),
  COUNTIF: ([range, wanted]) => many(range ?? null).filter((cell) => meets(cell, single(wanted ?? null))).length,
  VALUE: ([text]) => numberOf(text),
  RANK: ([value, range]) => numbersIn([range ?? null]).filter((other) => other > numberOf(value)).length + 1,
  MATCH: ([wanted, range]) => many(range ?? null).indexOf(single(wanted ?? null)) + 1,
  HYPERLINK: ([, shown]) => textOf(shown),
  INDEX: ([range, at]) => many(range ?? null)[numberOf(at) - 1] ?? null,
};

/** A criterion of COUNTIF: a value, or `>` and a number. */
function meets(cell: Cell, wanted: Cell): boolean {
  const above = typeof wanted === 'string' && wanted.startsWith('>') ? Number(wanted.slice(1)) : null;
  return above === null ? cell === wanted : typeof cell === 'number' && cell > above;
}

class Formula {
  private readonly tokens: readonly string[];
  private readonly valueAt: (row: number, column: number) => Cell;
  private at = 0;

  constructor(text: string, valueAt: (row: number, column: number) => Cell) {
    this.tokens = tokensOf(text);
    this.valueAt = valueAt;
  }

  value(): Value {
    const left = this.sum();
    const sign = this.tokens[this.at] ?? '';
    if (!COMPARISONS.has(sign)) return left;
    this.at++;
    return compare(single(left), sign, single(this.sum()));
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.tokens[this.at]; sign === '+' || sign === '-'; sign = this.tokens[this.at]) {
      this.at++;
      const right = numberOf(this.product());
      left = sign === '+' ? numberOf(left) + right : numberOf(left) - right;
    }
    return left;
  }

  private product(): Value {
    let left = this.operand();
    for (let sign = this.tokens[this.at]; sign === '*' || sign === '/'; sign = this.tokens[this.at]) {
      this.at++;
      const right = numberOf(this.operand());
      left = sign === '*' ? numberOf(left) * right : numberOf(left) / right;
    }
    return left;
  }

  private operand(): Value {
    const token = this.tokens[this.at++] ?? '';
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (this.tokens[this.at] === '(') return this.call(token);
    const from = place(token);
    if (this.tokens[this.at] !== ':') return this.valueAt(from.row, from.column);
    this.at++;
    return this.range(from, place(this.tokens[this.at++] ?? ''));
  }

  private call(name: string): Value {
    const call = FUNCTIONS[name];
    if (call === undefined) throw new Error(`the formula uses ${name}, which is not expected in a block`);
    const values: Value[] = [];
    do {
      this.at++;
      values.push(this.value());
    } while (this.tokens[this.at] === ',');
    this.at++;
    return call(values);
  }

  private range(from: Place, to: Place): Cell[] {
    const cells: Cell[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) cells.push(this.valueAt(row, column));
    }
    return cells;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = 1;
  for (let match = pattern.exec(formula); match !== null; match = pattern.exec(formula)) tokens.push(match[1] ?? '');
  if (tokens.join('') !== formula.slice(1)) throw new Error(`the formula ${formula} cannot be read`);
  return tokens;
}

function place(address: string): Place {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function compare(left: Cell, sign: string, right: Cell): boolean {
  // An empty cell equals the empty text.
  const same = left === right || ((left ?? '') === '' && (right ?? '') === '');
  if (sign === '=' || sign === '<>') return same === (sign === '=');
  const texts = typeof left === 'string' && typeof right === 'string';
  const [a, b] = texts ? [left, right] : [Number(left), Number(right)];
  return { '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign] ?? false;
}

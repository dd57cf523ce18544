import { DOUBTFUL_CUSTOMER, NO_CUSTOMER, UNNAMED_CUSTOMER } from '../model/acts.ts';
import type { Acts } from '../model/acts.ts';
import { isDay, NO_DAY } from '../model/civil-date.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import { narrowSmall } from '../model/narrow-arrays.ts';
import type { DayArray, FenArray, SmallArray } from '../model/narrow-arrays.ts';
import { AmountColumn, BAD_FEN } from '../model/records.ts';
import type { RecordTable } from '../model/records.ts';
import { personKey } from '../identity/keys.ts';
import { groupByCustomer } from './group-by-customer.ts';

const DIRECT_CHANNEL = new Set(['直接到公司', 'Direct']);

const NO_AMOUNTS = new AmountColumn(new Float64Array(0));

/** Who the person of a row is: from which columns, and whether the company itself may be credited. */
export interface ActColumns {
  readonly amount: boolean;
  readonly direct: boolean;
}

/** The customers, and whom a name means; made once for all sheets, so that each distinct name is matched once. */
export interface NamedCustomers {
  readonly customers: CustomerIndex;
  readonly byName: (name: string) => number;
}

export function namedCustomers(customers: CustomerIndex): NamedCustomers {
  return { customers, byName: (name) => customerNamed(customers, '', name) };
}

/** Rows of a sheet as acts on the as-of day. Texts are looked up once for each distinct spelling; columns are shared. */
export function buildActs(table: RecordTable, named: NamedCustomers, asOf: Day, columns: ActColumns): Acts {
  const { size } = table;
  const people = new PersonBook();
  const { days } = table.day('日期');
  const { fen } = columns.amount ? table.amount('金额') : NO_AMOUNTS;
  const counts = countingRows(size, days, columns.amount ? fen : null, asOf);
  const customers = customersOf(table, named);
  const { persons, company } = creditedPersons(table, people, columns.direct);
  let ofCustomer: Acts['ofCustomer'] | null = null;
  return {
    size,
    counts,
    days,
    customers,
    persons,
    company,
    fen,
    personName: (person) => people.name(person),
    personNumber: (key) => people.find(key),
    // Not everybody who looks at acts asks.
    ofCustomer: (customer) =>
      (ofCustomer ??= groupByCustomer({ counts, days, customers }, named.customers.size))(customer),
  };
}

/** 1 for each row that can be read and is not after the day; `fen` is null where no amount is asked for. */
function countingRows(size: number, days: DayArray, fen: FenArray | null, asOf: Day): Uint8Array {
  const counts = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    const day = days[row] ?? NO_DAY;
    if (isDay(day) && day <= asOf) counts[row] = 1;
  }
  if (fen !== null) for (let row = 0; row < size; row++) if (!((fen[row] ?? NaN) > BAD_FEN)) counts[row] = 0;
  return counts;
}

/** The persons of the rows; `direct`: a row may credit the person whom it mentions, or the company itself. */
function creditedPersons(
  table: RecordTable,
  people: PersonBook,
  direct: boolean,
): { readonly persons: SmallArray; readonly company: Uint8Array } {
  const { size } = table;
  const numberOf = (name: string): number => people.number(name);
  const persons = table.text('业务员').eachComputed(size, numberOf);
  const company = new Uint8Array(size);
  if (direct && (table.has('提及业务员') || table.has('渠道'))) {
    const mentioned = table.text('提及业务员');
    const mention = mentioned.eachOnce(numberOf);
    const isDirect = table.text('渠道').eachOnce((channel) => (DIRECT_CHANNEL.has(channel) ? 1 : 0));
    for (let row = 0; row < size; row++) {
      if (mentioned.isFilled(row)) persons[row] = mention(row);
      else if (isDirect(row) === 1) [persons[row], company[row]] = [0, 1];
    }
  }
  return { persons: narrowSmall(persons, people.size), company };
}

/** People by number; 0 is nobody. */
class PersonBook {
  private readonly names: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly bySpelling = new Map<string, number>();

  number(spelling: string): number {
    const known = this.bySpelling.get(spelling);
    if (known !== undefined) return known;
    const key = personKey(spelling);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(key);
      this.numbers.set(key, number);
    }
    this.bySpelling.set(spelling, number);
    return number;
  }

  /** Numbers are below it. */
  get size(): number {
    return this.names.length;
  }

  find(key: string): number {
    return this.numbers.get(key) ?? -1;
  }

  name(person: number): string {
    return this.names[person] ?? '';
  }
}

/** The customer of a customer number: with the name that stood beside it first, and with other names. */
interface KnownNumber {
  readonly name: number;
  readonly customer: number;
  others: Map<number, number> | null;
}

function customersOf(table: RecordTable, named: NamedCustomers): Int32Array {
  if (!table.has('客户编号')) return table.text('客户名称').eachComputed(table.size, named.byName);
  const customerOf = customerReader(table, named);
  const customers = new Int32Array(table.size);
  for (let row = 0; row < customers.length; row++) customers[row] = customerOf(row);
  return customers;
}

/** Each distinct pair of number and name is looked up once; nearly always a number has one name. */
function customerReader(table: RecordTable, { customers, byName: compute }: NamedCustomers): (row: number) => number {
  const numbers = table.text('客户编号');
  const names = table.text('客户名称');
  const byName = names.eachOnce(compute);
  const byNumber = new Map<number, KnownNumber>();
  const lookUpRow = (row: number): number => customerNamed(customers, numbers.at(row), names.at(row));
  return (row) => {
    if (!numbers.isFilled(row)) return byName(row);
    const number = numbers.id(row);
    const name = names.id(row);
    const known = byNumber.get(number);
    if (known === undefined) {
      const customer = lookUpRow(row);
      byNumber.set(number, { name, customer, others: null });
      return customer;
    }
    if (known.name === name) return known.customer;
    known.others ??= new Map();
    let customer = known.others.get(name);
    if (customer === undefined) {
      customer = lookUpRow(row);
      known.others.set(name, customer);
    }
    return customer;
  };
}

/** The customer of a row with this number and name, either of which may be empty, or one of the marks of acts. */
export function customerNamed(customers: CustomerIndex, number: string, name: string): number {
  if (number === '' && name === '') return UNNAMED_CUSTOMER;
  const match = customers.match(number, name);
  if (match.kind === 'certain') return match.customer;
  return match.kind === 'doubtful' ? DOUBTFUL_CUSTOMER : NO_CUSTOMER;
}

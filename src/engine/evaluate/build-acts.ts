import { DOUBTFUL_CUSTOMER, NO_CUSTOMER, UNNAMED_CUSTOMER } from '../model/acts.ts';
import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';
import { personKey } from '../identity/keys.ts';

const DIRECT_CHANNEL = new Set(['直接到公司', 'Direct']);

/** Who the person of a row is: from which columns, and whether the company itself may be credited. */
export interface ActColumns {
  readonly amount: boolean;
  readonly direct: boolean;
}

/** Rows of a sheet as acts on the as-of day. Text cells are looked up once for each distinct spelling. */
export function buildActs(table: RecordTable, customers: CustomerIndex, asOf: Day, columns: ActColumns): Acts {
  const { size } = table;
  const people = new PersonBook();
  const acts = {
    counts: new Uint8Array(size),
    days: new Int32Array(size),
    customers: new Int32Array(size),
    persons: new Int32Array(size),
    company: new Uint8Array(size),
    fen: new Float64Array(size).fill(NaN),
  };
  const customerOf = customerReader(table, customers);
  const dates = table.day('日期');
  const salespeople = table.text('业务员');
  const mentioned = table.text('提及业务员');
  const channels = table.text('渠道');
  const amounts = table.amount('金额');

  for (let row = 0; row < size; row++) {
    const day = dates.at(row);
    const fen = amounts.at(row);
    acts.counts[row] = day !== null && day <= asOf && (!columns.amount || !Number.isNaN(fen)) ? 1 : 0;
    acts.days[row] = day ?? 0;
    acts.customers[row] = customerOf(row);
    acts.fen[row] = columns.amount ? fen : NaN;
    const mention = columns.direct ? mentioned.at(row) : '';
    const direct = columns.direct && mention === '' && DIRECT_CHANNEL.has(channels.at(row));
    acts.company[row] = direct ? 1 : 0;
    acts.persons[row] = direct ? 0 : people.number(mention === '' ? salespeople.at(row) : mention);
  }
  return {
    size,
    ...acts,
    personName: (person) => people.name(person),
    ofCustomer: rowsByCustomer(acts, customers.size),
  };
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

  name(person: number): string {
    return this.names[person] ?? '';
  }
}

function customerReader(table: RecordTable, customers: CustomerIndex): (row: number) => number {
  const numbers = table.text('客户编号');
  const names = table.text('客户名称');
  const known = new Map<string, number>();
  return (row) => {
    const key = `${numbers.id(row)}|${names.id(row)}`;
    let customer = known.get(key);
    if (customer === undefined) {
      customer = lookUp(customers, numbers.at(row), names.at(row));
      known.set(key, customer);
    }
    return customer;
  };
}

function lookUp(customers: CustomerIndex, number: string, name: string): number {
  if (number === '' && name === '') return UNNAMED_CUSTOMER;
  const match = customers.match(number, name);
  if (match.kind === 'certain') return match.customer;
  return match.kind === 'doubtful' ? DOUBTFUL_CUSTOMER : NO_CUSTOMER;
}

/** Counting rows by customer, each list by day then row, as slices of one array. */
function rowsByCustomer(
  acts: { counts: Uint8Array; days: Int32Array; customers: Int32Array },
  customerCount: number,
): (customer: number) => Int32Array {
  const starts = new Int32Array(customerCount + 1);
  acts.customers.forEach((customer, row) => {
    if (customer >= 0 && acts.counts[row] === 1) starts[customer + 1] = (starts[customer + 1] ?? 0) + 1;
  });
  for (let customer = 0; customer < customerCount; customer++) {
    starts[customer + 1] = (starts[customer + 1] ?? 0) + (starts[customer] ?? 0);
  }
  const rows = new Int32Array(starts[customerCount] ?? 0);
  const next = starts.slice();
  acts.customers.forEach((customer, row) => {
    if (customer < 0 || acts.counts[row] !== 1) return;
    const at = next[customer] ?? 0;
    rows[at] = row;
    next[customer] = at + 1;
  });
  const dayOf = (row: number): number => acts.days[row] ?? 0;
  for (let customer = 0; customer < customerCount; customer++) {
    rows.subarray(starts[customer], starts[customer + 1]).sort((a, b) => dayOf(a) - dayOf(b) || a - b);
  }
  return (customer) => rows.subarray(starts[customer], starts[customer + 1]);
}

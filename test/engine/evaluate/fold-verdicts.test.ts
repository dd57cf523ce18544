import { foldVerdicts } from '../../../src/engine/evaluate/fold-verdicts.ts';
import type { Acts } from '../../../src/engine/model/acts.ts';
import type { AddedUp } from '../../../src/engine/model/added-up.ts';
import { ListedTextColumn, RecordTable } from '../../../src/engine/model/records.ts';
import type { Verdict } from '../../../src/engine/model/rule.ts';
import { TextPool } from '../../../src/engine/model/text-pool.ts';

interface Fact {
  readonly customer: number;
  readonly person: number;
  readonly day: number;
  readonly fen: number;
  readonly lines?: number;
  readonly name?: string;
}

/** 2026-03-01. */
const MARCH = 20_513;

function ledgerOf(facts: readonly Fact[]) {
  const pool = new TextPool();
  const texts = facts.map(({ name = '' }) => pool.intern(name));
  const addedUp: AddedUp = {
    lines: (record) => facts[record]?.lines ?? 1,
    lastDay: (record) => facts[record]?.day ?? 0,
    customers: () => 1,
    largest: () => 0,
    unread: [],
  };
  const rows = Int32Array.from(facts, (_, record) => record + 2);
  const column = new ListedTextColumn(
    facts.map((_, record) => record),
    Int32Array.from(texts),
    pool,
  );
  const table = new RecordTable(
    { role: 'sales', sheet: '销售台账', sheetIndex: 0, headerRow: 1, addedUp },
    rows,
    { texts: new Map([['客户名称', column]]), days: new Map(), amounts: new Map() },
    pool,
  );
  const acts: Acts = {
    size: facts.length,
    counts: new Uint8Array(facts.length).fill(1),
    days: Int32Array.from(facts, ({ day }) => day),
    customers: Int32Array.from(facts, ({ customer }) => customer),
    persons: Int32Array.from(facts, ({ person }) => person),
    company: new Uint8Array(facts.length),
    fen: Float64Array.from(facts, ({ fen }) => fen),
    personName: String,
    personNumber: Number,
    ofCustomer: () => new Int32Array(0),
  };
  return { table, addedUp, acts };
}

function folded(facts: readonly Fact[], isWrong: (one: Fact) => boolean = () => true): Verdict[] {
  const { table, addedUp, acts } = ledgerOf(facts);
  return foldVerdicts(table, addedUp, acts, {
    find: (record) => {
      const one = facts[record];
      return one === undefined || !isWrong(one) ? null : one;
    },
    say: (one, record) => ({
      code: 'protection.breach-sale',
      ...table.reference(record),
      column: '业务员',
      customer: `C${one.customer}`,
      customerName: `客户${one.customer}`,
      salesperson: `P${one.person}`,
      keyParts: [String(record)],
      message: { zh: `第${one.day - MARCH + 1}天的事。`, en: `On day ${one.day - MARCH + 1}.` },
      evidence: [],
      facts: [],
    }),
  });
}

test('a customer and a salesperson are told once, beginning with the earliest, with lines, sum and span', () => {
  const [only, ...others] = folded([
    { customer: 1, person: 1, day: MARCH + 4, fen: 10_000, lines: 2 },
    { customer: 1, person: 1, day: MARCH, fen: 123_456, lines: 3 },
    { customer: 1, person: 1, day: MARCH + 40, fen: 1, lines: 1 },
  ]);
  expect(others).toEqual([]);
  expect(only?.row).toBe(3);
  expect(only?.message).toEqual({
    zh: '第1天的事。这样的台账共6行，合计1,334.57元，2026年3月1日至4月10日。',
    en: 'On day 1. There are 6 lines like this, CNY 1,334.57 in all, 1 Mar 2026 to 10 Apr 2026.',
  });
  expect(only?.facts.map(({ value }) => value.zh)).toEqual(['6行', '1,334.57元', '2026年3月1日至4月10日']);
});

test('another salesperson, another customer, another spelling of a stranger are told apart', () => {
  const verdicts = folded([
    { customer: 1, person: 1, day: MARCH, fen: 1 },
    { customer: 1, person: 2, day: MARCH, fen: 1 },
    { customer: 2, person: 1, day: MARCH, fen: 1 },
    { customer: -1, person: 1, day: MARCH, fen: 1, name: '甲店' },
    { customer: -1, person: 1, day: MARCH, fen: 1, name: '乙店' },
    { customer: -1, person: 1, day: MARCH, fen: 1, name: '甲店' },
  ]);
  expect(verdicts.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

test('what is in order is in no sum, and the key holds no row', () => {
  const facts = [
    { customer: 1, person: 1, day: MARCH, fen: 100 },
    { customer: 1, person: 1, day: MARCH + 1, fen: 7 },
    { customer: 1, person: 1, day: MARCH + 2, fen: 200 },
  ];
  const [only] = folded(facts, ({ fen }) => fen !== 7);
  expect(only?.message.zh).toContain('共2行，合计3元');
  expect(only?.keyParts).toEqual(['sales', '业务员', '客户1', 'P1']);
});

test('past ten thousand pairs the smallest are told together', () => {
  const facts = Array.from({ length: 10_003 }, (_, at): Fact => ({
    customer: at,
    person: 1,
    day: MARCH + (at % 2),
    fen: at < 3 ? 5 : 1000,
  }));
  const verdicts = folded(facts);
  expect(verdicts).toHaveLength(10_001);
  const rest = verdicts.at(-1);
  expect(rest).toMatchObject({ row: 1, customer: null, keyParts: ['sales', '业务员', 'rest'] });
  expect(rest?.message.zh).toBe(
    '另有3组客户和业务员也是这样，共3行，合计0.15元，2026年3月1日至3月2日。上面逐个列出的是金额最大的10,000组。',
  );
});

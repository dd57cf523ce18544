import fc from 'fast-check';
import { addMonths } from '../../../src/engine/dates/periods.ts';
import type { Acts } from '../../../src/engine/model/acts.ts';
import type { Filing } from '../../../src/engine/model/filing.ts';
import { buildSaleChain, SaleTerm, saleProtectionOn } from '../../../src/engine/protection/sale-chain.ts';
import type { Activity } from '../../../src/engine/protection/sale-chain.ts';
import { TradeReader } from '../../../src/engine/protection/trade-reader.ts';

const OWNER = '张三';
const PEOPLE = ['', OWNER, '李四'];
const day = fc.integer({ min: 20_000, max: 20_600 });
const sale = fc.record({ day, person: fc.integer({ min: 0, max: 2 }), fen: fc.integer({ min: -5, max: 20 }) });

function actsOf(rows: readonly { day: number; person: number; fen: number }[]): Acts {
  const inOrder = Int32Array.from(rows.keys()).sort((a, b) => (rows[a]?.day ?? 0) - (rows[b]?.day ?? 0) || a - b);
  return {
    size: rows.length,
    counts: new Uint8Array(rows.length).fill(1),
    days: Int32Array.from(rows, (row) => row.day),
    customers: new Int32Array(rows.length),
    persons: Int32Array.from(rows, (row) => row.person),
    company: Uint8Array.from(rows, (row) => (row.person === 0 ? 1 : 0)),
    fen: Float64Array.from(rows, (row) => row.fen),
    personName: (person) => PEOPLE[person] ?? '',
    personNumber: (key) => PEOPLE.indexOf(key),
    ofCustomer: () => inOrder,
  };
}

const trade = [fc.array(sale), fc.array(sale), fc.array(day)] as const;

/** A filing of the owner with what is read of its trade. */
function filed(
  sold: Parameters<typeof actsOf>[0],
  paid: Parameters<typeof actsOf>[0],
  handedOver: readonly number[],
  ownSaleRevives: boolean,
) {
  const filing = { row: 0, salesperson: OWNER, customer: 0, filedOn: 20_300 } as Filing;
  const rule = {
    months: 3,
    ownSaleRevives,
    renewedByFilingOn: filing.filedOn,
    lastDayAfter: (last: number) => addMonths(last, 3),
  };
  const transfers = handedOver.map((on, record) => ({ record, day: on, customer: 0, to: OWNER }));
  const trade = new TradeReader({ sales: actsOf(sold), payments: actsOf(paid), transfers });
  const read = (from: Parameters<typeof trade.read>[1]): Activity[] => {
    trade.read(filing, from);
    return Array.from({ length: trade.length }, (_, at) => ({
      kind: trade.kind(at),
      day: trade.day(at),
      role: trade.role(at),
      record: trade.record(at),
    }));
  };
  const offered = (activities: readonly Activity[]): SaleTerm => {
    const term = new SaleTerm(rule);
    for (const { kind, day: on, role, record } of activities) term.offer(kind, on, role, record);
    return term;
  };
  return { rule, read, offered };
}

test('offered one after the other, the trade of a customer gives the protection of the whole chain', () => {
  fc.assert(
    fc.property(...trade, fc.boolean(), (sold, paid, handedOver, revives) => {
      const { rule, read, offered } = filed(sold, paid, handedOver, revives);
      const all = read('the-first');
      expect(all.length).toBe(
        sold.filter(({ fen }) => fen > 0).length + paid.filter(({ fen }) => fen > 0).length + handedOver.length,
      );
      expect(offered(all).protectionOn(20_700)).toEqual(saleProtectionOn(buildSaleChain(all, rule), 20_700));
      expect(all.map(({ day: on }) => on)).toEqual(all.map(({ day: on }) => on).sort((a, b) => a - b));
    }),
  );
});

test('where an own sale brings back what has lapsed, the trade from the last own sale on gives the same protection', () => {
  fc.assert(
    fc.property(...trade, (sold, paid, handedOver) => {
      const { read, offered } = filed(sold, paid, handedOver, true);
      const [all, late] = [read('the-first'), read('the-last-own-sale')];
      expect(offered(late).protectionOn(20_700)).toEqual(offered(all).protectionOn(20_700));
      const lastOwn = all.findLast(({ kind }) => kind === 'own-sale')?.day ?? Infinity;
      expect(late).toEqual(all.filter(({ day: on }) => on >= lastOwn));
    }),
  );
});

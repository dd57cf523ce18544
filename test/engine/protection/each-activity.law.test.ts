import fc from 'fast-check';
import { addMonths } from '../../../src/engine/dates/periods.ts';
import type { Acts } from '../../../src/engine/model/acts.ts';
import type { Filing } from '../../../src/engine/model/filing.ts';
import { activityReader } from '../../../src/engine/protection/each-activity.ts';
import { buildSaleChain, SaleTerm, saleProtectionOn } from '../../../src/engine/protection/sale-chain.ts';
import type { Activity } from '../../../src/engine/protection/sale-chain.ts';

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

test('offered one after the other, the trade of a customer gives the protection of the whole chain', () => {
  fc.assert(
    fc.property(fc.array(sale), fc.array(sale), fc.array(day), fc.boolean(), (sold, paid, handedOver, revives) => {
      const filing = { row: 0, salesperson: OWNER, customer: 0, filedOn: 20_300 } as Filing;
      const rule = {
        months: 3,
        ownSaleRevives: revives,
        renewedByFilingOn: filing.filedOn,
        lastDayAfter: (last: number) => addMonths(last, 3),
      };
      const transfers = handedOver.map((on, record) => ({ record, day: on, customer: 0, to: OWNER }));
      const term = new SaleTerm(rule);
      const offered: Activity[] = [];
      const eachActivity = activityReader({ sales: actsOf(sold), payments: actsOf(paid) });
      eachActivity(filing, transfers, (kind, on, role, record) => {
        offered.push({ kind, day: on, role, record });
        term.offer(kind, on, role, record);
      });
      expect(offered.length).toBe(
        sold.filter(({ fen }) => fen > 0).length + paid.filter(({ fen }) => fen > 0).length + handedOver.length,
      );
      const chain = buildSaleChain(offered, rule);
      expect(term.protectionOn(20_700)).toEqual(saleProtectionOn(chain, 20_700));
      expect(offered.map(({ day: on }) => on)).toEqual(offered.map(({ day: on }) => on).sort((a, b) => a - b));
    }),
  );
});

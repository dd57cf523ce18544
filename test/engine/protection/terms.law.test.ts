import fc from 'fast-check';
import { addMonths } from '../../../src/engine/dates/periods.ts';
import { dayNumber } from '../../../src/engine/dates/civil.ts';
import { isExpiring } from '../../../src/engine/protection/reminder.ts';
import { buildSaleChain, saleProtectionOn } from '../../../src/engine/protection/sale-chain.ts';
import type { Activity } from '../../../src/engine/protection/sale-chain.ts';
import { visitProtectionOn } from '../../../src/engine/protection/visit-term.ts';
import type { OwnVisit } from '../../../src/engine/protection/visit-term.ts';

const CYCLE = dayNumber(2400, 1, 1) - dayNumber(2000, 1, 1);
const day = fc.integer({ min: dayNumber(2023, 1, 1), max: dayNumber(2026, 12, 31) });
const months = fc.integer({ min: 1, max: 12 });
const settleLastDay = (last: number): number => last;

const visitsOn = (days: readonly number[]): OwnVisit[] =>
  [...days].sort((a, b) => a - b).map((visited, record) => ({ day: visited, record }));
const visits = fc.array(day, { minLength: 1, maxLength: 8 }).map(visitsOn);
const anchors = fc.constantFrom('filing', 'latest' as const);

const activities = fc.array(
  fc.record({
    day,
    kind: fc.constantFrom<Activity['kind']>('own-sale', 'own-sale', 'other', 'transfer'),
    role: fc.constant('sales' as const),
    record: fc.nat(99),
  }),
  { minLength: 1, maxLength: 10 },
);
const chainOf = (acts: readonly Activity[], term: number, ownSaleRevives = true) =>
  buildSaleChain(acts, {
    months: term,
    ownSaleRevives,
    renewedByFilingOn: null,
    lastDayAfter: (day) => addMonths(day, term),
  });

describe('a visit protection', () => {
  test('holds on its last day and not on the next', () => {
    fc.assert(
      fc.property(visits, day, months, anchors, (own, filedOn, term, anchor) => {
        const rule = { months: term, anchor, settleLastDay };
        const last =
          visitProtectionOn(own, filedOn, Math.max(filedOn, ...own.map((visit) => visit.day)), rule)?.lastDay ?? 0;
        const late = (on: number) =>
          visitProtectionOn(
            own.filter((visit) => visit.day <= last),
            filedOn,
            on,
            rule,
          );
        const known = late(last);
        if (known?.lastDay !== last) return;
        expect(known.state).toBe('protected');
        expect(late(last + 1)?.state).toBe('expired');
      }),
    );
  });

  test('is never shortened by a later visit where each visit renews', () => {
    fc.assert(
      fc.property(visits, day, day, day, months, (own, more, filedOn, on, term) => {
        const rule = { months: term, anchor: 'latest' as const, settleLastDay };
        const before = visitProtectionOn(own, filedOn, on, rule)?.lastDay ?? -Infinity;
        const after = visitProtectionOn(visitsOn([...own.map((visit) => visit.day), more]), filedOn, on, rule);
        expect(after?.lastDay ?? -Infinity).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('does not move by visits after the one that counts', () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 1, max: 900 })), months, (first, later, term) => {
        const rule = { months: term, anchor: 'filing' as const, settleLastDay };
        const own = visitsOn([first, ...later.map((days) => first + days)]);
        expect(visitProtectionOn(own, first, first + 1000, rule)?.lastDay).toBe(addMonths(first, term));
      }),
    );
  });

  test('is the same 400 years on', () => {
    fc.assert(
      fc.property(visits, day, day, months, anchors, (own, filedOn, on, term, anchor) => {
        const rule = { months: term, anchor, settleLastDay };
        const now = visitProtectionOn(own, filedOn, on, rule);
        const later = visitProtectionOn(
          visitsOn(own.map((visit) => visit.day + CYCLE)),
          filedOn + CYCLE,
          on + CYCLE,
          rule,
        );
        expect(later?.lastDay).toBe(now?.lastDay == null ? undefined : now.lastDay + CYCLE);
        expect(later?.state).toBe(now?.state);
      }),
    );
  });
});

describe('a sale protection', () => {
  test('holds on its last day and not on the next', () => {
    fc.assert(
      fc.property(activities, day, months, fc.boolean(), (acts, on, term, revives) => {
        const last = saleProtectionOn(
          chainOf(
            acts.filter((act) => act.day <= on),
            term,
            revives,
          ),
          on,
        )?.lastDay;
        if (last == null) return;
        const known = chainOf(
          acts.filter((act) => act.day <= on),
          term,
          revives,
        );
        expect(saleProtectionOn(known, last)?.state).toBe('protected');
        expect(saleProtectionOn(known, last + 1)?.state).toBe('lapsed');
      }),
    );
  });

  test('is told from what happened by then: later rows change nothing', () => {
    fc.assert(
      fc.property(activities, day, months, (acts, on, term) => {
        const known = chainOf(
          acts.filter((act) => act.day <= on),
          term,
        );
        const found = saleProtectionOn(chainOf(acts, term), on);
        expect(found?.lastDay).toBe(saleProtectionOn(known, on)?.lastDay);
        expect(found?.state).toBe(saleProtectionOn(known, on)?.state);
      }),
    );
  });

  test('is never shortened by another own sale', () => {
    fc.assert(
      fc.property(activities, day, day, months, (all, more, on, term) => {
        // A transfer counts only after the lapse, so a sale that puts the lapse off may make one count for nothing.
        const acts = all.filter(({ kind }) => kind !== 'transfer');
        const sold: Activity = { day: more, kind: 'own-sale', role: 'sales', record: 100 };
        const before = saleProtectionOn(chainOf(acts, term), on)?.lastDay ?? -Infinity;
        expect(saleProtectionOn(chainOf([...acts, sold], term), on)?.lastDay ?? -Infinity).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  test('needs an own sale', () => {
    fc.assert(
      fc.property(activities, day, months, (acts, on, term) => {
        const foreign = acts.filter(({ kind }) => kind !== 'own-sale');
        expect(saleProtectionOn(chainOf(foreign, term), on)).toBeNull();
      }),
    );
  });

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(activities, day, months, (acts, on, term) => {
        const turned = saleProtectionOn(chainOf([...acts].reverse(), term), on);
        expect(turned?.lastDay).toBe(saleProtectionOn(chainOf(acts, term), on)?.lastDay);
      }),
    );
  });
});

test('a reminder is given on the last day, never after it, and never for more than a third of the term', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90 }), (last, term, window) => {
      const days = Array.from({ length: 120 }, (_, i) => last - 100 + i).filter((on) =>
        isExpiring(on, last, term, window),
      );
      expect(days).toContain(last);
      expect(Math.max(...days)).toBe(last);
      expect(days.length).toBe(Math.min(window, Math.floor(term / 3)) + 1);
    }),
  );
});

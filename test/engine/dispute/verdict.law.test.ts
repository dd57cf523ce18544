import fc from 'fast-check';
import { proposeMarks } from '../../../src/engine/dispute/proposals.ts';
import { contenderMeans, decide } from '../../../src/engine/dispute/verdict.ts';
import type { DisputeBlock } from '../../../src/engine/model/dispute.ts';

const MAXIMA = { trade: 50, visits: 25, completeness: 25 };

const evidence = fc.record({
  sales: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
  visits: fc.nat(500),
  completeness: fc.double({ min: 0, max: 1, noNaN: true }),
});
const contenders = fc.array(evidence, { minLength: 2, maxLength: 6 });

describe('proposed marks', () => {
  test('lie between 0 and the maximum, with two decimals at most', () => {
    fc.assert(
      fc.property(contenders, (all) => {
        for (const marks of proposeMarks(all, MAXIMA)) {
          for (const criterion of ['trade', 'visits', 'completeness'] as const) {
            expect(marks[criterion]).toBeGreaterThanOrEqual(0);
            expect(marks[criterion]).toBeLessThanOrEqual(MAXIMA[criterion]);
            expect(Number(marks[criterion].toFixed(2))).toBe(marks[criterion]);
          }
        }
      }),
    );
  });

  test('give the best the maximum, and everybody 0 where nobody has anything', () => {
    fc.assert(
      fc.property(contenders, (all) => {
        const marks = proposeMarks(all, MAXIMA);
        const bestSales = Math.max(...all.map(({ sales }) => sales));
        expect(Math.max(...marks.map(({ trade }) => trade))).toBe(bestSales > 0 ? MAXIMA.trade : 0);
        const bestVisits = Math.max(...all.map(({ visits }) => visits));
        expect(Math.max(...marks.map(({ visits }) => visits))).toBe(bestVisits > 0 ? MAXIMA.visits : 0);
      }),
    );
  });

  test('swap with the contenders', () => {
    fc.assert(
      fc.property(contenders, (all) => {
        expect(proposeMarks([...all].reverse(), MAXIMA)).toEqual([...proposeMarks(all, MAXIMA)].reverse());
      }),
    );
  });

  test('never put the one with more behind the one with less', () => {
    fc.assert(
      fc.property(contenders, (all) => {
        const marks = proposeMarks(all, MAXIMA);
        all.forEach((a, i) => {
          all.forEach((b, j) => {
            if (a.sales > b.sales) expect(marks[i]?.trade).toBeGreaterThanOrEqual(marks[j]?.trade ?? NaN);
          });
        });
      }),
    );
  });
});

const PEOPLE = ['张建国', '李晓梅', '王强', '赵敏'];
const mark = (maximum: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: maximum * 2 }).map((half) => half / 2);
const ownMarks = fc.tuple(mark(50), mark(25), mark(25)).map((all) => [...all] as (number | null)[]);
const block: fc.Arbitrary<DisputeBlock> = fc
  .integer({ min: 2, max: 4 })
  .chain((count) =>
    fc.array(fc.array(ownMarks, { minLength: 3, maxLength: 3 }), { minLength: count, maxLength: count }),
  )
  .map((marks) => ({
    number: 'D001',
    procedure: 'points' as const,
    shownResult: '',
    customerName: '甲公司',
    customerNumbers: ['C1'],
    asOf: '2026-06-30',
    digest: '',
    sheet: '客户界定',
    row: 1,
    judges: ['周明远', '吴静怡', '郑海'].map((name) => ({ duty: '评委', name })),
    contenders: marks.map((own, i) => ({ salesperson: PEOPLE[i] ?? '', row: 5 + i, marks: own })),
    maxima: [50, 25, 25],
  }));

describe('the verdict', () => {
  test('is the one with the highest mean, or a tie; never a pick', () => {
    fc.assert(
      fc.property(block, (one) => {
        const means = contenderMeans(one).map((mean) => mean ?? NaN);
        const best = Math.max(...means);
        const first = one.contenders.filter((_, i) => means[i] === best);
        expect(decide(one)).toEqual(
          first.length === 1 ? { result: 'decided', winner: first[0]?.salesperson } : { result: 'tie', winner: null },
        );
      }),
    );
  });

  test('does not depend on the order of contenders or judges', () => {
    fc.assert(
      fc.property(block, (one) => {
        const turned: DisputeBlock = {
          ...one,
          judges: [...one.judges].reverse(),
          contenders: [...one.contenders].reverse().map((own) => ({ ...own, marks: [...own.marks].reverse() })),
        };
        expect(decide(turned)).toEqual(decide(one));
      }),
    );
  });

  test('waits for the last mark, and for every judge to be a third party', () => {
    fc.assert(
      fc.property(
        block,
        fc.nat(2),
        fc.nat(2),
        fc.constantFrom(null, NaN, -0.5, 50.5),
        (one, judge, criterion, wrong) => {
          const spoilt: DisputeBlock = {
            ...one,
            contenders: one.contenders.map((own, i) => ({
              ...own,
              marks: own.marks.map((marks, j) =>
                marks.map((m, k) => (i === 0 && j === judge && k === criterion ? wrong : m)),
              ),
            })),
          };
          expect(decide(spoilt).result).toBe('pending');
          const partial = {
            ...one,
            judges: one.judges.map((own, j) => (j === judge ? { ...own, name: '张 建国' } : own)),
          };
          expect(decide(partial).result).toBe('pending');
        },
      ),
    );
  });
});

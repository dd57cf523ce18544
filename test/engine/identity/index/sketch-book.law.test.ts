import fc from 'fast-check';
import { madeUpCode } from '../../../../scripts/bench/made-up-names.ts';
import { madeUpArchive } from '../../../../scripts/identity/made-up-archive.ts';
import { seededRandom } from '../../../../scripts/sample/random.ts';
import type { IdentityRow } from '../../../../src/engine/identity/identity-row.ts';
import { HOPELESS, LEAST, relatePair, scorePair } from '../../../../src/engine/identity/index/judge-pair.ts';
import { SketchBook } from '../../../../src/engine/identity/index/sketch-book.ts';
import { profileOf } from '../../../../src/engine/identity/profile.ts';
import type { Profile } from '../../../../src/engine/identity/profile.ts';

const random = seededRandom(5);
/** Half of them with a code that holds. */
const POOL = madeUpArchive(160, 11).rows.map((row, at) => (at % 2 === 0 ? row : { ...row, code: madeUpCode(random) }));
const SHARERS = { phone: () => 2, brand: () => 2 };

const fieldOfPool = <K extends keyof IdentityRow>(field: K): fc.Arbitrary<IdentityRow[K]> =>
  fc.constantFrom(...POOL.slice(0, 12).map((row) => row[field]));
/** Rows put together from few rows, so that many a phone, road or name agrees. */
const mixedRow = fc.record<IdentityRow>({
  number: fieldOfPool('number'),
  name: fc.oneof(
    fieldOfPool('name'),
    fc.string({
      unit: fc.constantFrom(...'拓 普 华 鑫 五 金 机 电 科 技 集 团 有 限 公 司 厂 1 2'.split(' ')),
      maxLength: 24,
    }),
  ),
  code: fieldOfPool('code'),
  phones: fieldOfPool('phones'),
  contact: fieldOfPool('contact'),
  boss: fieldOfPool('boss'),
  address: fieldOfPool('address'),
  region: fieldOfPool('region'),
});

function areStrangers(a: Profile, b: Profile): boolean {
  const sketches = new SketchBook(0);
  sketches.set(0, a);
  sketches.set(1, b);
  expect(sketches.areStrangers(1, 0)).toBe(sketches.areStrangers(0, 1));
  return sketches.areStrangers(0, 1);
}

/** Comparing their texts finds neither a link nor a relation. */
function expectNothing(a: Profile, b: Profile): void {
  const score = scorePair(a, b, SHARERS, HOPELESS);
  expect(score).toBeLessThan(LEAST);
  if (score > -Infinity || (a.boss !== '' && a.boss === b.boss)) expect(relatePair(a, b, SHARERS)).toBeNull();
}

describe('strangers by their sketches', () => {
  test('have nothing to do with each other by their texts', () => {
    fc.assert(
      fc.property(mixedRow, mixedRow, (one, other) => {
        const [a, b] = [profileOf(one), profileOf(other)];
        if (areStrangers(a, b)) expectNothing(a, b);
      }),
      { numRuns: 400 },
    );
  });

  test('are nearly all rows of an archive, and none that are linked or related', () => {
    const profiles = POOL.map(profileOf);
    const sketches = new SketchBook(profiles.length);
    profiles.forEach((profile, row) => sketches.set(row, profile));
    let pairs = 0;
    let strangers = 0;
    profiles.forEach((a, row) => {
      profiles.slice(0, row).forEach((b, other) => {
        pairs++;
        if (!sketches.areStrangers(other, row)) return;
        strangers++;
        expectNothing(b, a);
      });
    });
    expect(strangers / pairs).toBeGreaterThan(0.9);
    expect(strangers).toBeLessThan(pairs);
  });
});

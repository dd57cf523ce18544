import fc from 'fast-check';
import { damerauDistance } from '../../../../src/engine/identity/compare/distance.ts';
import { FEATURES, measure } from '../../../../src/engine/identity/compare/features.ts';
import { profileOf } from '../../../../src/engine/identity/profile.ts';

const few = fc.string({ unit: fc.constantFrom('工', '五', '木', '业'), maxLength: 6 });

/** Names with and without place, trade and form. */
const name = fc
  .tuple(
    fc.constantFrom('', '杭州', '浙江省宁波市'),
    fc.constantFrom('拓普', '拓浦', '海川', '拓普丁'),
    fc.constantFrom('', '工', '五金', '五金工具', '木业', '贸易'),
    fc.constantFrom('', '厂', '有限公司', '集团有限公司'),
  )
  .map((parts) => parts.join(''));

test('the distance of two texts is the same from either side, and that to no text is the length', () => {
  fc.assert(
    fc.property(few, few, fc.integer({ min: 1, max: 8 }), (a, b, most) => {
      expect(damerauDistance(a, b, most)).toBe(damerauDistance(b, a, most));
      expect(damerauDistance(a, '', most)).toBe(Math.min(a.length, most + 1));
    }),
  );
});

test('what is measured of two filings is the same from either side', () => {
  const row = fc
    .record({ name, phone: fc.constantFrom('', '13800138000'), address: fc.constantFrom('', '浙江省杭州市人民路1号') })
    .map(({ phone, ...rest }) =>
      profileOf({
        number: '',
        code: '',
        contact: '',
        boss: '',
        region: '',
        phones: phone === '' ? [] : [phone],
        ...rest,
      }),
    );
  const sharers = { phone: () => 2, brand: () => 2 };
  const [there, back] = [new Float32Array(FEATURES.length), new Float32Array(FEATURES.length)];
  fc.assert(
    fc.property(row, row, (a, b) => {
      measure(a, b, sharers, there);
      measure(b, a, sharers, back);
      expect(Object.fromEntries(FEATURES.map((feature, at) => [feature, back[at]]))).toEqual(
        Object.fromEntries(FEATURES.map((feature, at) => [feature, there[at]])),
      );
    }),
    { numRuns: 500 },
  );
});

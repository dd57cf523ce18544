import fc from 'fast-check';
import { differingParts } from '../../../src/taskpane/review/differing-parts.ts';

test('the parts are the text, and what is not marked stands in both', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const parts = differingParts(one, other);
      expect(parts.map((part) => part.text).join('')).toBe(one);
      const common = (texts: typeof parts): number =>
        texts.filter(({ differs }) => !differs).reduce((sum, part) => sum + Array.from(part.text).length, 0);
      expect(common(differingParts(other, one))).toBe(common(parts));
    }),
  );
});

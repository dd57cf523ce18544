import fc from 'fast-check';
import { isLooseText, LooseTexts } from '../../../src/engine/model/loose-texts.ts';

/** Document numbers of a few kinds, codes, phones, and texts that may not be loose. */
const text = fc.oneof(
  fc
    .tuple(fc.constantFrom('XS', 'HK2024-', '', 'T', 'Total', '销'), fc.nat(99_999_999), fc.constantFrom(4, 8, 9, 12))
    .map(([prefix, number, width]) => prefix + String(number).padStart(width, '0')),
  fc.stringMatching(/^[0-9A-Z]{18}$/),
  fc.stringMatching(/^1[3-9][0-9]{9}$/),
  fc.string(),
);

test('a loose text comes back as it went in, leading zeros too, and only one that may be loose is taken', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300 }), fc.boolean(), (texts, rests) => {
      const loose = new LooseTexts();
      const places = texts.map((one) => loose.add(one));
      if (rests) loose.rest();
      expect(places.map((place) => place >= 0)).toEqual(texts.map(isLooseText));
      expect(places.map((place, i) => (place < 0 ? texts[i] : loose.text(place)))).toEqual(texts);
    }),
  );
});

test('numbers of more kinds than there are templates are all kept', () => {
  const loose = new LooseTexts();
  const texts = Array.from({ length: 3000 }, (_, i) => `K${i >> 1}-${String(i).padStart(5, '0')}`);
  const places = texts.map((one) => loose.add(one));
  expect(places.map((place) => loose.text(place))).toEqual(texts);
});

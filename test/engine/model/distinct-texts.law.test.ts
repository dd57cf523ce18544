import fc from 'fast-check';
import { CODE_CLASSES, UNPLAIN } from '../../../src/engine/cells/code-classes.ts';
import { cleanText } from '../../../src/engine/cells/clean-text.ts';
import { DistinctTexts } from '../../../src/engine/model/distinct-texts.ts';

/** Few letters, so that texts meet again; every UTF-16 unit, halves of pairs too. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), maxLength: 5 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
);
const batches = fc.array(fc.array(text, { maxLength: 60 }), { maxLength: 8 });

test('texts keep their numbers and come back unit by unit, looked up one by one or together, rested or not', () => {
  fc.assert(
    fc.property(batches, fc.boolean(), fc.boolean(), (lists, together, rests) => {
      const texts = new DistinctTexts();
      const expected = new Map<string, number>();
      for (const list of lists) {
        const filled = list.filter((one) => one !== '');
        for (const one of filled) if (!expected.has(one)) expected.set(one, expected.size + 1);
        const numbers = new Int32Array(filled.length);
        if (together) texts.internAll(filled, filled.length, numbers);
        else numbers.set(filled.map((one) => texts.intern(one)));
        expect([...numbers]).toEqual(filled.map((one) => expected.get(one)));
        if (rests) texts.rest();
      }
      expect(texts.size).toBe(expected.size + 1);
      for (const [one, number] of expected) expect([texts.text(number), texts.find(one)]).toEqual([one, number]);
      expect([texts.find('丙'), texts.find(''), texts.size]).toEqual([expected.get('丙') ?? -1, 0, expected.size + 1]);
    }),
  );
});

test('the index grows with thousands of texts and finds each again', () => {
  const texts = new DistinctTexts();
  const all = Array.from({ length: 20_000 }, (_, i) => `客户${i}`);
  const numbers = new Int32Array(all.length);
  texts.internAll(all, all.length, numbers);
  expect([texts.size, texts.intern('客户0'), texts.intern('客户19999'), texts.intern('')]).toEqual([
    20_001, 1, 20_000, 0,
  ]);
});

test('a text whose units are all plain is clean as it stands', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (one) => {
      const texts = new DistinctTexts();
      const number = texts.intern(one);
      expect(texts.firstCode(number)).toBe(one === '' ? 0 : one.charCodeAt(0));
      if ((texts.classesOf(number, CODE_CLASSES) & UNPLAIN) === 0) expect(cleanText(one)).toBe(one);
    }),
  );
});

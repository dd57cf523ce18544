import fc from 'fast-check';
import { CODE_CLASSES, foldedCode, ODD, UNPLAIN } from '../../../src/engine/cells/code-classes.ts';
import { cleanText } from '../../../src/engine/cells/clean-text.ts';
import { DistinctTexts } from '../../../src/engine/model/distinct-texts.ts';

/** Few letters, so that texts meet again; every UTF-16 unit, halves of pairs too. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), maxLength: 5 }),
  fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '\u3000', '（', '）', 'Ｔ', '。'), maxLength: 8 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
);
const batches = fc.array(fc.array(text, { maxLength: 60 }), { maxLength: 8 });

test('texts keep their numbers and come back unit by unit, rested or not', () => {
  fc.assert(
    fc.property(batches, fc.boolean(), (lists, rests) => {
      const texts = new DistinctTexts();
      const expected = new Map<string, number>();
      for (const list of lists) {
        const filled = list.filter((one) => one !== '');
        for (const one of filled) if (!expected.has(one)) expected.set(one, expected.size + 1);
        expect(filled.map((one) => texts.intern(one))).toEqual(filled.map((one) => expected.get(one)));
        if (rests) texts.rest();
      }
      expect(texts.size).toBe(expected.size + 1);
      for (const [one, number] of expected) expect([texts.text(number), texts.find(one)]).toEqual([one, number]);
      expect([texts.find('丙'), texts.find(''), texts.size]).toEqual([expected.get('丙') ?? -1, 0, expected.size + 1]);
    }),
  );
});

test('texts that are looked up together have the numbers of their cleaned texts', () => {
  fc.assert(
    fc.property(batches, fc.boolean(), (lists, rests) => {
      const texts = new DistinctTexts();
      const oneByOne = new DistinctTexts();
      for (const list of lists) {
        const expected = list.map((one) => oneByOne.intern(cleanText(one)));
        expect(numbersOf(texts, list)).toEqual(expected);
        if (rests) texts.rest();
      }
      expect(texts.size).toBe(oneByOne.size);
      for (let number = 0; number < texts.size; number++) expect(texts.text(number)).toBe(oneByOne.text(number));
    }),
  );
});

test('the index grows with thousands of texts and finds each again', () => {
  const texts = new DistinctTexts();
  for (let from = 0; from < 20_000; from += 500) {
    numbersOf(
      texts,
      Array.from({ length: 500 }, (_, i) => `客户${from + i}`),
    );
  }
  expect([texts.size, texts.intern('客户0'), texts.intern('客户19999'), texts.intern('')]).toEqual([
    20_001, 1, 20_000, 0,
  ]);
});

/** The numbers of texts that are looked up together, written to rows in falling order. */
function numbersOf(texts: DistinctTexts, list: readonly string[]): number[] {
  const numbers = new Int32Array(list.length);
  texts.numberClean(
    list,
    Int32Array.from(list, (_, i) => list.length - 1 - i),
    0,
    list.length,
    numbers,
  );
  return [...numbers].reverse();
}

test('a text whose units are all plain is clean as it stands, one without odd units is folded unit by unit', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (one) => {
      const texts = new DistinctTexts();
      const number = texts.intern(one);
      expect(texts.firstCode(number)).toBe(one === '' ? 0 : one.charCodeAt(0));
      const classes = texts.classesOf(number, CODE_CLASSES);
      if ((classes & UNPLAIN) === 0) expect(cleanText(one)).toBe(one);
      if ((classes & ODD) === 0) {
        const folded = Array.from(one, (unit) => String.fromCharCode(foldedCode(unit.charCodeAt(0))));
        expect(cleanText(one)).toBe(folded.join('').replace(/^ +| +$/g, ''));
      }
    }),
  );
});

import fc from 'fast-check';
import { meanRowBytes, rowBytes, textBytes } from '../../src/workbook/byte-size.ts';

const encoder = new TextEncoder();

test('bytes of a text are at least what UTF-8 takes, and at most half as much again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = encoder.encode(text).length;
      expect(textBytes(text)).toBeGreaterThanOrEqual(bytes);
      expect(textBytes(text)).toBeLessThanOrEqual(bytes * 1.5);
    }),
  );
});

test('bytes of a row are those of its JSON, brackets and quotes of numbers apart', () => {
  const row = ['云南飞达商贸', 12.5, '', null, true];
  const json = encoder.encode(JSON.stringify(row)).length;
  expect(rowBytes(row)).toBeGreaterThanOrEqual(json);
  expect(rowBytes(row)).toBeLessThan(json + 12);
});

test('the mean looks at rows spread over the whole block', () => {
  const short = Array.from({ length: 500 }, () => ['a']);
  const long = Array.from({ length: 500 }, () => ['x'.repeat(1000)]);
  expect(meanRowBytes([...short, ...long])).toBeGreaterThan(400);
  expect(meanRowBytes([])).toBe(1);
});

import { strToU8 } from 'fflate';
import fc from 'fast-check';
import type { Separator } from '../../../src/files/csv/scan-rows.ts';
import { scanRows } from '../../../src/files/csv/scan-rows.ts';
import { openCsv } from '../../../src/files/csv/open-csv.ts';

const cell = fc.string({
  unit: fc.constantFrom('甲', 'a', '"', ',', ';', '\t', '\n', '\r', ' ', '=', '1'),
  maxLength: 6,
});
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const separator = fc.constantFrom<Separator>(',', ';', '\t');
const ending = fc.constantFrom('\n', '\r\n', '\r');

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function scanned(text: string, by: Separator): string[][] {
  const rows: string[][] = [];
  const end = scanRows(text, by, (row, column, value) => {
    (rows[row] ??= [])[column] = value;
    return true;
  });
  expect(end).toEqual({ kind: 'end', rows: rows.length });
  return rows;
}

test('what is written with every cell in quotes is read back as it was', () => {
  fc.assert(
    fc.property(table, separator, ending, (rows, by, end) => {
      fc.pre(!rows.flat().some((text) => /^="[^"]*"$/.test(text)));
      const text = rows.map((row) => row.map(quoted).join(by)).join(end) + end;
      expect(scanned(text, by)).toEqual(rows);
    }),
  );
});

test('any text at all is read or refused with a sentence, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const opened = openCsv(strToU8(text));
      if (!opened.ok) expect(opened.failure.message.zh).toMatch(/。$/);
      else expect(opened.value.size).toBeGreaterThan(0);
    }),
  );
});

test('any bytes at all are read or refused with a sentence, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const opened = openCsv(bytes);
      if (!opened.ok) expect(opened.failure.message.zh).toMatch(/。$/);
      else expect(opened.value.size).toBeGreaterThan(0);
    }),
  );
});

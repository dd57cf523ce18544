import fc from 'fast-check';
import { applyPlanToXlsx } from '../../src/files/apply-plan.ts';
import { handWorkbook } from '../fixtures/hand-zipped.ts';
import { NOTHING, highlight, planned } from './planning.ts';
import { opened, partText, rowsOf } from './reading.ts';

const USER_SHEET = '客户档案';
const START = handWorkbook('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>1</v></c></row>');

/** Anything that a text can be made of: controls, halves of pairs, blanks, bidi marks, escapes that look like ours. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      '_',
      'x',
      '0',
      '4',
      '1',
      '=',
      '<',
      '&',
      '"',
      '\r',
      '\n',
      '\t',
      '\u0000',
      '\ud83d',
      '甲',
      '\u202e',
    ),
    minLength: 1,
  }),
  fc.constantFrom('constructor', '__proto__', ']]>', '&amp;', '<!--', ' 甲 '),
);
const cell = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.constant(null),
);
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );

test('what is written is read again: every text and number is the same', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      // A corner that holds a value keeps the used range at its place.
      const framed = [
        ['左上', ...(cells[0] ?? []).map(() => null)],
        ...cells.map((row) => [null, ...row]),
        [...(cells[0] ?? []).map(() => null), '右下'],
      ];
      const file = await opened(START);
      const marked = await applyPlanToXlsx(file, { highlights: [], sheets: [planned('检查结果', framed)] });
      expect(await rowsOf(marked, '检查结果')).toEqual(framed);
    }),
    { numRuns: 60 },
  );
});

const area = fc.record({
  row: fc.integer({ min: 0, max: 1_048_000 }),
  column: fc.integer({ min: 0, max: 16_000 }),
  rows: fc.integer({ min: 1, max: 500 }),
  columns: fc.integer({ min: 1, max: 300 }),
});
const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);
const highlights = fc.array(
  fc
    .tuple(severity, fc.array(area, { minLength: 1, maxLength: 5 }))
    .map(([level, areas]) => highlight(USER_SHEET, level, ...areas)),
  { maxLength: 3 },
);

test('marks, whatever they are, leave the user’s sheet as it was once they are taken back', async () => {
  await fc.assert(
    fc.asyncProperty(highlights, async (marks) => {
      const marked = await applyPlanToXlsx(await opened(START), { highlights: marks, sheets: [] });
      expect(await rowsOf(marked, USER_SHEET)).toEqual([['甲', 1]]);
      const cleared = await applyPlanToXlsx(await opened(marked), NOTHING);
      expect(partText(cleared, 'xl/worksheets/sheet1.xml')).toBe(partText(START, 'xl/worksheets/sheet1.xml'));
    }),
    { numRuns: 40 },
  );
});

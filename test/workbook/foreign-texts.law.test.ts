import fc from 'fast-check';
import type { SheetPlan } from '../../src/engine/model/mark-plan.ts';
import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import { insertTemplate } from '../../src/workbook/insert-template.ts';
import { readPlanSheet } from '../../src/workbook/read-plan-sheet.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { area } from './plans.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ sheets: [{ name: '客户档案' }] });
});
beforeEach(() => desk.host.workbook.load({ sheets: [{ name: '客户档案' }] }));
afterAll(() => desk.close());

function planOf(texts: readonly string[]): SheetPlan {
  return {
    name: '检查结果',
    firstRow: 0,
    cells: [['说明', '数'], ...texts.map((text, at) => [text, at])],
    widths: [20, 8],
    hiddenColumns: [],
    frozenRows: 1,
    styles: [{ area: area(1, 0, texts.length, 2), style: 'amount' }],
    validations: [],
    table: null,
    tabColour: '#1F4E5F',
  };
}

const HOSTILE = [
  ...['=1+1', '+86', '-x', '@a', '\t=1+1', '\r=1+1', '\n=1+1', '＝1+1', ' =1+1', '\u200B=1+1', "=cmd|' /C calc'!A0"],
  ...[
    '1E5',
    '2026/3/5',
    '530102199001011234',
    '00123',
    '1,234',
    '50%',
    '(1,200)',
    '￥12',
    'TRUE',
    '#N/A',
    '3-5',
    '1.2万',
  ],
  ...['=HYPERLINK("http://example.com","点我")', '<b>甲</b>', '\u202E乙', '😀', 'x'.repeat(32_767), 'constructor'],
];

async function writtenTexts(texts: readonly string[]): Promise<unknown[]> {
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [planOf(texts)] }));
  expect(sheetOf(desk.snapshot(), '检查结果').formulas).toEqual([]);
  const cells = done(await readPlanSheet(desk.session, '检查结果')) ?? [];
  return cells.slice(1).map((row) => row[0]);
}

test('texts that look like formulas, numbers or dates stay the texts they are', async () => {
  expect(await writtenTexts(HOSTILE)).toEqual(HOSTILE);
});

test('numbers beside them stay numbers', async () => {
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [planOf(HOSTILE)] }));
  const numbers = desk
    .values('检查结果')
    .slice(1)
    .map((row) => row[1]);
  expect(numbers).toEqual(HOSTILE.map((_, at) => at));
});

test('a text longer than a cell holds is cut and not refused', async () => {
  expect(await writtenTexts(['长'.repeat(40_000)])).toEqual(['长'.repeat(32_767)]);
});

test('a sheet whose cells somebody has turned into texts still gets its numbers and formulas', async () => {
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [planOf(['甲'])] }));
  desk.host.workbook.sheet('检查结果').format(area(0, 0, 50, 8), { numberFormat: '@' });
  const formula = { formula: '=SUM(B2:B3)', value: 0 };
  const below = { ...planOf([]), firstRow: 5, cells: [[formula, 7]] };
  done(await applyMarkPlan(desk.session, { highlights: [], sheets: [below] }));
  expect(sheetOf(desk.snapshot(), '检查结果').formulas).toMatchObject([{ row: 5, column: 0, formula: '=SUM(B2:B3)' }]);
  expect(desk.values('检查结果')[5]?.[1]).toBe(7);
});

test('a template’s texts are texts too', async () => {
  done(await insertTemplate(desk.session, [{ ...planOf(['=1+1']), name: '拜访记录' }]));
  expect(sheetOf(desk.snapshot(), '拜访记录').formulas).toEqual([]);
  expect(desk.values('拜访记录')[1]?.[0]).toBe('=1+1');
});

test('any text comes back as it was written', async () => {
  const lead = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝', '0', '1/', "'");
  const text = fc.tuple(lead, fc.string({ unit: 'binary', minLength: 1 })).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
      desk.host.workbook.load({ sheets: [{ name: '客户档案' }] });
      expect(await writtenTexts(texts)).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

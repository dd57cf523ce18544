import fc from 'fast-check';
import { planDisputes } from '../../../src/app/plan-marks.ts';
import { COLUMNS, RESULT_PENDING, RESULT_TIE, ROWS, judgeColumn } from '../../../src/engine/dispute/block-layout.ts';
import { evidenceDigest } from '../../../src/engine/dispute/digest.ts';
import { readDisputeBlocks } from '../../../src/engine/dispute/read-blocks.ts';
import { decide } from '../../../src/engine/dispute/verdict.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { PlannedCell, SheetPlan } from '../../../src/engine/model/mark-plan.ts';
import { openedSheet, planCase, shownCell, walkWithDisputes } from '../../support/dispute-sheet.ts';
import { filing, sale, visit, walkCase } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';
import { calculated } from '../../support/native-formulas.ts';

const NAME = '杭州拓普五金有限公司';
const SHEETS = {
  客户档案: [
    filing('C1', NAME, '张建国', '2026-03-15', { 资产: '500万' }),
    filing('C9', NAME, '李晓梅', '2026-05-20'),
    filing('C5', '乙公司', '王强', '2026-03-15'),
  ],
  拜访记录: [visit('2026-06-01', 'C9', '李晓梅', { 方式: '电话', 内容: '=报价+1' })],
  销售台账: [sale('2026-06-02', 'C1', '张建国', 90000.5, { 单号: 'XS1' })],
  业务员: [
    { 姓名: '周 明远', 职务: '营销副总', 状态: '在职' },
    { 姓名: '吴静怡', 职务: '市场部经理', 状态: '在职' },
    { 姓名: '郑海', 职务: '财务部经理', 状态: '在职' },
    { 姓名: '何平', 职务: '财务经理', 状态: '在职' },
  ],
} satisfies Case;

function fill(
  plan: SheetPlan,
  marks: readonly (readonly (readonly PlannedCell[])[])[],
  judges: readonly string[] = [],
) {
  const rows = plan.cells.map((row) => [...row]);
  marks.forEach((own, contender) => {
    own.flat().forEach((mark, i) => {
      const row = rows[ROWS.firstContender + contender];
      if (row !== undefined) row[COLUMNS.marks + i] = mark;
    });
  });
  judges.forEach((name, judge) => {
    const row = rows[ROWS.judges];
    if (row !== undefined) row[judgeColumn(judge, 3) + 1] = name;
  });
  return rows;
}

/** For a law that has a block of formulas calculated 500 times. */
const FORMULAS = 30_000;
const resultRow = ROWS.firstContender + 2;
const resultOf = (rows: readonly (readonly PlannedCell[])[]): Cell => calculated(rows)[resultRow]?.[1] ?? null;

describe('a block of 客户界定', () => {
  test('says what the highest marks make, whatever they make', async () => {
    const headerOf = async (settings: readonly Record<string, string>[]) =>
      (await openedSheet({ ...SHEETS, 制度参数: settings }))[ROWS.header]?.filter((cell) =>
        /合计|0-/u.test(String(cell)),
      );
    expect(await headerOf([])).toEqual(expect.arrayContaining(['交易(0-50)', '市场部经理合计(0-100)']));
    const own = [{ 参数: '交易记录满分', 取值: '62.5' }];
    expect(await headerOf(own)).toEqual(expect.arrayContaining(['交易(0-62.5)', '市场部经理合计(0-112.5)']));
  });

  test('is read back as it was planned', async () => {
    const rows = await openedSheet(SHEETS);
    const [block, ...rest] = readDisputeBlocks('客户界定', rows, 0);
    const { disputes, ...facts } = (await walkCase(SHEETS)).evaluation.facts;
    expect(rest).toEqual([]);
    expect(block).toEqual({
      number: 'D001',
      procedure: 'points',
      shownResult: RESULT_PENDING,
      customerName: NAME,
      customerNumbers: ['C1', 'C9'],
      asOf: '2026-06-30',
      digest: disputes[0] === undefined ? '' : evidenceDigest(disputes[0], facts),
      sheet: '客户界定',
      row: 1,
      // Two people hold the duty of the finance manager: the software does not choose.
      judges: [
        { duty: '营销副总经理', name: '周明远' },
        { duty: '市场部经理', name: '吴静怡' },
        { duty: '财务部经理', name: '' },
      ],
      contenders: [
        { salesperson: '张建国', row: 5, marks: Array(3).fill([null, null, null]) as null[][] },
        { salesperson: '李晓梅', row: 6, marks: Array(3).fill([null, null, null]) as null[][] },
      ],
      maxima: [50, 25, 25],
    });
  });

  test('shows what each contender has, and the marks proposed from it', async () => {
    const rows = await openedSheet(SHEETS);
    expect(rows[ROWS.firstContender]?.slice(0, COLUMNS.marks)).toEqual(['张建国', 90000.5, 0, 4 / 30, 50, 0, 3.33]);
    expect(rows[ROWS.firstContender + 1]?.slice(0, COLUMNS.marks)).toEqual(['李晓梅', 0, 1, 3 / 30, 0, 25, 2.5]);
  });

  test('lists its evidence with links, texts as texts', async () => {
    const { cells } = await planCase(SHEETS);
    expect(cells.slice(resultRow + 3, -1).map((row) => row.slice(0, 6))).toEqual([
      ['备案', '张建国', '2026-03-15', NAME, null, { formula: `=HYPERLINK("#'客户档案'!B2","B2")`, value: 'B2' }],
      ['销售', '张建国', '2026-06-02', 'XS1', 90000.5, { formula: `=HYPERLINK("#'销售台账'!F2","F2")`, value: 'F2' }],
      ['备案', '李晓梅', '2026-05-20', NAME, null, { formula: `=HYPERLINK("#'客户档案'!B3","B3")`, value: 'B3' }],
      ['电话', '李晓梅', '2026-06-01', '=报价+1', null, { formula: `=HYPERLINK("#'拜访记录'!A2","A2")`, value: 'A2' }],
    ]);
  });

  test('holds each mark between 0 and its maximum', async () => {
    const { validations } = await planCase(SHEETS);
    expect(validations).toHaveLength(9);
    expect(validations.map(({ area }) => [area.row, area.column, area.rows, area.columns])).toEqual(
      Array.from({ length: 9 }, (_, i) => [ROWS.firstContender, COLUMNS.marks + i, 2, 1]),
    );
    expect(validations.map((one) => (one.kind === 'decimal' ? one.max : NaN))).toEqual([
      50, 25, 25, 50, 25, 25, 50, 25, 25,
    ]);
  });

  test('has rows of one width, and signatures', async () => {
    const { cells, widths } = await planCase(SHEETS);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([widths.length]));
    expect(cells[resultRow + 1]?.filter((cell) => cell === '评委签字：')).toHaveLength(3);
    expect(cells[resultRow + 1]?.[0]).toBe('部门经理审核签字：');
  });
});

describe('the formulas of a block', () => {
  const same = (own: readonly PlannedCell[]) => [own, own, own];

  test('say that a mark is missing', async () => {
    const plan = await planCase(SHEETS);
    expect(resultOf(plan.cells)).toBe(RESULT_PENDING);
    expect(
      resultOf(
        fill(plan, [
          same([50, 25, 25]),
          [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, null],
          ],
        ]),
      ),
    ).toBe(RESULT_PENDING);
  });

  test('name the winner, with sums, mean and rank', async () => {
    const rows = fill(await planCase(SHEETS), [
      [
        [40, 20, 20],
        [30, 20, 20],
        [40, 20, 10],
      ],
      same([10, 25, 20]),
    ]);
    expect(resultOf(rows)).toBe('张建国');
    const [first, second] = calculated(rows).slice(ROWS.firstContender);
    expect(first?.slice(COLUMNS.marks + 9)).toEqual([80, 70, 70, 73.333333, 1]);
    expect(second?.slice(COLUMNS.marks + 9)).toEqual([55, 55, 55, 55, 2]);
  });

  test('never break a tie', async () => {
    const rows = fill(await planCase(SHEETS), [
      [
        [40, 20, 20],
        [40.1, 20, 20],
        [40.2, 20, 20],
      ],
      [
        [40.2, 20, 20],
        [40, 20, 20],
        [40.1, 20, 20],
      ],
    ]);
    expect(resultOf(rows)).toBe(RESULT_TIE);
  });

  test.each(['李晓梅', '李 晓梅', '李　晓梅'])('wait while a judge called %s is a contender', async (judge) => {
    const marks = [same([50, 25, 25]), same([1, 1, 1])];
    expect(resultOf(fill(await planCase(SHEETS), marks, ['周明远', judge]))).toBe(RESULT_PENDING);
    expect(resultOf(fill(await planCase(SHEETS), marks, ['周明远', '郑海']))).toBe('张建国');
  });

  test(
    'agree with the kernel on any marks',
    async () => {
      const plan = await planCase(SHEETS);
      const mark = fc.oneof(
        { weight: 30, arbitrary: fc.integer({ min: 0, max: 50 }).map((half) => half / 2) },
        { weight: 1, arbitrary: fc.constantFrom(null, '', '20', '好', -1, 50.5, 26) },
      );
      const judge = fc.array(mark, { minLength: 3, maxLength: 3 });
      const contender = fc.array(judge, { minLength: 3, maxLength: 3 });
      const words = { pending: RESULT_PENDING, tie: RESULT_TIE };
      fc.assert(
        fc.property(fc.array(contender, { minLength: 2, maxLength: 2 }), (marks) => {
          const rows = fill(plan, marks);
          const [block] = readDisputeBlocks(
            '客户界定',
            rows.map((row) => row.map(shownCell)),
            0,
          );
          if (block === undefined) throw new Error('the block cannot be read');
          const verdict = decide(block);
          expect(resultOf(rows)).toBe(verdict.result === 'decided' ? verdict.winner : words[verdict.result]);
        }),
        { numRuns: 500 },
      );
    },
    FORMULAS,
  );
});

describe('the evidence’s digest', () => {
  const digest = async (sheets: Case, asOf?: string) => {
    const { disputes, ...facts } = (await walkCase(sheets, asOf)).evaluation.facts;
    const [dispute] = disputes;
    return dispute === undefined ? null : evidenceDigest(dispute, facts);
  };

  test('is stable when rows move, and when unrelated rows come in', async () => {
    const first = await digest(SHEETS);
    expect(first).toMatch(/^sha256:[0-9a-f]{16}$/);
    expect(await digest({ ...SHEETS, 客户档案: [...SHEETS.客户档案].reverse() })).toBe(first);
    expect(await digest({ ...SHEETS, 销售台账: [{}, ...SHEETS.销售台账, sale('2026-06-02', 'C5', '王强', 1)] })).toBe(
      first,
    );
  });

  test.each([
    ['an amount', { 销售台账: [sale('2026-06-02', 'C1', '张建国', 90000.51)] }],
    ['a day', { 销售台账: [sale('2026-06-03', 'C1', '张建国', 90000.5)] }],
    ['whose a sale is', { 销售台账: [sale('2026-06-02', 'C1', '李晓梅', 90000.5)] }],
    ['a visit more', { 拜访记录: [...SHEETS.拜访记录, visit('2026-06-01', 'C9', '李晓梅')] }],
    ['a cell of the archive', { 客户档案: SHEETS.客户档案.map((row) => ({ ...row, 资产: '' })) }],
  ])('changes with %s', async (_, more) => {
    expect(await digest({ ...SHEETS, ...more })).not.toBe(await digest(SHEETS));
  });

  test('changes with the as-of day', async () => {
    expect(await digest(SHEETS, '2026-06-29')).not.toBe(await digest(SHEETS));
  });
});

describe('opening disputes', () => {
  const third = filing('C6', '乙公司', '赵敏', '2026-06-01');

  test('opens each once, below those that stand', async () => {
    const opened = await openedSheet(SHEETS);
    expect(planDisputes(await walkWithDisputes(SHEETS, opened))).toBeNull();
    const more = { ...SHEETS, 客户档案: [...SHEETS.客户档案, third] };
    const planned = planDisputes(await walkWithDisputes(more, opened));
    expect(planned?.opened).toBe(1);
    expect(planned?.sheet.firstRow).toBeGreaterThanOrEqual(opened.length);
    expect(planned?.sheet.cells[0]?.[0]).toBe('客户界定 D002');
    const top = planned?.sheet.firstRow ?? 0;
    const below = [...Array.from({ length: top }, (): PlannedCell[] => []), ...(planned?.sheet.cells ?? [])];
    expect(calculated(below)[top + resultRow]?.[1]).toBe(RESULT_PENDING);
  });

  test('opens it anew when another contender comes in', async () => {
    const opened = await openedSheet(SHEETS);
    const more = { ...SHEETS, 客户档案: [...SHEETS.客户档案, filing('C7', NAME, '赵敏', '2026-06-01')] };
    const planned = planDisputes(await walkWithDisputes(more, opened));
    expect(planned?.sheet.cells.slice(ROWS.firstContender, ROWS.firstContender + 3).map(([name]) => name)).toEqual([
      '张建国',
      '李晓梅',
      '赵敏',
    ]);
  });

  test('there is nothing to open without a dispute', async () => {
    expect(planDisputes(await walkCase({ 客户档案: [third] }))).toBeNull();
  });
});

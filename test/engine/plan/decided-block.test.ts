import { planDisputes } from '../../../src/app/plan-marks.ts';
import {
  METHODS,
  RESULT_PANEL,
  RESULT_PENDING,
  RESULT_SHARED,
  ROWS,
} from '../../../src/engine/dispute/block-layout.ts';
import { readDisputeBlocks } from '../../../src/engine/dispute/read-blocks.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { SheetPlan } from '../../../src/engine/model/mark-plan.ts';
import { calculated } from '../../support/native-formulas.ts';
import { policyCase } from '../../support/policy-case.ts';

type Row = Record<string, Cell>;

const NAME = '杭州拓普五金有限公司';
const PEOPLE = ['张建国', '李晓梅', '王强'];
const filing = (i: number, filedOn: string, more: Row = {}): Row => ({
  客户编号: `C${i + 1}`,
  客户名称: NAME,
  地址: '杭州市人民路1号',
  联系电话: '13800138000',
  业务员: PEOPLE[i] ?? '',
  备案日期: filedOn,
  ...more,
});

/** The sheet with the opened block as values after its formulas, and the report's decision. */
async function opened(policy: string, sheets: Parameters<ReturnType<typeof policyCase>['walk']>[0]) {
  const walked = await policyCase(policy, '2026-06-30').walk(sheets);
  const planned = planDisputes(walked);
  if (planned === null) throw new Error('there is no dispute to open');
  const [dispute] = walked.evaluation.report.disputes;
  return { walked, sheet: planned.sheet, values: calculated(planned.sheet.cells), dispute };
}

/** What the block's own formula shows. */
function shownResult(values: readonly (readonly Cell[])[], contenders: number): Cell {
  return values[ROWS.firstContender + contenders]?.[1] ?? null;
}

const column = (values: readonly (readonly Cell[])[], at: number, contenders: number): Cell[] =>
  Array.from({ length: contenders }, (_, i) => values[ROWS.firstContender + i]?.[at] ?? null);

describe('a dispute by priority', () => {
  const DAYS = ['', '2026-03-01', '2026-05-20', '2026-06-01'];
  const cases = DAYS.flatMap((a) => DAYS.flatMap((b) => ['', '2026-05-21'].map((c) => [a, b, c] as const)));

  test.each(cases)('first orders on "%s", "%s" and "%s": the formulas say what the report says', async (...days) => {
    const sales = days.flatMap((day, i) =>
      day === ''
        ? []
        : [{ 日期: day, 单号: `X${i}`, 客户名称: NAME, 客户编号: 'C1', 业务员: PEOPLE[i] ?? '', 金额: 100 }],
    );
    const { values, dispute } = await opened('loan', {
      客户档案: [filing(0, '2026-03-10'), filing(1, '2026-05-20'), filing(2, '2026-05-20')],
      销售台账: { columns: ['日期', '单号', '客户名称', '客户编号', '业务员', '金额'], rows: sales },
    });
    expect(shownResult(values, 3)).toBe(dispute?.result === 'tie' ? RESULT_PANEL : dispute?.winner);
  });
});

describe('a dispute by development right', () => {
  const right = (more: Row, other: Row = {}) => ({
    客户档案: [
      {
        客户编号: 'C1',
        客户名称: NAME,
        业务员: '张建国',
        报备日期: '2026-01-05',
        通知日期: '',
        首次交易日期: '',
        ...more,
      },
      {
        客户编号: 'C2',
        客户名称: NAME,
        业务员: '李晓梅',
        报备日期: '2026-02-05',
        关系评估: '',
        通知日期: '',
        ...other,
      },
    ],
  });

  test.each([
    ['nobody has been told', right({}), RESULT_PENDING],
    ['one holds it', right({ 通知日期: '2026-06-06' }), '张建国'],
    ['one succeeded', right({ 通知日期: '2026-01-06', 首次交易日期: '2026-02-01' }), '张建国'],
    ['it has passed on', right({ 通知日期: '2026-01-06' }, { 关系评估: '更好' }), '李晓梅'],
    ['both hold one', right({ 通知日期: '2026-06-06' }, { 通知日期: '2026-06-06' }), RESULT_PANEL],
  ])('%s', async (_, sheets, expected) => {
    const { values, dispute } = await opened('development-right', sheets);
    expect(shownResult(values, 2)).toBe(expected);
    expect(dispute?.winner ?? null).toBe(PEOPLE.includes(expected) ? expected : null);
  });
});

describe('a dispute by settlement', () => {
  const collision = (shares: readonly Cell[]) => ({
    客户档案: [
      filing(0, '2026-06-20', { 房源: '3-501', 定金日期: '2026-06-25' }),
      filing(1, '2026-06-24', { 房源: '3-501' }),
    ],
    撞单说明: {
      columns: ['客户', '业务员', '分成比例', '说明日期', '人事存档日期', '财务存档日期'],
      rows: shares.map((share, i) => ({
        客户: NAME,
        业务员: PEOPLE[i] ?? '',
        分成比例: share,
        说明日期: '2026-06-28',
        人事存档日期: '2026-06-29',
        财务存档日期: '2026-06-29',
      })),
    },
  });

  test.each([
    [[], [null, null], RESULT_PENDING],
    [['60%', '40%'], [0.6, 0.4], RESULT_SHARED],
    [[1, 0], [1, 0], '张建国'],
    [[0.6, 0.3], [null, null], RESULT_PENDING],
  ] as [Cell[], Cell[], Cell][])('shares of %j', async (shares, shown, result) => {
    const { values } = await opened('property', collision(shares));
    expect(column(values, 5, 2)).toEqual(shown);
    expect(shownResult(values, 2)).toBe(result);
  });
});

describe('a block that nobody marks', () => {
  const sheets = { 客户档案: [filing(0, '2026-03-10'), filing(1, '2026-05-20')] };
  const rowsOf = (sheet: SheetPlan): Cell[][] => calculated(sheet.cells);

  test('is read back, and names its procedure', async () => {
    const { sheet } = await opened('loan', sheets);
    expect(readDisputeBlocks('客户界定', rowsOf(sheet), 0)).toMatchObject([
      {
        number: 'D001',
        procedure: 'priority',
        shownResult: RESULT_PANEL,
        customerName: NAME,
        customerNumbers: ['C1', 'C2'],
        judges: [],
        contenders: [{ salesperson: '张建国' }, { salesperson: '李晓梅' }],
      },
    ]);
    expect(METHODS.map(({ procedure }) => procedure)).toEqual(['priority', 'right', 'settlement']);
  });

  test('stands once, and is nothing to a policy that decides otherwise', async () => {
    const { sheet } = await opened('loan', sheets);
    const withBlock = { ...sheets, 客户界定: asCase(rowsOf(sheet)) };
    expect(planDisputes(await policyCase('loan', '2026-06-30').walk(withBlock))).toBeNull();
    const other = await policyCase('feida', '2026-06-30').walk(withBlock);
    expect(other.evaluation.report.findings.map(({ code }) => code).filter((code) => code.startsWith('score'))).toEqual(
      [],
    );
    expect(planDisputes(other)?.opened).toBe(1);
  });
});

/** Rows of values as a sheet of a case: the first row is its header. */
function asCase(rows: readonly (readonly Cell[])[]) {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, i) =>
    i === 0 ? String(rows[0]?.[0] ?? '') : `#${i}`,
  );
  return {
    columns,
    rows: rows.slice(1).map((row) => Object.fromEntries(columns.map((header, i) => [header, row[i] ?? '']))),
  };
}

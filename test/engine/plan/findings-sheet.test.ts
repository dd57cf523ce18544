import { planMarks } from '../../../src/app/plan-marks.ts';
import { linkFormula } from '../../../src/engine/plan/cell-address.ts';
import { columnPlaces } from '../../../src/engine/plan/column-places.ts';
import { hasHandlings, planFindingsSheet, readHandlings } from '../../../src/engine/plan/plan-findings-sheet.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { SheetPlan } from '../../../src/engine/model/mark-plan.ts';
import { shownCell } from '../../support/dispute-sheet.ts';
import { filing, visit, walkCase } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';

/** The contract's headers, and the hidden key. */
const HEADERS = [
  '级别',
  '代码',
  '客户',
  '说明',
  '条款',
  '工作表',
  '单元格',
  '依据',
  '处理',
  '首次发现',
  '标识',
] as const;

const SHEETS = {
  客户档案: [filing('C1', '杭州拓普五金有限公司', '张建国', '2026-03-15', { 地址: '' })],
  拜访记录: [visit('2026-03-15', 'C1', '张建国'), visit('2026-04-01', 'C1', '李晓梅')],
} satisfies Case;

async function planned(sheets: Case = SHEETS, noted: readonly (readonly Cell[])[] = []): Promise<SheetPlan> {
  const walked = await walkCase(sheets);
  const [sheet] = planMarks({ ...walked, handlings: readHandlings(noted) }).sheets;
  if (sheet === undefined) throw new Error('no sheet is planned');
  return sheet;
}

const valuesOf = ({ cells }: SheetPlan): Cell[][] => cells.map((row) => row.map(shownCell));
const column = (header: (typeof HEADERS)[number]): number => HEADERS.indexOf(header);

describe('检查结果', () => {
  test('has a line for each finding, in order, linked to its cell', async () => {
    const [header, ...lines] = (await planned()).cells;
    expect(header).toEqual(HEADERS);
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['严重', 'field.required', 'C1 杭州拓普五金有限公司'],
      ['提示', 'protection.expired', 'C1 杭州拓普五金有限公司'],
      ['严重', 'protection.breach-visit', 'C1 杭州拓普五金有限公司'],
    ]);
    expect(lines[2]?.slice(4, 11)).toEqual([
      '第三章第二条',
      '拜访记录',
      { formula: `=HYPERLINK("#'拜访记录'!D3","D3")`, value: 'D3' },
      '客户档案第2行、拜访记录第2行',
      '未处理',
      '2026-06-30',
      'protection.breach-visit|C1|张建国|李晓梅|2026-04-01',
    ]);
  });

  test('is a table over its lines, the key hidden, 处理 offered and free', async () => {
    const sheet = await planned();
    expect(sheet.table?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 11 });
    expect(sheet.hiddenColumns).toEqual([column('标识')]);
    expect(sheet.validations).toEqual([
      {
        area: { row: 1, column: column('处理'), rows: 3, columns: 1 },
        kind: 'suggestions',
        values: ['未处理', '已确认', '已忽略'],
      },
    ]);
  });

  test('without a finding says so in one line', async () => {
    const sheet = await planned({ 客户档案: [filing('C1', '甲公司', '张建国', '2026-06-30')] });
    expect(valuesOf(sheet).slice(1)).toEqual([['', '', '', '没有发现问题。', '', '', '', '', '', '', '']]);
    expect(sheet.table?.area.rows).toBe(2);
  });

  test('severities are styled in runs', async () => {
    const { styles } = await planned();
    const runs = styles.filter(({ style }) => style.startsWith('severity-'));
    expect(runs.map(({ style, area }) => [style, area.row, area.rows])).toEqual([
      ['severity-error', 1, 1],
      ['severity-info', 2, 1],
      ['severity-error', 3, 1],
    ]);
  });
});

describe('处理', () => {
  const noted = async (state: string, firstSeen = '2026-05-01'): Promise<Cell[][]> =>
    valuesOf(await planned()).map((row, i) =>
      i === 3
        ? row.map((cell, at) => (at === column('处理') ? state : at === column('首次发现') ? firstSeen : cell))
        : row,
    );
  const breach = (sheet: SheetPlan): Cell[] =>
    valuesOf(sheet).find((row) => row[column('代码')] === 'protection.breach-visit') ?? [];

  test('follows its finding through moved rows and other findings', async () => {
    const moved = {
      客户档案: [{}, ...SHEETS.客户档案.map((row) => ({ ...row, 地址: '杭州' }))],
      拜访记录: [{}, {}, ...SHEETS.拜访记录],
    };
    const after = breach(await planned(moved, await noted('已忽略：客户邀请')));
    expect(after[column('处理')]).toBe('已忽略：客户邀请');
    expect(after[column('首次发现')]).toBe('2026-05-01');
    expect(after[column('单元格')]).toBe('D5');
  });

  test('is found though the columns were moved', async () => {
    const turned = (await noted('已确认')).map((row) => [...row].reverse());
    expect(breach(await planned(SHEETS, turned))[column('处理')]).toBe('已确认');
  });

  test('that was emptied is open again, and a first day that was emptied is today', async () => {
    const after = breach(await planned(SHEETS, await noted('  ', '')));
    expect(after[column('处理')]).toBe('未处理');
    expect(after[column('首次发现')]).toBe('2026-06-30');
  });

  test('that somebody has written keeps the sheet, as does a note beside it', async () => {
    expect(hasHandlings(await noted('未处理'))).toBe(false);
    expect(hasHandlings(await noted('已确认'))).toBe(true);
    expect(hasHandlings([])).toBe(false);
    const beside = (await noted('未处理')).map((row, i) => (i === 1 ? [...row, '问过了'] : [...row, '']));
    expect(hasHandlings(beside)).toBe(true);
  });
});

test('a sheet’s name may hold quotes', () => {
  expect(linkFormula(`It's "new"`, 'A1')).toBe(`=HYPERLINK("#'It''s ""new""'!A1","A1")`);
});

test('a finding in a sheet that was not recognised links to its row', () => {
  const places = columnPlaces([], ['客户界定']);
  const sheet = planFindingsSheet(
    [
      {
        key: 'score.tie|C1|D001',
        code: 'score.tie',
        severity: 'error',
        clause: '',
        sheet: '客户界定',
        row: 7,
        column: null,
        customer: 'C1',
        message: { zh: '平分。', en: 'Tie.' },
        evidence: [],
        facts: [],
        customerName: null,
        salesperson: null,
      },
    ],
    places,
    '2026-06-30',
    new Map(),
  );
  expect(shownCell(sheet.cells[1]?.[column('单元格')] ?? null)).toBe('A7');
});

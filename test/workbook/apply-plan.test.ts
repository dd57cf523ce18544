import { SEVERITY_LOOKS } from '../../src/engine/model/severity-look.ts';
import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { area, disputesPlan, highlight, MARKS, resultsPlan } from './plans.ts';
import { userWorkbook } from './user-workbook.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(userWorkbook());
});
afterEach(() => desk.close());

const ours = (sheet: string) =>
  sheetOf(desk.snapshot(), sheet).conditionalFormats.filter(({ formula }) => formula?.includes('kebei') === true);

describe('marks', () => {
  test('stand over exactly their cells, in the colours of their severity, the gravest on top', async () => {
    const result = done(await applyMarkPlan(desk.session, MARKS));
    expect(result).toMatchObject({ cells: 5, markedSheets: ['客户档案', '销售台账'], failures: [] });
    expect(ours('客户档案').map(({ areas }) => areas)).toEqual([[area(2, 1), area(4, 1)], [area(3, 0, 2, 1)]]);
    const { fill, font, bold } = SEVERITY_LOOKS.error;
    expect(ours('客户档案')[0]?.look).toMatchObject({ fill, fontColor: font, bold });
    expect(ours('销售台账')).toHaveLength(1);
  });

  test('of an earlier check are replaced, those of the user stay where they were', async () => {
    const before = sheetOf(desk.snapshot(), '客户档案').conditionalFormats;
    done(await applyMarkPlan(desk.session, MARKS));
    const again = { ...MARKS, highlights: [highlight('客户档案', 'info', [area(2, 0)])] };
    done(await applyMarkPlan(desk.session, again));
    expect(ours('客户档案').map(({ areas }) => areas)).toEqual([[area(2, 0)]]);
    expect(ours('销售台账')).toEqual([]);
    const theirs = sheetOf(desk.snapshot(), '客户档案').conditionalFormats.slice(1);
    expect(theirs).toEqual(before);
  });

  test('are not set in a sheet whose values have another extent than when they were read', async () => {
    const readAs = [{ name: '客户档案', used: area(0, 0, 9, 4), tables: [] }];
    const result = done(await applyMarkPlan(desk.session, MARKS, { readAs }));
    expect(result.markedSheets).toEqual(['销售台账']);
    expect(result.failures).toMatchObject([{ code: 'sheet-changed', sheet: '客户档案' }]);
    expect(result.writtenSheets).toEqual(['检查结果']);
  });
});

describe('a result sheet', () => {
  test('holds texts, numbers and links, stands last, and does not come to the front', async () => {
    done(await applyMarkPlan(desk.session, MARKS));
    const after = desk.snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(['客户档案', '销售台账', '旧数据', '空表', '检查结果']);
    expect(after.activeSheet).toBe('客户档案');
    expect(desk.values('检查结果')).toEqual([
      ['级别', '说明', '得分', '单元格', '处理'],
      ['严重', '甲方重复备案', 0.5, 'B3'],
      ['严重', '保护期将满', 1.5, 'B4'],
    ]);
    expect(sheetOf(after, '检查结果').formulas).toMatchObject([
      { row: 1, column: 3, formula: `=HYPERLINK("#'客户档案'!B3","B3")` },
      { row: 2, column: 3, formula: `=HYPERLINK("#'客户档案'!B4","B4")` },
    ]);
  });

  test('has its table, frozen header, hidden column, widths, validation and tab colour', async () => {
    done(await applyMarkPlan(desk.session, MARKS));
    const sheet = sheetOf(desk.snapshot(), '检查结果');
    expect(sheet.tables).toMatchObject([{ name: 'KebeiFindings', area: area(0, 0, 3, 5) }]);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.tabColor).toBe('#1F4E5F');
    expect(sheet.columns.find(({ column }) => column === 2)?.hidden).toBe(true);
    expect(sheet.columns.find(({ column }) => column === 1)?.width).toBeCloseTo(60, 0);
    expect(sheet.validations).toMatchObject([
      { area: area(1, 4, 2, 1), rule: { list: { source: '未处理,已确认,已忽略' } }, errorAlert: { showAlert: false } },
      { area: area(1, 2, 2, 1), rule: { decimal: { formula1: 0, formula2: 50 } }, errorAlert: { showAlert: true } },
    ]);
    const style = desk.host.workbook.sheet('检查结果').style(1, 2);
    expect(style).toMatchObject({ numberFormat: '#,##0.00' });
    expect(desk.host.workbook.sheet('检查结果').style(0, 0)).toMatchObject({ bold: true });
  });

  test('of ours is written again where it stands, with nothing of the old one left', async () => {
    done(await applyMarkPlan(desk.session, { highlights: [], sheets: [resultsPlan(['一', '二', '三', '四'])] }));
    desk.host.workbook.moveSheet(desk.host.workbook.sheet('检查结果'), 1);
    desk.host.workbook.renameSheet(desk.host.workbook.sheet('空表'), '别的');
    done(await applyMarkPlan(desk.session, { highlights: [], sheets: [resultsPlan(['五'])] }));
    const after = desk.snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(['客户档案', '检查结果', '销售台账', '旧数据', '别的']);
    expect(desk.values('检查结果').slice(0, 2)).toEqual([
      ['级别', '说明', '得分', '单元格', '处理'],
      ['严重', '五', 0.5, 'B3'],
    ]);
    const sheet = sheetOf(after, '检查结果');
    expect(sheet.rows.slice(2).flat()).toEqual([]);
    expect(sheet.tables).toMatchObject([{ name: 'KebeiFindings', area: area(0, 0, 2, 5) }]);
    expect(sheet.validations).toHaveLength(2);
    expect(after.names.filter(({ scope }) => scope === '检查结果')).toHaveLength(1);
  });

  test('written by the command line carries no marker of ours and is known by its first row', async () => {
    const headers = ['级别', '说明', '得分', '单元格', '处理'];
    desk.host.workbook.load({ sheets: [{ name: '客户档案' }, { name: '检查结果', rows: [headers, ['旧']] }] });
    expect(done(await applyMarkPlan(desk.session, { ...MARKS, highlights: [] })).writtenSheets).toEqual(['检查结果']);
    expect(desk.values('检查结果')[1]?.[1]).toBe('甲方重复备案');
  });

  test('of the user that has the same name is never touched', async () => {
    desk.host.workbook.load({ sheets: [{ name: '客户档案' }, { name: '检查结果', rows: [['我自己的表']] }] });
    const before = sheetOf(desk.snapshot(), '检查结果');
    const result = done(await applyMarkPlan(desk.session, { ...MARKS, highlights: [] }));
    expect(result.writtenSheets).toEqual([]);
    expect(result.failures[0]?.message.zh).toContain('改名');
    expect(sheetOf(desk.snapshot(), '检查结果')).toEqual(before);
  });

  test('keeps comments that somebody has made in it', async () => {
    done(await applyMarkPlan(desk.session, MARKS));
    const sheet = desk.host.workbook.sheet('检查结果');
    sheet.comments.push({
      ...{ id: 'c1', row: 1, column: 1, text: '已电话确认', author: '赵经理' },
      ...{ resolved: false, isNote: false, replies: [] },
    });
    done(await applyMarkPlan(desk.session, MARKS));
    expect(sheetOf(desk.snapshot(), '检查结果').comments).toMatchObject([{ text: '已电话确认' }]);
  });
});

describe('rows to be added below', () => {
  test('leave what stands above as it is', async () => {
    done(await applyMarkPlan(desk.session, { highlights: [], sheets: [disputesPlan(0, 'D001')] }));
    const above = sheetOf(desk.snapshot(), '客户界定');
    done(await applyMarkPlan(desk.session, { highlights: [], sheets: [disputesPlan(3, 'D002')] }));
    const below = sheetOf(desk.snapshot(), '客户界定');
    expect(below.rows.slice(0, 2)).toEqual(above.rows.slice(0, 2));
    expect(below.rows[3]).toEqual(['客户争议', 'D002']);
    expect(below.formulas.map(({ formula }) => formula)).toEqual(['=SUM(D1:F1)', '=SUM(D4:F4)']);
    expect(below.columns).toEqual(above.columns);
  });

  test('are refused where somebody has written in the meantime', async () => {
    done(await applyMarkPlan(desk.session, { highlights: [], sheets: [disputesPlan(0, 'D001')] }));
    const result = done(await applyMarkPlan(desk.session, { highlights: [], sheets: [disputesPlan(1, 'D002')] }));
    expect(result.failures).toMatchObject([{ code: 'sheet-changed', sheet: '客户界定' }]);
    expect(desk.values('客户界定')[1]?.[0]).toBe('张三');
  });

  test('do not make a sheet anew that has gone', async () => {
    const result = done(await applyMarkPlan(desk.session, { highlights: [], sheets: [disputesPlan(4, 'D002')] }));
    expect(result.failures).toMatchObject([{ code: 'sheet-changed', sheet: '客户界定' }]);
    expect(desk.snapshot().sheets).toHaveLength(4);
  });
});

test('progress rises to one and names the sheet', async () => {
  const told: [number, string | null][] = [];
  done(await applyMarkPlan(desk.session, MARKS, { onProgress: (share, sheet) => told.push([share, sheet]) }));
  const shares = told.map(([share]) => share);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  expect(told.map(([, sheet]) => sheet)).toContain('检查结果');
});

test('a workbook that is marked holds nothing of the run itself', async () => {
  done(await applyMarkPlan(desk.session, MARKS));
  done(await applyMarkPlan(desk.session, MARKS));
  expect(desk.snapshot().settings).toEqual({ 'other.addin': 'stays' });
  expect(desk.snapshot().customXmlParts).toEqual([]);
});

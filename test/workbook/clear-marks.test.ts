import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import { clearMarks } from '../../src/workbook/clear-marks.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { disputesPlan, MARKS } from './plans.ts';
import { userWorkbook } from './user-workbook.ts';

const RESULTS = { sheets: ['检查结果', '客户界定'], keep: [] };
const PLAN = { ...MARKS, sheets: [...MARKS.sheets, disputesPlan(0, 'D001')] };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(userWorkbook());
});
afterEach(() => desk.close());

test('after check and clear the workbook is what it was, cell by cell and format by format', async () => {
  const before = desk.snapshot();
  done(await applyMarkPlan(desk.session, PLAN));
  expect(desk.snapshot()).not.toEqual(before);
  const cleared = done(await clearMarks(desk.session, RESULTS));
  expect(cleared).toEqual({
    removedFormats: 3,
    removedSheets: ['检查结果', '客户界定'],
    keptSheets: [],
    failures: [],
  });
  expect(desk.snapshot()).toEqual(before);
});

test('the same holds after several checks, and clearing twice changes nothing more', async () => {
  const before = desk.snapshot();
  for (let checks = 0; checks < 3; checks++) done(await applyMarkPlan(desk.session, PLAN));
  done(await clearMarks(desk.session, RESULTS));
  const again = done(await clearMarks(desk.session, RESULTS));
  expect(again).toMatchObject({ removedFormats: 0, removedSheets: [], failures: [] });
  expect(desk.snapshot()).toEqual(before);
});

test('marks are found in a workbook that was saved and opened again, where ids are others', async () => {
  const before = desk.snapshot();
  done(await applyMarkPlan(desk.session, PLAN));
  desk.host.workbook.load(desk.snapshot());
  expect(done(await clearMarks(desk.session, RESULTS)).removedFormats).toBe(3);
  expect(desk.snapshot()).toEqual(before);
});

test('marks are taken away after rows were inserted above them and sheets renamed', async () => {
  done(await applyMarkPlan(desk.session, PLAN));
  const sheet = desk.host.workbook.sheet('客户档案');
  sheet.insert('rows', 2, 3);
  desk.host.workbook.renameSheet(sheet, '客户');
  expect(done(await clearMarks(desk.session, RESULTS)).removedFormats).toBe(3);
  expect(sheetOf(desk.snapshot(), '客户').conditionalFormats).toHaveLength(2);
});

test('a sheet that is asked to stay stays, and one with comments stays whoever asks', async () => {
  done(await applyMarkPlan(desk.session, PLAN));
  desk.host.workbook.sheet('客户界定').comments.push({
    ...{ id: 'c1', row: 1, column: 1, text: '待复核', author: '赵经理' },
    ...{ resolved: false, isNote: false, replies: [] },
  });
  const cleared = done(await clearMarks(desk.session, { sheets: RESULTS.sheets, keep: ['检查结果'] }));
  expect(cleared).toMatchObject({ removedFormats: 3, removedSheets: [], keptSheets: ['检查结果', '客户界定'] });
  expect(sheetOf(desk.snapshot(), '客户档案').conditionalFormats).toHaveLength(2);
});

test('a protected sheet keeps its marks and is named, all others are cleared', async () => {
  done(await applyMarkPlan(desk.session, PLAN));
  desk.host.workbook.sheet('客户档案').protection = { options: {} };
  const cleared = done(await clearMarks(desk.session, RESULTS));
  expect(cleared.failures).toMatchObject([{ code: 'sheet-protected', sheet: '客户档案' }]);
  expect(cleared.failures[0]?.message.zh).toContain('客户档案');
  expect(cleared).toMatchObject({ removedFormats: 1, removedSheets: ['检查结果', '客户界定'] });
});

test('in a workbook with a protected structure the marks go and the sheets stay, each with its sentence', async () => {
  done(await applyMarkPlan(desk.session, PLAN));
  desk.host.workbook.structureProtected = true;
  const cleared = done(await clearMarks(desk.session, RESULTS));
  expect(cleared.removedFormats).toBe(3);
  expect(cleared.failures.map(({ code, sheet }) => [code, sheet])).toEqual([
    ['workbook-protected', '检查结果'],
    ['workbook-protected', '客户界定'],
  ]);
});

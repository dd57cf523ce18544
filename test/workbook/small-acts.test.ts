import { insertTemplate } from '../../src/workbook/insert-template.ts';
import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import { readPlanSheet } from '../../src/workbook/read-plan-sheet.ts';
import { selectCell } from '../../src/workbook/select-cell.ts';
import { readSetting, removeSetting, writeSetting } from '../../src/workbook/settings.ts';
import { undoGroup } from '../../src/workbook/undo-group.ts';
import { watchChanges } from '../../src/workbook/watch-changes.ts';
import { UserActions } from '../../src/workbench/host/index.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { area, disputesPlan, MARKS, resultsPlan } from './plans.ts';
import { userWorkbook } from './user-workbook.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(userWorkbook());
});
afterEach(() => desk.close());

describe('going to a cell', () => {
  test('brings its sheet to the front and selects it', async () => {
    done(await selectCell(desk.session, { sheet: '销售台账', row: 2, column: 3 }));
    expect(desk.host.workbook.activeSheet.name).toBe('销售台账');
    expect(desk.host.workbook.selection).toEqual([area(2, 3)]);
  });

  test.each([
    ['旧数据', '取消隐藏'],
    ['没有的表', '改名或删除'],
  ])('in the sheet %s fails with a sentence that says %s', async (sheet, words) => {
    const outcome = await selectCell(desk.session, { sheet, row: 0, column: 0 });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'sheet-changed', sheet } });
    if (outcome.kind === 'failed') expect(outcome.failure.message.zh).toContain(words);
    expect(desk.host.workbook.activeSheet.name).toBe('客户档案');
  });
});

describe('a result sheet read back', () => {
  test('is a rectangle from its first cell, links as what they show', async () => {
    done(await applyMarkPlan(desk.session, MARKS));
    expect(done(await readPlanSheet(desk.session, '检查结果'))?.slice(0, 2)).toEqual([
      ['级别', '说明', '得分', '单元格', '处理'],
      ['严重', '甲方重复备案', 0.5, 'B3', ''],
    ]);
  });

  test('begins at the first cell although that is empty', async () => {
    desk.host.workbook.load({ sheets: [{ name: '客户界定', rows: [[], [null, '甲'], ['乙', 3]] }] });
    expect(done(await readPlanSheet(desk.session, '客户界定'))).toEqual([
      ['', ''],
      ['', '甲'],
      ['乙', 3],
    ]);
  });

  test('is null where there is none, and without rows where it is empty', async () => {
    expect(done(await readPlanSheet(desk.session, '检查结果'))).toBeNull();
    expect(done(await readPlanSheet(desk.session, '空表'))).toEqual([]);
  });
});

describe('templates', () => {
  const template = { ...resultsPlan([]), name: '拜访记录', table: null };

  test('are added behind the others, with frozen headers, and belong to the user', async () => {
    const inserted = done(await insertTemplate(desk.session, [template, disputesPlan(0, 'D001')]));
    expect(inserted).toEqual({ sheets: ['拜访记录', '客户界定'], failures: [] });
    expect(
      desk
        .snapshot()
        .sheets.slice(4)
        .map(({ name }) => name),
    ).toEqual(['拜访记录', '客户界定']);
    expect(sheetOf(desk.snapshot(), '拜访记录').frozen.rows).toBe(1);
    expect(desk.snapshot().names).toHaveLength(1);
    expect(desk.snapshot().activeSheet).toBe('客户档案');
  });

  test('never touch a sheet that stands already', async () => {
    const before = desk.snapshot();
    const inserted = done(await insertTemplate(desk.session, [{ ...template, name: '销售台账' }]));
    expect(inserted).toEqual({ sheets: [], failures: [] });
    expect(desk.snapshot()).toEqual(before);
  });

  test('cannot be added to a protected structure, which is told for each', async () => {
    desk.host.workbook.structureProtected = true;
    const { sheets, failures } = done(await insertTemplate(desk.session, [template]));
    expect(sheets).toEqual([]);
    expect(failures).toMatchObject([{ code: 'workbook-protected', sheet: '拜访记录' }]);
  });
});

describe('settings', () => {
  test('are read back after the workbook was saved and opened again, by the whole office.js', async () => {
    expect(done(await writeSetting(desk.session, 'policy', 'feida'))).toBe('feida');
    const saved = desk.snapshot();
    desk.close();
    desk = await openDesk(saved, { boot: 'full' });
    expect(done(await readSetting(desk.session, 'policy'))).toBe('feida');
    expect(desk.session.supports('1.14')).toBe(true);
    expect(desk.session.supports('1.20')).toBe(false);
  });

  test('can be replaced and removed, and those of others are left alone', async () => {
    done(await writeSetting(desk.session, 'policy', 'feida'));
    expect(done(await writeSetting(desk.session, 'policy', 'other'))).toBe('other');
    done(await removeSetting(desk.session, 'policy'));
    done(await removeSetting(desk.session, 'policy'));
    expect(done(await readSetting(desk.session, 'policy'))).toBeNull();
    expect(desk.snapshot().settings).toEqual({ 'other.addin': 'stays' });
  });
});

test('a run is one undo step where Excel can do that, and runs without it elsewhere', () => {
  expect(undoGroup((version) => version === '1.20')).toEqual({ mergeUndoGroup: true });
  expect(undoGroup(() => false)).toEqual({});
});

describe('watching for changes', () => {
  test('knows the sheets whose cells were edited, or rows inserted or sorted, until it is stopped', async () => {
    const watch = await watchChanges(desk.session);
    const coauthor = new UserActions(desk.host.workbook, 'coauthor');
    const user = new UserActions(desk.host.workbook, 'user');
    await desk.settled();
    expect([...watch.changed]).toEqual([]);
    coauthor.insertRows('客户档案', 3, 1);
    user.edit('旧数据', 0, 0, [['丙']]);
    await desk.settled();
    expect([...watch.changed]).toEqual(['客户档案', '旧数据']);
    await watch.stop();
    user.edit('销售台账', 1, 1, [['丁']]);
    await desk.settled();
    expect([...watch.changed]).toEqual(['客户档案', '旧数据']);
  });

  test('keeps marks off sheets whose rows may have moved', async () => {
    const result = done(await applyMarkPlan(desk.session, MARKS, { changed: new Set(['客户档案']) }));
    expect(result.markedSheets).toEqual(['销售台账']);
    expect(result.failures).toMatchObject([{ code: 'sheet-changed', sheet: '客户档案' }]);
  });
});

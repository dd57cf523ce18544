import fc from 'fast-check';
import { judgedOf } from '../../../src/app/judge-workbook.ts';
import type { UserActions } from '../../../src/workbench/host/index.ts';
import { sheetsOf } from '../../support/feida-case.ts';
import { randomWorkbook } from '../../support/random-workbook.ts';
import { rowEdit } from './edited-sheets.ts';
import type { RowEdit } from './edited-sheets.ts';
import { FollowedExcel, plannedMarks, workbookOf } from './followed-workbook.ts';
import type { FollowedWorkbook } from './followed-workbook.ts';

const SHEETS = ['客户档案', '拜访记录', '销售台账', '回款台账', '业务员', '转移记录', '制度参数', '别名'];

let excel: FollowedExcel;
beforeAll(async () => {
  excel = await FollowedExcel.start();
});
afterAll(() => {
  excel.close();
});

/** A burst: what is done before anybody hears of it. */
const burst = fc.array(fc.record({ sheet: fc.nat({ max: 100 }), edit: rowEdit, byCoauthor: fc.boolean() }), {
  minLength: 1,
  maxLength: 3,
});

test('after any edits of users and coauthors findings and marks are those of a fresh check', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, fc.array(burst, { minLength: 1, maxLength: 3 }), async (book, bursts) => {
      const followed = await excel.open(
        workbookOf({
          ...sheetsOf({ ...book, 制度参数: [{ 参数: '拜访保护期', 取值: 3 }] }),
          别名: [['名称甲', '名称乙', '同一客户', '日期']],
        }),
      );
      for (const edits of bursts) {
        for (const { sheet, edit, byCoauthor } of edits) {
          act(byCoauthor ? excel.coauthor : excel.user, SHEETS[sheet % SHEETS.length] ?? '', edit);
        }
        await followed.settled();
        await expectFresh(followed);
      }
      await followed.state.live.stop();
      expect(excel.host.session.events.size).toBe(0);
    }),
    { numRuns: 25 },
  );
});

async function expectFresh(followed: FollowedWorkbook): Promise<void> {
  const fresh = await followed.fresh();
  if (fresh === null) {
    expect(followed.updates.at(-1)?.kind).toBe('failed');
    return;
  }
  expect(followed.result.report).toEqual(judgedOf(fresh, false).result.report);
  expect(followed.result.reviews).toEqual(judgedOf(fresh, false).result.reviews);
  expect(followed.marks()).toEqual(plannedMarks(fresh));
}

/** Does to a sheet below its header what the edit says, as people do it in Excel. */
function act(by: UserActions, name: string, edit: RowEdit): void {
  const sheet = excel.host.workbook.sheet(name);
  const used = sheet.cells.used(true);
  const [rows, columns] = [used?.rows ?? 1, used?.columns ?? 1];
  const within = (at: number): number => 1 + (at % rows);
  switch (edit.kind) {
    case 'cell':
      by.edit(name, within(edit.row), edit.column % columns, [[edit.value === '' ? '' : edit.value]]);
      return;
    case 'clear':
      by.edit(
        name,
        within(edit.row),
        0,
        Array.from({ length: edit.rows }, () => Array.from({ length: columns }, () => '')),
      );
      return;
    case 'copy':
      by.edit(
        name,
        within(edit.row),
        0,
        Array.from({ length: edit.rows }, (_, i) =>
          Array.from({ length: columns }, (__, column) => shownValue(sheet.value(within(edit.from) + i, column))),
        ),
      );
      return;
    case 'insert':
      by.insertRows(name, within(edit.row), edit.rows);
      return;
    case 'delete':
      by.deleteRows(name, within(edit.row), edit.rows);
      return;
    case 'sort':
      if (rows > 1)
        by.sort(name, { row: 1, column: 0, rows: rows - 1, columns }, [
          { column: edit.column % columns, ascending: !edit.descending },
        ]);
  }
}

function shownValue(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

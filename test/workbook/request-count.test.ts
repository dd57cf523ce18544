import type { MarkPlan } from '../../src/engine/model/mark-plan.ts';
import { applyMarkPlan } from '../../src/workbook/apply-plan.ts';
import { clearMarks } from '../../src/workbook/clear-marks.ts';
import { openExcelSource } from '../../src/workbook/read-sheets.ts';
import type { Desk } from './desk.ts';
import { done, openDesk, sheetOf } from './desk.ts';
import { area, highlight, resultsPlan } from './plans.ts';

const MARKS = 5000;
const ROWS = 20_000;
const name = '云南飞达商贸有限公司昆明分公司';

let desk: Desk;
beforeAll(async () => {
  const archive = Array.from({ length: ROWS }, (_, at) => [`C${String(at)}`, name, name, '张三', 46_000 + (at % 300)]);
  const ledger = Array.from({ length: ROWS }, (_, at) => [46_000, `X${String(at)}`, name, 12.5]);
  desk = await openDesk({
    sheets: [
      { name: '客户档案', rows: archive },
      { name: '销售台账', rows: ledger },
    ],
  });
});
beforeEach(() => desk.host.traffic.reset());
afterAll(() => desk.close());

/*
 * Counted are the requests of the add-in's own work. office.js itself sends a small one after a run to let go of ranges;
 * nothing waits for it.
 */

/** Marks on single cells that touch nowhere, which is the hardest case, and a line with a link for each. */
function planOf(word: string): MarkPlan {
  const cells = Array.from({ length: MARKS }, (_, at) => area(at * 3, at % 4));
  const texts = cells.map((_, at) => `${word}${String(at)}：${name}的保护期已于2026年6月15日届满，请核对拜访记录。`);
  return {
    highlights: [
      highlight('客户档案', 'error', cells.slice(0, 2000)),
      highlight('客户档案', 'warning', cells.slice(2000, 4000)),
      highlight('销售台账', 'info', cells.slice(4000)),
    ],
    sheets: [resultsPlan(texts)],
  };
}

test('the date system and the names of the sheets take one request, their sizes another', async () => {
  let reads = 0;
  const stop = desk.host.faults.beforeRequest((_request, { Actions }) => {
    if (Actions.some(({ QueryInfo }) => QueryInfo !== undefined)) reads += 1;
  });
  const source = await openExcelSource(desk.session);
  expect(await source.sheets()).toContainEqual(expect.objectContaining({ name: '客户档案' }));
  stop();
  expect(reads).toBe(2);
});

test('a check of 5,000 marks takes the reads at 1 MB each and no more than 20 requests besides', async () => {
  const source = await openExcelSource(desk.session);
  for (const { name: sheet, used } of await source.sheets()) {
    if (used === null) continue;
    await source.merges(sheet, used);
    for await (const block of source.blocks(sheet, used)) expect(block.cells.length).toBeGreaterThan(0);
  }
  const reads = Math.ceil(desk.host.traffic.responseBytes / 1_000_000);
  done(await applyMarkPlan(desk.session, planOf('第一次')));
  const { requests, largestRequest } = desk.host.traffic;
  expect(requests).toBeLessThanOrEqual(reads + 20);
  expect(largestRequest).toBeLessThan(2_500_000);
  expect(sheetOf(desk.snapshot(), '检查结果').rows).toHaveLength(MARKS + 1);
});

test('a second check, which replaces marks and results and keeps a log meanwhile, takes no more than 20', async () => {
  done(await applyMarkPlan(desk.session, planOf('第二次')));
  expect(desk.host.traffic.requests).toBeLessThanOrEqual(20);
  expect(desk.values('检查结果')[1]?.[1]).toMatch(/^第二次/);
});

test('clearing them takes fewer than 10', async () => {
  const cleared = done(await clearMarks(desk.session, { sheets: ['检查结果'], keep: [] }));
  expect(cleared.removedSheets).toEqual(['检查结果']);
  expect(desk.host.traffic.requests).toBeLessThan(10);
  expect(desk.snapshot().sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
});

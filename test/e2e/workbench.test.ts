import type { Browser } from 'playwright-core';
import { SAMPLE_AS_OF } from '../../scripts/sample/contents.ts';
import { cellAddress } from '../../src/engine/plan/cell-address.ts';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { openBrowser } from '../support/browser.ts';
import { nameWorkbench, openWorkbench, runCheck, setAsOf, typeInGrid } from './pane-page.ts';
import type { OpenWorkbench } from './pane-page.ts';

let browser: Browser;
let open: OpenWorkbench;
const problems: string[] = [];

declare function workbenchIn(): KebeiWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await nameWorkbench(page);
  open = await openWorkbench(page);
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** A formula whose result is the empty text is an empty cell, however it is written down. */
const filledCells = (row: readonly unknown[] | null | undefined): unknown[] => (row ?? []).map((cell) => cell ?? null);

const snapshot = () => open.page.evaluate(() => workbenchIn().snapshot());

describe('the workbench', () => {
  test('opens what it has saved: values, formulas, lists, frozen rows', async () => {
    const before = await snapshot();
    const failure = await open.page.evaluate(async () => {
      const bytes = await workbenchIn().saveBytes();
      return workbenchIn().openBytes(bytes, 'again.xlsx');
    });
    expect(failure).toBeNull();
    const after = await snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    for (const [at, sheet] of before.sheets.entries()) {
      const again = after.sheets[at];
      expect(again?.rows.map(filledCells)).toEqual(sheet.rows.map(filledCells));
      expect(again?.formulas).toEqual(sheet.formulas);
      expect(again?.validations).toEqual(sheet.validations);
      expect(again?.frozen).toEqual(sheet.frozen);
    }
  }, 60_000);

  test('a file that is no workbook is refused in a sentence, and what was open stays', async () => {
    const before = await snapshot();
    const failure = await open.page.evaluate(() =>
      workbenchIn().openBytes(new TextEncoder().encode('日期,金额\n2026-01-01,5'), '台账.xlsx'),
    );
    expect(failure?.message.zh).toContain('不是 xlsx');
    expect(await snapshot()).toEqual(before);
  });

  test('what is typed in the grid is what the next check reads', async () => {
    await setAsOf(open.pane, SAMPLE_AS_OF);
    await runCheck(open.pane);
    const missing = /“地址”没有填/u;
    await open.pane.getByLabel('搜索结果').fill('地址');
    await open.pane.getByText(missing).first().waitFor();
    const cell = await open.page.evaluate(async () => {
      const data = await workbenchIn().snapshot();
      const rows = data.sheets.find(({ name }) => name === '客户档案')?.rows ?? [];
      const header = rows[3] ?? [];
      const column = header.indexOf('地址');
      return {
        column,
        row: rows.findIndex((row, at) => at > 3 && row?.[1] !== undefined && (row[column] ?? '') === ''),
      };
    });
    await open.pane
      .getByRole('button', { name: `定位到「客户档案」第 ${cell.row + 1} 行` })
      .first()
      .click();
    await open.page.waitForFunction(() => workbenchIn().activeSheet() === '客户档案');
    await typeInGrid(open.page, cellAddress(cell.row, cell.column), ['浙江省杭州市人民路1号']);
    await open.page.waitForFunction(
      ([row, column]) => workbenchIn().cellText('客户档案', row, column) === '浙江省杭州市人民路1号',
      [cell.row, cell.column] as const,
    );
    const reached = (await snapshot()).sheets.find(({ name }) => name === '客户档案')?.rows[cell.row]?.[cell.column];
    expect(reached).toBe('浙江省杭州市人民路1号');
    await runCheck(open.pane);
    await open.pane.getByText(missing).first().waitFor({ state: 'detached' });
  }, 60_000);

  test('no page has reported an error', () => {
    expect(problems).toEqual([]);
  });
});

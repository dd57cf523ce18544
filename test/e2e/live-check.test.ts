import type { Browser } from 'playwright-core';
import { SAMPLE_AS_OF } from '../../scripts/sample/contents.ts';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { openBrowser } from '../support/browser.ts';
import { nameWorkbench, openWorkbench, runCheck, setAsOf, typeInGrid } from './pane-page.ts';
import type { OpenWorkbench } from './pane-page.ts';

declare function workbenchIn(): KebeiWorkbench;

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await nameWorkbench(page);
  open = await openWorkbench(page);
  await setAsOf(open.pane, SAMPLE_AS_OF);
  await runCheck(open.pane);
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** The row below the archive's last, where people write the next filing. Zero-based. */
async function rowBelowArchive(): Promise<number> {
  const { sheets } = await open.page.evaluate(() => workbenchIn().snapshot());
  return sheets.find(({ name }) => name === '客户档案')?.rows.length ?? 0;
}

const fillAt = (row: number, column: number): Promise<(string | null)[]> =>
  open.page.evaluate(
    ([at, place]) =>
      workbenchIn()
        .conditionalFormatsAt('客户档案', at, place)
        .map(({ fill }) => fill),
    [row, column] as const,
  );

test('a filing typed below the archive is found and marked without a check, and vanishes when it is taken out', async () => {
  const row = await rowBelowArchive();
  await open.pane.getByLabel('搜索结果').fill('苏州新来客户有限公司');
  await open.page.evaluate(() => workbenchIn().settled());
  await selectSheet('客户档案');
  await typeInGrid(open.page, `A${row + 1}`, ['KH9901', '苏州新来客户有限公司']);
  await open.pane.getByText(/^已随编辑更新 · /u).waitFor();
  await open.pane.getByText('没有填').first().waitFor();
  await open.page.waitForFunction(
    (at) =>
      Array.from({ length: 30 }, (_, column) => workbenchIn().conditionalFormatsAt('客户档案', at, column).length).some(
        (count) => count > 0,
      ),
    row,
  );

  await typeInGrid(open.page, `A${row + 1}`, []);
  await open.page.keyboard.press('Delete');
  await typeInGrid(open.page, `B${row + 1}`, []);
  await open.page.keyboard.press('Delete');
  await open.pane.getByText('没有符合筛选的结果').waitFor();
  expect(await fillAt(row, 1)).toEqual([]);
}, 60_000);

async function selectSheet(name: string): Promise<void> {
  await open.page.getByText(name, { exact: true }).first().click();
  await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() === sheet, name);
}

test('switched off, an edit changes nothing until the next check', async () => {
  await open.pane.getByRole('button', { name: '更多' }).click();
  await open.pane.getByRole('menuitemcheckbox', { name: '实时检查' }).click();
  const row = await rowBelowArchive();
  await typeInGrid(open.page, `B${row + 1}`, ['苏州新来客户有限公司']);
  await open.page.evaluate(() => workbenchIn().settled());
  await open.pane.getByText('没有符合筛选的结果').waitFor();
  await open.pane.getByRole('button', { name: '检查', exact: true }).click();
  await open.pane.getByText('没有填').first().waitFor();
}, 60_000);

import type { Browser } from 'playwright-core';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { openBrowser } from '../support/browser.ts';
import type { OpenWorkbench } from './pane-page.ts';
import { nameWorkbench, openWorkbench } from './pane-page.ts';

const DISPUTE = 'D003';

let browser: Browser;
let open: OpenWorkbench;

/** Runs in the page. */
declare function workbenchIn(): KebeiWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 }, locale: 'zh-CN' });
  await nameWorkbench(page);
  open = await openWorkbench(page);
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** Rows of the sheet that hold something. */
const rowsOf = (sheet: string) =>
  open.page.evaluate(async (name) => {
    const data = (await workbenchIn().snapshot()).sheets.find((candidate) => candidate.name === name);
    const rows = (data?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell ?? null));
    return rows.filter((row) => row.some((cell) => cell !== null));
  }, sheet);

test('a ruling is shown, confirmed and undone in the pane, and the sheets follow', async () => {
  const { pane } = open;
  const [archive, transfers, log] = [await rowsOf('客户档案'), await rowsOf('转移记录'), await rowsOf('操作日志')];
  await pane.getByRole('tab', { name: '争议' }).click();
  await pane.getByRole('button', { name: `确认 ${DISPUTE} 的结果` }).click();
  await pane.getByText(/业务员：.+ → /u).waitFor();
  expect(await rowsOf('客户档案')).toEqual(archive);

  await pane.getByRole('textbox', { name: '经办人' }).fill('周明远');
  await pane.getByRole('button', { name: '写入', exact: true }).click();
  await pane.getByText(new RegExp(`^${DISPUTE} 已确认`, 'u')).waitFor();
  expect(await rowsOf('客户档案')).not.toEqual(archive);
  expect(await rowsOf('转移记录')).toHaveLength(transfers.length + 1);
  expect(await rowsOf('操作日志')).toHaveLength(log.length + 1);

  await pane.getByRole('button', { name: '撤销', exact: true }).click();
  await pane.getByText(new RegExp(`^已撤销 ${DISPUTE} 的确认`, 'u')).waitFor();
  expect(await rowsOf('客户档案')).toEqual(archive);
  expect(await rowsOf('转移记录')).toEqual(transfers);
  expect(await rowsOf('操作日志')).toHaveLength(log.length + 2);
});

import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { SAMPLE_AS_OF } from '../../scripts/sample/contents.ts';
import { DISPUTES_SHEET } from '../../src/engine/dispute/block-layout.ts';
import { FINDINGS_SHEET } from '../../src/engine/plan/plan-findings-sheet.ts';
import { cellAddress } from '../../src/engine/plan/cell-address.ts';
import { property } from '../../src/policies/property.ts';
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
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** Opens the sample in a page of its own. */
async function openSample(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  const page = await context.newPage();
  // A switch is judged in both ways before it is made: on a busy machine that takes its time.
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => problems.push(error.message));
  await nameWorkbench(page);
  open = await openWorkbench(page);
}

const snapshot = () => open.page.evaluate(() => workbenchIn().snapshot());

async function choose(entry: string): Promise<void> {
  await open.pane.getByRole('button', { name: /：条款、参数、更换$/u }).click();
  await open.pane.getByRole('menuitem', { name: entry }).click();
}

async function switchTo(name: string): Promise<void> {
  await choose('更换制度');
  await open.pane.getByRole('button', { name: new RegExp(name, 'u') }).click();
  await open.pane.getByRole('button', { name: '换用这套制度' }).click();
  await open.pane.getByText(`已换用“${name}”。请重新检查。`).waitFor();
  await open.pane.getByRole('button', { name: '回到检查' }).click();
}

/** What the pane says of the findings: `57 处 · 23 组`. */
async function foundNow(): Promise<string> {
  return (
    (await open.pane
      .getByText(/处 · .*组/u)
      .first()
      .textContent()) ?? ''
  );
}

async function keepScreenshot(name: string): Promise<void> {
  await open.page.screenshot({ path: `${process.env['KEBEI_SCREENSHOTS'] ?? '.cache/screenshots'}/${name}.png` });
}

/** A company changes its policy and returns; each step rests on the one before. */
describe('choosing a policy in a browser', () => {
  let before: Awaited<ReturnType<typeof snapshot>>;
  let underFeida = '';
  beforeAll(openSample, 120_000);
  afterAll(() => open.page.close());

  test('under feida', async () => {
    await setAsOf(open.pane, SAMPLE_AS_OF);
    await runCheck(open.pane);
    underFeida = await foundNow();
    before = await snapshot();
  }, 240_000);

  test('the pane says what a switch would change before it is made', async () => {
    await choose('更换制度');
    await open.pane.getByRole('button', { name: new RegExp(property.name.zh, 'u') }).click();
    await open.pane.getByRole('table', { name: '各类问题的增减' }).waitFor();
    await keepScreenshot('policies');
    await open.pane.getByRole('button', { name: '返回' }).click();
    expect(await foundNow()).toBe(underFeida);
  }, 240_000);

  test('after the switch the findings are others, and the header names the policy', async () => {
    await switchTo(property.name.zh);
    await runCheck(open.pane);
    expect(await foundNow()).not.toBe(underFeida);
    await open.pane.getByRole('button', { name: `${property.name.zh}：条款、参数、更换` }).waitFor();
  }, 240_000);

  test('the marks are cleared while 检查结果 is in front: it goes, and the grid goes on', async () => {
    await open.page.getByText(FINDINGS_SHEET, { exact: true }).first().click();
    await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() === sheet, FINDINGS_SHEET);
    await open.pane.getByRole('button', { name: '清除标记' }).click();
    await open.pane.getByRole('button', { name: '清除', exact: true }).click();
    await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() !== sheet, FINDINGS_SHEET);
    await open.page.evaluate(() => workbenchIn().settled());
    expect((await snapshot()).sheets.map(({ name }) => name)).not.toContain(FINDINGS_SHEET);
    expect(await open.page.evaluate(() => workbenchIn().activeSheet())).toBe(
      await open.page.evaluate(() => workbenchIn().host.workbook.activeSheet.name),
    );
    expect(problems).toEqual([]);
  }, 240_000);

  test('back again, findings, marks and the sheets of the company are what they were', async () => {
    await switchTo('飞达客户备案制度');
    await runCheck(open.pane);
    expect(await foundNow()).toBe(underFeida);
    // The result sheets are written anew by each check.
    const ofUsers = (data: typeof before) =>
      data.sheets.filter(({ name }) => ![DISPUTES_SHEET, FINDINGS_SHEET].includes(name));
    expect(ofUsers(await snapshot())).toEqual(ofUsers(before));
  }, 240_000);
});

describe('a company’s own rule in a browser', () => {
  beforeAll(openSample, 120_000);
  afterAll(() => open.page.close());

  test('a rule of the company’s own, typed into 制度参数, is found broken at the next check', async () => {
    await setAsOf(open.pane, SAMPLE_AS_OF);
    await choose('制度参数');
    await open.pane.getByRole('button', { name: /^(新建工作表|补上缺少的设置)$/u }).click();
    await open.pane.getByRole('button', { name: '打开工作表' }).click();
    await open.page.waitForFunction(() => workbenchIn().activeSheet() === '制度参数');
    const sheet = (await snapshot()).sheets.find(({ name }) => name === '制度参数');
    const headers = sheet?.rows[0] ?? [];
    const free = sheet?.rows.findLastIndex((cells) => cells?.[0] !== undefined && cells[0] !== '自定规则') ?? 0;
    await typeInGrid(open.page, cellAddress(free + 1, 0), ['自定规则']);
    await typeInGrid(open.page, cellAddress(free + 1, headers.indexOf('工作表')), [
      '客户档案',
      '统一社会信用代码',
      '必填',
    ]);
    await keepScreenshot('settings-sheet');
    await open.pane.getByRole('button', { name: '返回' }).click();
    await runCheck(open.pane);
    await open.pane.getByLabel('搜索结果').fill('自定规则');
    await open.pane
      .getByText(/“统一社会信用代码”没有填（自定规则/u)
      .first()
      .waitFor();
    await keepScreenshot('own-rule');
  }, 240_000);

  test('axe finds nothing in the screens of policies and settings', async () => {
    for (const entry of ['更换制度', '制度参数', '查看条款']) {
      await choose(entry);
      const { violations } = await new AxeBuilder({ page: open.page })
        .include({ fromFrames: ['iframe', 'body'] })
        .exclude({ fromFrames: ['iframe', '[data-tabster-dummy]'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await open.pane.getByRole('button', { name: '返回' }).click();
    }
  }, 240_000);
});

import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { plainWorkbook } from '../fixtures/plain-workbook.ts';
import { openBrowser } from '../support/browser.ts';
import { nameWorkbench, openWorkbench, runCheck, setAsOf } from './pane-page.ts';
import type { OpenWorkbench } from './pane-page.ts';

/** Customers whose names sound alike, and one of the same trade name in another town: they wait for a person. */
const ARCHIVE = [
  ['客户编号', '客户名称', '联系人', '联系电话', '地址', '业务员', '备案日期'],
  ['C1', '宁波远洋渔具有限公司', '赵敏', '13700137000', '宁波市海曙区中山路5号', '张三', '2026-05-03'],
  ['C2', '宁波远扬渔具有限公司', '孙丽', '13600136000', '宁波市鄞州区学府路9号', '李四', '2026-05-04'],
  ['C3', '杭州青山五金有限公司', '王芳', '0571-87654321', '杭州市西湖区文三路1号', '张三', '2026-05-01'],
  ['C4', '温州青山五金有限公司', '王芳', '13800138000', '温州市鹿城区江滨路88号', '李四', '2026-05-02'],
  ['C5', '上海浦江食品有限公司', '周杰', '13500135000', '上海市黄浦区北京路3号', '张三', '2026-05-05'],
];
const SALES = [
  ['日期', '单号', '客户名称', '业务员', '金额'],
  ['2026-05-20', 'S1', '上海浦江食品', '张三', 1000],
];

let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await nameWorkbench(page);
  open = await openWorkbench(page);
  const bytes = [...plainWorkbook({ 客户档案: ARCHIVE, 销售台账: SALES })];
  await page.evaluate((content) => workbenchIn().openBytes(Uint8Array.from(content)), bytes);
  await setAsOf(open.pane, '2026-06-30');
}, 120_000);

afterAll(async () => {
  await browser.close();
});

declare function workbenchIn(): KebeiWorkbench;

const decisions = async (): Promise<unknown[][]> => {
  const { sheets } = await open.page.evaluate(() => workbenchIn().snapshot());
  const rows = sheets.find(({ name }) => name === '别名')?.rows ?? [];
  // Prepared rows below carry lists to choose from and no content.
  const written = rows.filter((row) => row?.some((cell) => typeof cell === 'string' && cell !== '') === true);
  return written.map((row) => [...(row ?? [])].slice(0, 4));
};

/** Names in the columns that are compared. */
const compared = async (): Promise<string[]> => {
  const cells = open.pane.getByRole('row', { name: /客户名称/u }).getByRole('cell');
  return cells.allTextContents();
};

async function keepScreenshot(name: string): Promise<void> {
  await open.page.screenshot({ path: `.cache/screenshots/${name}.png` });
}

/** Findings on customers that stand in the archive twice. */
const overlaps = (): Promise<number> => open.pane.getByRole('treeitem', { name: /客户重复备案/u }).count();

describe('a person decides what only looks alike', () => {
  let names: string[];
  let before: number;

  test('the check says that customers wait, and shows the first side by side', async () => {
    await runCheck(open.pane);
    before = await overlaps();
    await open.pane.getByRole('button', { name: '逐项确认' }).click();
    await open.pane.getByRole('table').waitFor();
    names = await compared();
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
    await keepScreenshot('review');
  });

  test('axe finds nothing on the screen, narrow as it may be', async () => {
    // The separator's key for the narrowest pane, 320 pixels.
    await open.page.getByRole('separator').press('Home');
    await keepScreenshot('review-narrow');
    const { violations } = await new AxeBuilder({ page: open.page })
      .include({ fromFrames: ['iframe', 'body'] })
      .exclude({ fromFrames: ['iframe', '[data-tabster-dummy]'] })
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const sideways = await open.pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  test('the decision is taken by keyboard alone, and stands in 别名 with its person', async () => {
    await open.pane.getByRole('textbox', { name: '决定人' }).fill('王经理');
    await open.pane.getByRole('textbox', { name: '决定人' }).press('Enter');
    await open.page.keyboard.press('1');
    await open.pane
      .getByText(/写在“别名”第 2 行/u)
      .first()
      .waitFor();
    expect(await decisions()).toEqual([
      ['名称甲', '名称乙', '同一客户', '决定人'],
      [...names.slice(0, 2), '是', '王经理'],
    ]);
    await keepScreenshot('review-decided');
  });

  test('undo takes it back; the same key decides again', async () => {
    await open.page.keyboard.press('Control+z');
    await open.pane.getByText('已撤销上一个决定').first().waitFor();
    expect(await decisions()).toHaveLength(1);
    expect(await compared()).toEqual(names);
    await open.page.keyboard.press('1');
    await open.pane
      .getByText(/写在“别名”第 2 行/u)
      .first()
      .waitFor();
    expect(await decisions()).toHaveLength(2);
  });

  test('back in the check, the findings have followed: both filings overlap now', async () => {
    await open.page.keyboard.press('Escape');
    await open.pane
      .getByText(/处 · .*组/u)
      .first()
      .waitFor();
    await open.pane
      .getByRole('treeitem', { name: /客户重复备案/u })
      .first()
      .waitFor();
    expect(await overlaps()).toBeGreaterThan(before);
    const said = await open.pane.getByRole('treeitem', { name: /客户重复备案/u }).allTextContents();
    for (const name of names.slice(0, 2)) expect(said.join()).toContain(name);
    await keepScreenshot('review-followed');
  });
});

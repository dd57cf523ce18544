import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { SAMPLE_AS_OF } from '../../scripts/sample/contents.ts';
import { checkFile } from '../../src/app/check-file.ts';
import { COLUMNS, DISPUTES_SHEET } from '../../src/engine/dispute/block-layout.ts';
import { cellAddress } from '../../src/engine/plan/cell-address.ts';
import { FINDINGS_SHEET } from '../../src/engine/plan/plan-findings-sheet.ts';
import type { CheckReport } from '../../src/engine/model/report.ts';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { openBrowser } from '../support/browser.ts';
import { clickInGrid, nameWorkbench, openWorkbench, runCheck, setAsOf, typeInGrid } from './pane-page.ts';
import type { OpenWorkbench } from './pane-page.ts';
import { siteAddress } from './running-site.ts';

let browser: Browser;
let open: OpenWorkbench;
let report: CheckReport;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await nameWorkbench(page);
  open = await openWorkbench(page);
  const checked = await checkFile({
    bytes: await readFile('assets/sample.xlsx'),
    name: 'book.xlsx',
    policy: null,
    asOf: SAMPLE_AS_OF,
    mark: false,
  });
  if (checked.kind !== 'done') throw new Error(checked.message.en);
  report = checked.report;
}, 120_000);

afterAll(async () => {
  await browser.close();
});

const snapshot = () => open.page.evaluate(() => workbenchIn().snapshot());
declare function workbenchIn(): KebeiWorkbench;

/** The whole job of a market department, in the order in which it is done; each step rests on the one before. */
describe('the whole job in a browser', () => {
  let before: Awaited<ReturnType<typeof snapshot>>;

  test('the sample stands in the grid, and the pane has found its sheets', async () => {
    before = await snapshot();
    expect(before.sheets.map(({ name }) => name)).toContain('客户档案');
    expect(await open.page.evaluate(() => workbenchIn().cellText('客户档案', 0, 0))).toBe('客户档案表');
  });

  test('a check finds as much as the command line does on the same file', async () => {
    await setAsOf(open.pane, SAMPLE_AS_OF);
    await runCheck(open.pane);
    const text = (await open.pane.locator('body').textContent()) ?? '';
    expect(text).toContain(`${report.findings.length} 处`);
    expect(text).toContain(`${report.counts.error}严重`);
    expect(text).toContain(`${report.counts.warning}注意`);
    expect(text).toContain(`${report.counts.info}提示`);
  });

  test('it was judged in a worker of the browser, and the page stayed free', () => {
    const own = open.page.workers().filter((worker) => worker.url().startsWith(siteAddress()));
    expect(own).toHaveLength(1);
  });

  test('the cells of the findings are marked in the grid', async () => {
    const breach = finding('protection.breach-visit');
    const marks = await open.page.evaluate(([sheet, row]) => workbenchIn().conditionalFormatsAt(sheet, row, 3), [
      breach.sheet,
      breach.row - 1,
    ] as const);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.fill).toMatch(/^#[0-9a-f]{6}$/iu);
  });

  test('检查结果 lists every finding with a link to its cell', async () => {
    const sheet = (await snapshot()).sheets.find(({ name }) => name === FINDINGS_SHEET);
    expect(sheet?.rows).toHaveLength(report.findings.length + 1);
    const breach = finding('protection.breach-visit');
    const line = report.findings.indexOf(breach) + 1;
    const formula = sheet?.formulas.find(({ row, column }) => row === line && column === 6)?.formula;
    expect(formula).toBe(`=HYPERLINK("#'拜访记录'!D${breach.row}","D${breach.row}")`);
    expect(
      await open.page.evaluate(([name, row]) => workbenchIn().cellText(name, row, 6), [FINDINGS_SHEET, line] as const),
    ).toBe(`D${breach.row}`);
  });

  test('a click on a link in 检查结果 selects its cell', async () => {
    const usual = open.page.viewportSize() ?? { width: 1440, height: 860 };
    // The links stand to the right of the words; a wide window shows them without scrolling.
    await open.page.setViewportSize({ ...usual, width: 2600 });
    await open.page.locator('[data-part="grid"]').getByText(FINDINGS_SHEET, { exact: true }).click();
    await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() === sheet, FINDINGS_SHEET);
    const box = await open.page.evaluate(() => workbenchIn().cellBox(1, 6));
    if (box === null) throw new Error('检查结果 is not drawn.');
    await clickInGrid(open.page, { x: box.x + 12, y: box.y + 9 });
    const first = report.findings[0];
    await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() === sheet, first?.sheet);
    const [chosen] = await open.page.evaluate(() => workbenchIn().selection());
    expect(chosen?.row).toBe((first?.row ?? 0) - 1);
    await open.page.setViewportSize(usual);
  });

  test('a click on a finding selects its cell in the grid', async () => {
    const breach = finding('protection.breach-visit');
    await open.pane.getByLabel('搜索结果').fill(breach.customerName ?? '');
    await open.pane.getByRole('button', { name: `定位到「${breach.sheet}」第 ${breach.row} 行` }).click();
    await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() === sheet, breach.sheet);
    await open.page.waitForFunction((row) => workbenchIn().selection()[0]?.row === row, breach.row - 1);
    expect(await open.page.evaluate(() => workbenchIn().selection()[0]?.column)).toBe(3);
    await open.pane.getByLabel('搜索结果').fill('');
    await open.pane.getByText(`${report.findings.length} 处 ·`).waitFor();
    await keepScreenshot('screenshot');
  });

  test('a dispute is opened, the marks are filled in, and the winner is shown', async () => {
    await open.pane
      .getByRole('tab', { name: /争议/u })
      .or(open.pane.getByRole('button', { name: /^争议$/u }))
      .first()
      .click();
    await open.pane.getByRole('button', { name: '生成争议界定表' }).click();
    await open.pane
      .getByRole('button', { name: /^(生成|写入)/u })
      .last()
      .click();
    // The findings behind the other tab follow what is written, and name the dispute too.
    await open.pane.getByText('D005').filter({ visible: true }).first().waitFor();
    const rows = (await snapshot()).sheets.find(({ name }) => name === DISPUTES_SHEET)?.rows ?? [];
    const title = rows.findIndex((row) => row?.[0] === '客户界定 D005');
    expect(title).toBeGreaterThan(0);
    const first = title + 4;
    const winner = textOf(rows[first]?.[0]);
    await open.pane.getByRole('button', { name: '在工作表中打开 D005' }).click();
    await open.page.waitForFunction((sheet) => workbenchIn().activeSheet() === sheet, DISPUTES_SHEET);
    await typeInGrid(open.page, cellAddress(first, COLUMNS.marks), [
      '45',
      '20',
      '20',
      '40',
      '22',
      '21',
      '44',
      '20',
      '19',
    ]);
    await typeInGrid(open.page, cellAddress(first + 1, COLUMNS.marks), [
      '20',
      '10',
      '15',
      '22',
      '11',
      '15',
      '20',
      '10',
      '16',
    ]);
    await open.page.waitForFunction(([sheet, row, name]) => workbenchIn().cellText(sheet, row, 1) === name, [
      DISPUTES_SHEET,
      first + 2,
      winner,
    ] as const);
    await open.pane.getByRole('button', { name: /刷新/u }).first().click();
    // The sample's D003 has the same winner already; the second is D005.
    await open.pane.getByText(`${winner} 胜出`).filter({ visible: true }).nth(1).waitFor();
    await keepScreenshot('screenshot-disputes');
  }, 60_000);

  test('after 清除标记 the workbook is what it was, but for the sheet that somebody has written in', async () => {
    await open.pane
      .getByRole('tab', { name: /检查/u })
      .or(open.pane.getByRole('button', { name: /^检查$/u }))
      .first()
      .click();
    await open.pane.getByRole('button', { name: '清除标记' }).click();
    await open.pane.getByRole('button', { name: '清除', exact: true }).click();
    await open.pane.getByText('有人填写过，因此保留').waitFor();
    const after = await snapshot();
    const others = (data: typeof after) => data.sheets.filter(({ name }) => name !== DISPUTES_SHEET);
    expect(others(after)).toEqual(others(before));
  }, 30_000);
});

test('axe finds nothing in the pane', async () => {
  const { violations } = await new AxeBuilder({ page: open.page })
    .include({ fromFrames: ['iframe', 'body'] })
    .exclude({ fromFrames: ['iframe', '[data-tabster-dummy]'] })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

/** Pictures for the README, kept in the project only when asked for: KEBEI_SCREENSHOTS=docs. */
async function keepScreenshot(name: string): Promise<void> {
  const folder = process.env['KEBEI_SCREENSHOTS'] ?? '.cache/screenshots';
  await open.page.screenshot({ path: `${folder}/${name}.png` });
}

/** A cell of the snapshot that must hold a text. */
function textOf(cell: unknown): string {
  if (typeof cell !== 'string') throw new Error('There is no text in the cell.');
  return cell;
}

function finding(code: string): CheckReport['findings'][number] {
  const found = report.findings.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`The sample has no ${code}.`);
  return found;
}

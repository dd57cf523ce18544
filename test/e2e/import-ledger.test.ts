import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Frame, Page } from 'playwright-core';
import { openXlsx } from '../../src/files/xlsx/open-xlsx.ts';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { openBrowser } from '../support/browser.ts';
import { dirtyLedger } from '../support/dirty-ledger.ts';
import type { DirtyLedger } from '../support/dirty-ledger.ts';
import { nameWorkbench, openWorkbench } from './pane-page.ts';
import type { OpenWorkbench } from './pane-page.ts';

const ROWS = 5000;
const SEED = 20_260_630;

let browser: Browser;
let open: OpenWorkbench;
let ledger: DirtyLedger;

declare function workbenchIn(): KebeiWorkbench;

beforeAll(async () => {
  ledger = dirtyLedger(ROWS, await filedCustomers(), SEED);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await nameWorkbench(page);
  open = await openWorkbench(page);
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** Names of the sample's archive, those that end in a legal form. */
async function filedCustomers(): Promise<string[]> {
  const opened = await openXlsx(await readFile('assets/sample.xlsx'));
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const sheet = opened.value.sheets.find(({ name }) => name === '客户档案');
  const used = sheet?.cells.used() ?? null;
  if (sheet === undefined || used === null) throw new Error('The sample has no archive.');
  const names = sheet.cells
    .readRows(used, used.row, used.row + used.rows)
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string' && cell.endsWith('有限公司')));
  return [...new Set(names)].slice(0, 60);
}

const ledgerRows = (page: Page) =>
  page.evaluate(async () => {
    const { sheets } = await workbenchIn().snapshot();
    const rows = sheets.find(({ name }) => name === '销售台账')?.rows ?? [];
    return rows.filter((row) => row?.some((cell) => cell !== null && cell !== undefined && cell !== '') === true)
      .length;
  });

const aliases = (page: Page) =>
  page.evaluate(async () => (await workbenchIn().snapshot()).sheets.find(({ name }) => name === '别名')?.rows[1]?.[2]);

const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');

async function openFile(): Promise<void> {
  await open.pane.getByRole('radio', { name: '文件' }).check();
  const input = open.pane.locator('input[type="file"]');
  await input.setInputFiles({ name: '出库.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger.bytes) });
  await open.pane.getByText('出库.csv').waitFor();
  await open.pane.getByRole('button', { name: '读取' }).click();
  await open.pane.getByRole('heading', { name: '核对各列' }).waitFor();
}

/** Chooses the language in the pane’s menu. */
async function speakEnglish(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: '更多' }).click();
  await pane.getByRole('menuitemradio', { name: 'English' }).click();
  await pane.getByRole('tab', { name: 'Check' }).waitFor();
}

async function preview(): Promise<void> {
  await open.pane.getByRole('button', { name: '预览', exact: true }).click();
  await open.pane.getByRole('heading', { name: '预览' }).waitFor();
}

describe('a dirty ledger of 5,000 rows in GB18030', () => {
  let before: number;

  test('is read, and its columns are proposed with samples', async () => {
    before = await ledgerRows(open.page);
    await open.pane.getByRole('tab', { name: '台账' }).click();
    await openFile();
    expect(await open.pane.getByLabel(/^客户名称/).inputValue()).toBe('3');
    expect(await open.pane.getByLabel(/^日期/).inputValue()).toBe('0');
    expect(await open.pane.locator('body').textContent()).toContain('例：2026-06-30');
  });

  test('the mapping is corrected, and the preview reconciles without writing', async () => {
    await open.pane.getByLabel(/^日期/).selectOption({ label: '出库日期（B 列）' });
    await preview();
    const text = (await open.pane.locator('body').textContent()) ?? '';
    expect(text).toContain(`${ledger.good.rows.toLocaleString('en-US')} 行，${yuan(ledger.good.fen)}元`);
    expect(text).toContain(`读不出的行（${ledger.bad.toString()} 行）`);
    expect(text).toContain('相符');
    expect(await ledgerRows(open.page)).toBe(before);
  });

  test('one proposed customer is confirmed', async () => {
    await open.pane
      .getByRole('button', { name: /^确认“/ })
      .first()
      .click();
    await open.pane.getByText(/已确认是/).waitFor();
  });

  test('the import is written, undone as a whole, and the name stays known', async () => {
    await open.pane.getByRole('button', { name: '写入台账' }).click();
    await open.pane.getByRole('heading', { name: '已导入' }).first().waitFor({ timeout: 60_000 });
    expect(await ledgerRows(open.page)).toBe(before + ledger.good.rows);
    expect(await aliases(open.page)).toBe('是');
    await open.pane.getByRole('button', { name: '撤销' }).click();
    await open.pane.getByText(/已撤销，删除了/).waitFor({ timeout: 60_000 });
    expect(await ledgerRows(open.page)).toBe(before);
  });

  test('is imported again without a question, and a third time adds nothing', async () => {
    await openFile();
    expect(await open.pane.locator('body').textContent()).toContain('按上次导入这种表时的选择');
    await preview();
    expect(await open.pane.getByRole('button', { name: /^确认“/ }).count()).toBe(0);
    await open.pane.getByRole('button', { name: '写入台账' }).click();
    await open.pane.getByRole('button', { name: '再导入一份' }).click({ timeout: 60_000 });
    expect(await ledgerRows(open.page)).toBe(before + ledger.good.rows);
    await openFile();
    await preview();
    expect(await open.pane.locator('body').textContent()).toContain('没有可以写入的行');
  });
});

test('a long paste is told by its rows, not laid out, and read to its last row', async () => {
  const rows = 20_000;
  const line = (at: number): string => `2026-03-05\tZT${at}\t某某新客商行\t方远\t${at}.5`;
  const text = ['单据日期\t单据编号\t客户\t业务员\t金额', ...Array.from({ length: rows }, (_, at) => line(at))].join(
    '\n',
  );
  const context = await browser.newContext({ viewport: { width: 1200, height: 720 }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await nameWorkbench(page);
  const { pane } = await openWorkbench(page);
  await page.locator('[role="separator"]').press('Home');
  await pane.getByRole('tab', { name: '台账' }).click();
  await pane.getByRole('radio', { name: '粘贴' }).check();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await pane.getByRole('textbox', { name: '在这里粘贴台账' }).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await pane.getByText('已粘贴20,001行，开头是：').waitFor();
  const folder = process.env['KEBEI_SCREENS'];
  if (folder !== undefined) await page.locator('iframe').screenshot({ path: `${folder}/ledger-pasted-320-zh.png` });
  expect(
    await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await pane.getByRole('button', { name: '读取' }).click();
  await pane.getByRole('heading', { name: '核对各列' }).waitFor({ timeout: 60_000 });
  await pane.getByRole('button', { name: '预览', exact: true }).click();
  await pane.getByRole('heading', { name: '预览' }).waitFor({ timeout: 60_000 });
  expect(await pane.locator('body').textContent()).toContain('20,000 行，200,000,000.00元');
  await pane.getByText('按月').click();
  await pane.getByRole('rowheader', { name: '2026-03' }).waitFor();
  await context.close();
});

describe('the tab 台账', () => {
  test.each([
    [320, 'zh'],
    [448, 'zh'],
    [320, 'en'],
    [448, 'en'],
  ])(
    'at %i px in %s: axe finds nothing, nothing is wider than the pane, by keyboard alone',
    async (width, language) => {
      const context = await browser.newContext({ viewport: { width: 1200, height: 720 }, locale: 'zh-CN' });
      const page = await context.newPage();
      await nameWorkbench(page);
      const { pane } = await openWorkbench(page);
      // The separator's keys: Home makes the pane 320 pixels wide, each arrow 16 wider.
      const separator = page.locator('[role="separator"]');
      await separator.press('Home');
      for (let wider = 320; wider < width; wider += 16) await separator.press('ArrowLeft');
      const isChinese = language === 'zh';
      if (!isChinese) await speakEnglish(pane);
      const steps: [string, () => Promise<void>][] = [
        [
          'source',
          async () => {
            await pane.getByRole('tab', { name: isChinese ? '检查' : 'Check' }).focus();
            const tab = pane.getByRole('tab', { name: isChinese ? '台账' : 'Ledger' });
            while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
            await pane.getByRole('heading', { name: isChinese ? '导入台账' : 'Import a ledger' }).waitFor();
          },
        ],
        [
          'mapping',
          async () => {
            await pane.getByRole('radio', { name: isChinese ? '粘贴' : 'Paste' }).focus();
            await page.keyboard.press('Space');
            await page.keyboard.press('Tab');
            await page.keyboard.insertText(
              '单据日期\t客户\t业务员\t金额\n2026-03-05\t某某新客商行\t待招-华东\t1.2万\n25/03/2026\t某某新客商行\t方远\t7\n05/04/2026\t#N/A\t方远\t8\n3月6日\t某某新客商行\t方远\t30\n合计\t\t\t12045',
            );
            await pane.getByRole('button', { name: isChinese ? '读取' : 'Read', exact: true }).focus();
            await page.keyboard.press('Enter');
            await pane.getByRole('heading', { name: isChinese ? '核对各列' : 'Check the columns' }).waitFor();
          },
        ],
        [
          'preview',
          async () => {
            await pane.getByRole('button', { name: isChinese ? '预览' : 'Preview', exact: true }).focus();
            await page.keyboard.press('Enter');
            await pane.getByRole('listbox').waitFor();
            const order = pane.getByLabel(isChinese ? /日在前/ : /day first/);
            await order.focus();
            await page.keyboard.press('ArrowDown');
            await pane
              .getByText(isChinese ? /公式错误/ : /formula error/)
              .first()
              .waitFor();
            await pane.getByRole('listbox').focus();
            await page.keyboard.press('ArrowDown');
          },
        ],
        [
          'done',
          async () => {
            await pane.getByRole('button', { name: isChinese ? '写入台账' : 'Write into the ledger' }).focus();
            await page.keyboard.press('Enter');
            await pane.getByRole('button', { name: isChinese ? '再导入一份' : 'Import another' }).waitFor();
          },
        ],
      ];
      for (const [name, go] of steps) {
        await go();
        const folder = process.env['KEBEI_SCREENS'];
        if (folder !== undefined)
          await page
            .locator('iframe')
            .screenshot({ path: `${folder}/ledger-${name}-${width.toString()}-${language}.png` });
        const { violations } = await new AxeBuilder({ page })
          .include({ fromFrames: ['iframe', 'body'] })
          .exclude({ fromFrames: ['iframe', '[data-tabster-dummy]'] })
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.flat().join(' '))])).toEqual([]);
        expect(
          await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0);
      }
      await context.close();
    },
  );
});

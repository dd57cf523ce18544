import type { Browser, Page } from 'playwright-core';
import type { WorkbookChange } from '../../src/workbench/host/index.ts';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { openBrowser } from '../support/browser.ts';
import { clickInGrid, nameWorkbench, openWorkbench, typeInGrid } from './pane-page.ts';

let browser: Browser;
let page: Page;

/** Both run in the page. */
declare function workbenchIn(): KebeiWorkbench;
declare function toldChanges(): WorkbookChange[];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: 'zh-CN' });
  await nameWorkbench(page);
  await openWorkbench(page);
  await page.evaluate(() => {
    const told: WorkbookChange[] = [];
    workbenchIn().host.workbook.onChange((change) => told.push(change));
    Object.assign(window, { toldChanges: () => told.splice(0) });
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
});

const settled = () => page.evaluate(() => workbenchIn().settled());
const shown = (sheet: string, row: number, columns: number) =>
  page.evaluate(
    ([name, at, width]) => Array.from({ length: width }, (_unused, column) => workbenchIn().cellText(name, at, column)),
    [sheet, row, columns] as const,
  );
const held = (sheet: string, row: number) =>
  page.evaluate(
    async ([name, at]) => {
      const data = (await workbenchIn().snapshot()).sheets.find((candidate) => candidate.name === name);
      return data?.rows[at] ?? [];
    },
    [sheet, row] as const,
  );

describe('what the add-in does shows in the grid', () => {
  test('a new sheet, and one that is unhidden, leave in front what is there', async () => {
    const front = await page.evaluate(() => workbenchIn().activeSheet());
    await page.evaluate(() => {
      const { workbook } = workbenchIn().host;
      workbook.as('addin', () => {
        const sheet = workbook.addSheet('后台');
        sheet.visibility = 'Hidden';
        sheet.partChanged('visibility');
      });
    });
    await settled();
    await page.evaluate(() => {
      const { workbook } = workbenchIn().host;
      workbook.as('addin', () => {
        const sheet = workbook.sheet('后台');
        sheet.visibility = 'Visible';
        sheet.partChanged('visibility');
      });
    });
    await settled();
    const now = () => page.evaluate(() => [workbenchIn().activeSheet(), workbenchIn().host.workbook.activeSheet.name]);
    expect(await now()).toEqual([front, front]);
  });

  test('a new sheet with values, formulas, formats, a table and marks', async () => {
    await page.evaluate(() => {
      const { workbook } = workbenchIn().host;
      workbook.as('addin', () => {
        const sheet = workbook.addSheet('试算');
        const rows: (string | number)[][] = [
          ['甲', '乙', '和'],
          [3, 5, '=A2+B2'],
          [4, 8, '=SUM(A3:B3)'],
        ];
        rows.forEach((cells, row) => cells.forEach((cell, column) => workbook.enter(sheet, row, column, cell)));
        sheet.contentChanged({ row: 0, column: 0, rows: 3, columns: 3 });
        sheet.format({ row: 1, column: 0, rows: 2, columns: 1 }, { numberFormat: '0.00' });
        sheet.conditionalFormats = [
          {
            id: '{mark}',
            type: 'Custom',
            areas: [{ row: 1, column: 2, rows: 2, columns: 1 }],
            formula: '=$C2>10',
            cellValue: null,
            stopIfTrue: false,
            look: { fill: '#FFC7CE' },
          },
        ];
        sheet.partChanged('conditionalFormats');
        workbook.select(sheet, [{ row: 1, column: 1, rows: 2, columns: 1 }]);
      });
    });
    await settled();
    expect(await shown('试算', 1, 3)).toEqual(['3.00', '5', '8']);
    expect(await shown('试算', 2, 3)).toEqual(['4.00', '8', '12']);
    expect(await page.evaluate(() => [workbenchIn().activeSheet(), workbenchIn().selection()])).toEqual([
      '试算',
      [{ row: 1, column: 1, rows: 2, columns: 1 }],
    ]);
    await page.waitForFunction(() => workbenchIn().conditionalFormatsAt('试算', 2, 2)[0]?.fill === '#FFC7CE');
    expect(await page.evaluate(() => workbenchIn().conditionalFormatsAt('试算', 1, 2)[0]?.fill)).toBeNull();
  });

  test('what the formulas give is what the host holds', async () => {
    expect(await held('试算', 2)).toEqual([4, 8, 12]);
  });

  test('rows that come in move values, formulas and marks', async () => {
    await page.evaluate(() => {
      const { workbook } = workbenchIn().host;
      workbook.as('addin', () => {
        workbook.sheet('试算').insert('rows', 1, 2);
      });
    });
    await settled();
    expect(await shown('试算', 4, 3)).toEqual(['4.00', '8', '12']);
    const marked = () => page.evaluate(() => workbenchIn().conditionalFormatsAt('试算', 4, 2).length);
    expect(await marked()).toBe(1);
    await page.evaluate(() => {
      const { workbook } = workbenchIn().host;
      const sheet = workbook.sheet('试算');
      workbook.as('addin', () => {
        sheet.conditionalFormats = [];
        sheet.partChanged('conditionalFormats');
      });
    });
    await settled();
    expect(await marked()).toBe(0);
  });
});

describe('what is done in the grid reaches the host', () => {
  test('typed numbers, dates and formulas, as the changes of a user and only once', async () => {
    await page.evaluate(() => toldChanges());
    await typeInGrid(page, 'A8', ['7', '2026/3/5', '=A8*2']);
    expect(await held('试算', 7)).toEqual([7, 46_086, 14]);
    const told = await page.evaluate(() => toldChanges());
    const written = told.filter(({ kind }) => kind === 'values');
    expect(written.map(({ actor }) => actor)).toEqual(['user', 'user', 'user']);
    const format = await page.evaluate(async () => {
      const sheet = (await workbenchIn().snapshot()).sheets.find(({ name }) => name === '试算');
      return sheet?.palette[(sheet.styleRows[7]?.[1] ?? 0) - 1]?.numberFormat;
    });
    expect(format).toMatch(/y.*m.*d/u);
  });

  test('what is deleted, and brought back', async () => {
    await typeInGrid(page, 'A8', []);
    await page.keyboard.press('Delete');
    await settled();
    expect((await held('试算', 7))[0]).toBeFalsy();
    await page.keyboard.press('Control+z');
    await settled();
    expect((await held('试算', 7))[0]).toBe(7);
  });

  test("functions of the add-in calculate in its cells, and the grid's own with them", async () => {
    await typeInGrid(page, 'A10', ['=KEBEI.LASTDAY(B8,3)', '=TEXT(A10,"yyyy-mm-dd")']);
    await page.waitForFunction(() => workbenchIn().cellText('试算', 9, 1) === '2026-06-05');
    expect(await held('试算', 9)).toEqual([46_178, '2026-06-05']);
  });

  test('a click on a link goes to its cell', async () => {
    await typeInGrid(page, 'A1', [`=HYPERLINK("#'客户档案'!B7","去")`]);
    await settled();
    expect(await shown('试算', 0, 1)).toEqual(['去']);
    await clickInGrid(page, { x: 70, y: 30 });
    await page.waitForFunction(() => workbenchIn().activeSheet() === '客户档案');
    expect(await page.evaluate(() => workbenchIn().selection())).toEqual([{ row: 6, column: 1, rows: 1, columns: 1 }]);
  });
});

describe('the page', () => {
  test('the pane closes and opens, and is made wider by keyboard', async () => {
    const pane = page.locator('iframe');
    await page.getByRole('button', { name: '关闭面板' }).click();
    expect(await pane.isVisible()).toBe(false);
    await page.getByRole('button', { name: '打开面板' }).click();
    expect(await pane.isVisible()).toBe(true);
    const separator = page.getByRole('separator', { name: '调整面板宽度' });
    await separator.focus();
    await page.keyboard.press('Home');
    expect(Math.round((await pane.boundingBox())?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('End');
    expect(Math.round((await pane.boundingBox())?.width ?? 0)).toBeGreaterThan(590);
  });

  test('the language changes on the page, in the grid and in the pane', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.title()).toBe('Kebei workbench');
    await page.frameLocator('iframe').getByRole('button', { name: 'Check' }).first().waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.frameLocator('iframe').getByRole('button', { name: '检查' }).first().waitFor();
  });
});

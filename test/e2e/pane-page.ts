import type { Frame, Page } from 'playwright-core';
import type { KebeiWorkbench } from '../../src/workbench/hooks.ts';
import { siteAddress } from './running-site.ts';

/** The workbench with the sample open in it, and the add-in's pane beside it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: Frame;
}

/** Opens the workbench and waits until both grid and pane can be worked with. */
export async function openWorkbench(page: Page): Promise<OpenWorkbench> {
  await page.goto(`${siteAddress()}/workbench.html`);
  await page.waitForFunction(() => window.kebeiWorkbench !== undefined);
  await page.evaluate(() => workbenchIn().ready);
  const element = await page.waitForSelector('iframe');
  const pane = await element.contentFrame();
  if (pane === null) throw new Error('The workbench has no pane.');
  await pane.getByText('已找到').waitFor();
  return { page, pane };
}

/** Runs in the page. */
declare function workbenchIn(): KebeiWorkbench;

/** Makes `workbenchIn()` known in the page before its own scripts run. */
export async function nameWorkbench(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { workbenchIn: () => window.kebeiWorkbench });
  });
}

/** Writes the as-of date into the pane. */
export async function setAsOf(pane: Frame, day: string): Promise<void> {
  const field = pane.getByLabel('截至日期，年-月-日');
  await field.fill(day);
  await field.press('Enter');
}

/** Presses 检查 and waits for the result. */
export async function runCheck(pane: Frame): Promise<void> {
  await pane
    .getByRole('button', { name: /^(检查|重新检查)$/u })
    .last()
    .click();
  await pane
    .getByText(/处 · .*组/u)
    .first()
    .waitFor();
}

/** Goes to a cell of the grid through its name box, as a person would, and types from there to the right. */
export async function typeInGrid(page: Page, address: string, entries: readonly string[]): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(address);
  await nameBox.press('Enter');
  for (const entry of entries) {
    await page.keyboard.type(entry);
    await page.keyboard.press('Tab');
  }
}

/** Clicks into the cells: formula bar and cell editor are drawn on canvases of their own, the sheet's is the largest. */
export async function clickInGrid(page: Page, at: { readonly x: number; readonly y: number }): Promise<void> {
  const canvases = await page.locator('[data-part="grid"] canvas').all();
  const boxes = (await Promise.all(canvases.map((canvas) => canvas.boundingBox()))).flatMap((box) => box ?? []);
  const [sheet] = boxes.sort((one, other) => other.width * other.height - one.width * one.height);
  if (sheet === undefined) throw new Error('The grid shows no sheet.');
  await page.mouse.click(sheet.x + at.x, sheet.y + at.y);
}

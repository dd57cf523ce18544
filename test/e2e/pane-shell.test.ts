import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { siteAddress } from './running-site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The pane's page in a browser of that language, where office.js does not come. */
async function openWithoutOffice(locale: string): Promise<Page> {
  const page = await browser.newPage({ locale, viewport: { width: 320, height: 640 } });
  await page.route('**/office-js/**', (route) => route.abort());
  await page.goto(`${siteAddress()}/taskpane.html`);
  return page;
}

test.each([
  ['zh-CN', '重新打开'],
  ['en-US', 'Open again'],
])('without office.js the pane explains itself in %s', async (locale, retry) => {
  const page = await openWithoutOffice(locale);
  const shell = page.locator('#shell');
  await shell.locator('[data-part="retry"]').waitFor({ state: 'visible' });
  expect(await shell.locator('[data-part="retry"]').textContent()).toContain(retry);
  expect(await shell.textContent()).toContain('office.js');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

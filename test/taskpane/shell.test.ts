/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { startShell } from '../../src/taskpane/shell.ts';
import { memberAt } from './member-at.ts';

const PAGE = readFileSync('src/taskpane/taskpane.html', 'utf8');

function openShell(language: string) {
  const reload = jest.fn();
  const page = new DOMParser().parseFromString(PAGE, 'text/html');
  startShell(page, language, reload);
  const part = (name: string) => memberAt([...page.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)], 0);
  return { page, part, reload };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('speaks the language of the browser and can be switched', () => {
  const { part } = openShell('zh-CN');
  expect(part('message').textContent).toBe('正在打开，请稍候。');
  part('language').click();
  expect(part('message').textContent).toBe('Opening, one moment.');
});

test('after ten seconds without office.js it says what to look at and offers to open again', () => {
  const { part, reload } = openShell('zh-CN');
  jest.advanceTimersByTime(9_999);
  expect(part('checks').hidden).toBe(true);
  jest.advanceTimersByTime(1);
  expect(part('title').textContent).toBe('面板没有打开');
  expect(part('checks').hidden).toBe(false);
  part('retry').click();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a script that cannot be fetched is told at once', () => {
  const { page, part } = openShell('en-US');
  page.querySelector('script[data-office]')?.dispatchEvent(new Event('error'));
  expect(part('title').textContent).toBe('The pane did not open');
});

test('goes away when the pane is there, even after it gave up waiting', () => {
  const { page } = openShell('en-US');
  jest.advanceTimersByTime(20_000);
  page.dispatchEvent(new Event('kebei:mounted'));
  expect(page.getElementById('shell')).toBeNull();
});

test('the page allows no script but its own and Office’s, and holds none inline', () => {
  const page = new DOMParser().parseFromString(PAGE, 'text/html');
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' <%= htmlWebpackPlugin.options.officeOrigin %>;");
  expect([...page.querySelectorAll('script')].filter((script) => script.textContent !== '')).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DOMWindow } from 'jsdom';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { HostOptions } from '../../src/workbench/host/index.ts';
import { createExternal, createNativeBridge, OfficeHost } from '../../src/workbench/host/index.ts';

const OFFICE_JS = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json'),
);
/** The file that Excel on Windows loads; the quick way evaluates it alone. */
const EXCEL_FILE = 'excel-win32-16.01.js';

export interface OfficeOptions extends HostOptions {
  /** An existing host, instead of a new one with the other options. */
  readonly host?: OfficeHost;
  /**
   * `requests` (the default): only Excel.run and events, without Office.onReady, in a fifth of the time.
   * `full`: office.js starts as in Excel: Office.onReady, requirement sets, settings, commands, custom functions.
   */
  readonly boot?: 'requests' | 'full';
}

export interface StartedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: OfficeHost;
  readonly window: DOMWindow;
  /** Waits until the host has told all events and their handlers have begun. */
  settled(): Promise<void>;
  close(): void;
}

/** Runs the unmodified office.js against our host, in a jsdom window of its own. */
export async function startOffice(options: OfficeOptions = {}): Promise<StartedOffice> {
  const { host: given, boot, ...hostOptions } = options;
  const host = given ?? new OfficeHost(hostOptions);
  const window = boot === 'full' ? await startWhole(host) : startRequests(host);
  const globals = window as unknown as { Excel: typeof Excel; Office: typeof Office };
  return {
    Excel: globals.Excel,
    Office: globals.Office,
    host,
    window,
    settled: () => settled(host),
    close: () => window.close(),
  };
}

/** Events leave the host a tick after the answer, and office.js hands them on through promises: a few turns see to both. */
async function settled(host: OfficeHost): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise<void>((resolve) => host.defer(resolve));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

function startRequests(host: OfficeHost): DOMWindow {
  const { window } = new JSDOM('<!doctype html>', { url: 'https://localhost:3000/', runScripts: 'outside-only' });
  Object.defineProperty(window, '_richApiNativeBridge', { value: createNativeBridge(host), configurable: true });
  window.eval(readFileSync(join(OFFICE_JS, 'dist', EXCEL_FILE), 'utf8'));
  return window;
}

async function startWhole(host: OfficeHost): Promise<DOMWindow> {
  const problems = new VirtualConsole();
  const failures: Error[] = [];
  problems.on('jsdomError', (problem) => failures.push(problem));
  const script = pathToFileURL(join(OFFICE_JS, 'dist', 'office.js')).href;
  const page = new JSDOM(`<!doctype html><body><script src="${script}"></script></body>`, {
    url: 'https://localhost:3000/',
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
    virtualConsole: problems,
    beforeParse: (window) => {
      Object.defineProperty(window, 'external', { value: createExternal(host), configurable: true });
    },
  });
  await new Promise<void>((resolve) => page.window.addEventListener('load', () => resolve()));
  const { Office: office } = page.window as unknown as { Office: typeof Office };
  await office.onReady();
  if (failures[0] !== undefined) throw failures[0];
  return page.window;
}

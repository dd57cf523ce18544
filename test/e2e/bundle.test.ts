import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { TEST_BASE_URL } from '../../scripts/test-stages.ts';
import { COMMANDS } from '../../src/commands/register-commands.ts';
import { checkManifest } from '../support/manifest/check-manifest.ts';
import { builtFile } from '../support/manifest/repository-files.ts';

const ADDIN = path.join('dist', 'addin');
/** Before the first button works; lazy parts come on top of it. */
const FIRST_LOAD_BUDGET = 150_000;

const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');
const scriptsOf = (page: string): string[] =>
  [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);

describe('what the build hands to Excel', () => {
  test('has a manifest that Office accepts, fit for users', () => {
    const problems = checkManifest(read(ADDIN, 'manifest.xml'), {
      isProduction: true,
      commands: Object.keys(COMMANDS),
      servedFile: builtFile(ADDIN),
    });
    expect(problems).toEqual([]);
    expect(read(ADDIN, 'manifest.xml')).toContain(`${TEST_BASE_URL}/taskpane.html`);
  });

  test('names no developer machine', () => {
    const texts = readdirSync(ADDIN).filter((file) => /\.(js|html|xml|json)$/.test(file));
    expect(texts.filter((file) => /localhost:\d|127\.0\.0\.1/.test(read(ADDIN, file)))).toEqual([]);
  });

  test('loads less than 150 kB of scripts before the first button works', () => {
    const own = scriptsOf(read(ADDIN, 'taskpane.html')).filter((src) => !src.startsWith('https:'));
    const bytes = own.map((src) => gzipSync(readFileSync(path.join(ADDIN, src))).length);
    expect(own).toContain('taskpane.js');
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_BUDGET);
  });

  test('takes office.js from Microsoft and nothing else from anywhere', () => {
    const foreign = scriptsOf(read(ADDIN, 'taskpane.html')).filter((src) => /^https?:/.test(src));
    expect(foreign).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  });

  test('holds nothing of the workbench', () => {
    const scripts = readdirSync(ADDIN).filter((file) => file.endsWith('.js'));
    expect(existsSync(path.join(ADDIN, 'workbench.html'))).toBe(false);
    expect(scripts.filter((file) => /univerjs|_richApiNativeBridge/.test(read(ADDIN, file)))).toEqual([]);
  });

  test('is the same pane as in the workbench, but for the host and the address of office.js', () => {
    const inExcel = scriptsOf(read(ADDIN, 'taskpane.html'));
    const inWorkbench = scriptsOf(read('dist', 'workbench', 'taskpane.html'));
    const official = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
    const withoutHost = inWorkbench.filter((src) => src !== 'host-bridge.js');
    expect(withoutHost.map((src) => (src === '/office-js/office.js' ? official : src))).toEqual(inExcel);
    // The scripts themselves are not there a second time: the server hands out those of the add-in.
    expect(inExcel.filter((src) => existsSync(path.join('dist', 'workbench', src)))).toEqual([]);
  });
});

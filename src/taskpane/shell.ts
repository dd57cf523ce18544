import type { ShellTexts } from './shell-texts.ts';
import { SHELL_TEXTS } from './shell-texts.ts';

/** How long office.js may take before the page says that something is wrong. */
const PATIENCE_MS = 10_000;

type ShellState = 'loading' | 'failed';

/**
 * The page's static shell: a bundle of its own that needs neither office.js nor React, so that it can speak when these
 * do not come. Goes away as soon as the pane is mounted, also when that happens after it has given up waiting.
 */
export function startShell(page: Document, navigatorLanguage: string, reload: () => void): void {
  const shell = page.getElementById('shell');
  if (shell === null) return;
  let language: 'zh' | 'en' = navigatorLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  let state: ShellState = 'loading';
  const draw = () => {
    page.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    fill(shell, SHELL_TEXTS[language], state);
  };
  const fail = () => {
    state = 'failed';
    draw();
  };

  const officeScript = page.querySelector('script[data-office]');
  const patience = setTimeout(fail, PATIENCE_MS);
  officeScript?.addEventListener('error', fail);
  page.addEventListener('kebei:mounted', () => {
    clearTimeout(patience);
    shell.remove();
  });
  part(shell, 'language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    draw();
  });
  part(shell, 'retry').addEventListener('click', reload);
  part(shell, 'address').textContent = officeScript?.getAttribute('src') ?? '';
  draw();
}

function fill(shell: HTMLElement, texts: ShellTexts, state: ShellState): void {
  const failed = state === 'failed';
  part(shell, 'title').textContent = failed ? texts.failedTitle : texts.title;
  part(shell, 'message').textContent = failed ? texts.failed : texts.loading;
  texts.checks.forEach((text, at) => {
    part(shell, `check-${(at + 1).toString()}`).textContent = text;
  });
  part(shell, 'retry').textContent = texts.retry;
  part(shell, 'language').textContent = texts.other;
  part(shell, 'checks').hidden = !failed;
  part(shell, 'retry').hidden = !failed;
}

function part(shell: HTMLElement, name: string): HTMLElement {
  const found = shell.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`The shell has no part ${name}`);
  return found;
}

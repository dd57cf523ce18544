import type { Words } from '../words.ts';

/** Everything on the page that can be pressed. */
export const ACTS = [
  'openPane',
  'check',
  'clearMarks',
  'openDisputes',
  'open',
  'save',
  'sample',
  'language',
  'dismiss',
  'closePane',
] as const;
export type Act = (typeof ACTS)[number];

/** The element that the page names so; the page and this code are one, so a missing one is a mistake in either. */
export function part<T extends HTMLElement>(name: string, type: new () => T): T {
  const element = document.querySelector(`[data-part="${name}"]`);
  if (!(element instanceof type)) throw new Error(`The page has no part ${name}.`);
  return element;
}

/** Writes the texts of a language wherever the page asks for them. */
export function writeWords(words: Words, languageTag: string): void {
  document.documentElement.lang = languageTag;
  document.title = words.pageTitle;
  const texts: Readonly<Record<string, string>> = words;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = texts[element.dataset['word'] ?? ''] ?? '';
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset['label'] ?? ''] ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-title]')) {
    element.title = texts[element.dataset['title'] ?? ''] ?? '';
  }
}

/** Lets the page's buttons act. */
export function onAct(act: (what: Act) => void): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
    const what = ACTS.find((known) => known === button?.dataset['act']);
    if (what !== undefined) act(what);
  });
}

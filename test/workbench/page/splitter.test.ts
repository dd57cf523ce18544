/** @jest-environment jsdom */
import { startSplitter } from '../../../src/workbench/page/splitter.ts';

function started(): { readonly desk: HTMLElement; readonly press: (key: string) => number } {
  const desk = document.createElement('main');
  const splitter = document.createElement('div');
  desk.append(splitter);
  startSplitter(desk, splitter);
  const press = (key: string): number => {
    splitter.dispatchEvent(new KeyboardEvent('keydown', { key }));
    return Number(splitter.getAttribute('aria-valuenow'));
  };
  return { desk, press };
}

test('the pane begins as wide as Excel makes one, and says so to a screen reader', () => {
  const { desk } = started();
  expect(desk.style.getPropertyValue('--pane')).toBe('360px');
  expect(desk.firstElementChild?.getAttribute('aria-valuenow')).toBe('360');
  expect(desk.firstElementChild?.getAttribute('aria-valuemin')).toBe('320');
  expect(desk.firstElementChild?.getAttribute('aria-valuemax')).toBe('600');
});

test('arrow keys move the separator, which stands left of the pane', () => {
  const { desk, press } = started();
  expect(press('ArrowLeft')).toBe(376);
  expect(press('ArrowRight')).toBe(360);
  expect(press('Tab')).toBe(360);
  expect(desk.style.getPropertyValue('--pane')).toBe('360px');
});

test('the pane gets no narrower and no wider than it is made for', () => {
  const { press } = started();
  expect(press('Home')).toBe(320);
  expect(press('ArrowRight')).toBe(320);
  expect(press('End')).toBe(600);
  expect(press('ArrowLeft')).toBe(600);
});

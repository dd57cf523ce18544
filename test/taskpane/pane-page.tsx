import '@testing-library/jest-dom';
import { act, configure, render, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { userEvent } from '@testing-library/user-event';
import type { KebeiServices } from '../../src/app/services.ts';
import { PaneRoot } from '../../src/taskpane/pane-root.tsx';
import type { ChoiceMemory } from '../../src/taskpane/state/choice-memory.ts';
import type { Pane } from '../../src/taskpane/state/create-pane.ts';
import { createPane } from '../../src/taskpane/state/create-pane.ts';
import type { OfficeSurroundings } from '../../src/taskpane/surroundings.ts';
import { sampleServices } from './sample-report.ts';

// Drawing in jsdom is slow on a machine that is doing other things; no test waits for time to pass.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

/** jsdom lays nothing out: the list is told a height, so that it draws the rows that would be in view. */
export function stubLayout(): void {
  class NoResizes implements ResizeObserver {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  }
  globalThis.ResizeObserver = NoResizes;
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: layoutHeight });
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: layoutHeight });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 320 });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) => Object.assign(new EventTarget(), NO_MATCH, { media }) as MediaQueryList;
}

const NO_MATCH = { matches: false, onchange: null, addListener: () => undefined, removeListener: () => undefined };

function layoutHeight(this: Element): number {
  return this.getAttribute('role') === 'tree' ? 600 : 60;
}

export const SURROUNDINGS: OfficeSurroundings = {
  language: 'zh-CN',
  today: '2026-06-30',
  colours: () => ({ background: '#ffffff', foreground: '#000000' }),
  onThemeChanged: () => () => undefined,
};

/** A pane on the screen, with what a test needs of it. */
export interface OpenPane {
  readonly pane: Pane;
  readonly user: UserEvent;
  readonly unexpected: jest.Mock;
}

/** Opens the pane over sample services with the changes that a test is about. */
export async function openPane(
  changes: Partial<KebeiServices> = {},
  surroundings: Partial<OfficeSurroundings> = {},
): Promise<OpenPane> {
  const around = { ...SURROUNDINGS, ...surroundings };
  const memory: ChoiceMemory = {
    read: () => 'office',
    write: () => undefined,
    readDecider: () => '',
    writeDecider: () => undefined,
    readFollowing: () => true,
    writeFollowing: () => undefined,
  };
  const unexpected = jest.fn();
  const pane = createPane(sampleServices(changes), around, memory, unexpected);
  render(<PaneRoot pane={pane} surroundings={around} />);
  await act(() => pane.actions.describe());
  return { pane, user: userEvent.setup(), unexpected };
}

/** Opens the pane and runs a check to its end. */
export async function openChecked(changes: Partial<KebeiServices> = {}): Promise<OpenPane> {
  const open = await openPane(changes);
  await open.user.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByRole('button', { name: '清除标记' });
  return open;
}

/** What the screen reader was told last. */
export function announced(): string {
  return document.querySelector('[data-announcement]')?.textContent ?? '';
}

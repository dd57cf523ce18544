/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { MountedPane } from '../../src/taskpane/mount.tsx';
import { mountPane } from '../../src/taskpane/mount.tsx';
import { stubLayout, SURROUNDINGS } from './pane-page.tsx';
import { sampleServices } from './sample-report.ts';

beforeAll(stubLayout);

test('a mounted pane tells the shell, shows itself, and can be worked from the ribbon', async () => {
  const told = jest.fn();
  document.addEventListener('kebei:mounted', told);
  const element = document.body.appendChild(document.createElement('div'));
  let mounted: MountedPane | undefined;
  await act(async () => {
    mounted = mountPane(element, sampleServices(), SURROUNDINGS);
    await Promise.resolve();
  });
  expect(told).toHaveBeenCalledTimes(1);
  await act(async () => mounted?.actions.check());
  expect(await screen.findByRole('tree')).toBeVisible();
  act(() => mounted?.unmount());
  expect(element).toBeEmptyDOMElement();
});

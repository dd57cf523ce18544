/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { KebeiServices } from '../../../src/app/services.ts';
import { ribbonActions } from '../../../src/taskpane/state/ribbon-actions.ts';
import { openChecked, openPane, stubLayout } from '../pane-page.tsx';

beforeAll(stubLayout);

test('a check from the ribbon turns to the check and shows its result', async () => {
  const { pane, user } = await openPane();
  await user.click(screen.getByRole('tab', { name: '争议' }));
  await act(() => ribbonActions(pane).check());
  expect(await screen.findByRole('tree')).toBeVisible();
  expect(screen.getByRole('tab', { name: '检查' })).toHaveAttribute('aria-selected', 'true');
});

test('clearing from the ribbon asks first, before any check too', async () => {
  const clearMarks = jest.fn<ReturnType<KebeiServices['clearMarks']>, []>(() =>
    Promise.resolve({ kind: 'done', value: { removedFormats: 2, removedSheets: [], keptSheets: [] } }),
  );
  const { pane, user } = await openPane({ clearMarks });
  await act(() => ribbonActions(pane).clearMarks());
  expect(clearMarks).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(await screen.findByText('已移除 2 处颜色标记。')).toBeVisible();
});

test('disputes from the ribbon say first what will be written', async () => {
  const { pane } = await openChecked();
  await act(() => ribbonActions(pane).openDisputes());
  expect(await screen.findByText(/各写一份界定表/)).toBeVisible();
});

test('disputes from the ribbon without a check lead to the check', async () => {
  const { pane } = await openPane();
  await act(() => ribbonActions(pane).openDisputes());
  expect(await screen.findByRole('heading', { name: '还没有检查结果' })).toBeVisible();
});

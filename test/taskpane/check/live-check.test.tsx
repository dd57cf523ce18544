/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { LiveUpdate } from '../../../src/app/live/live-views.ts';
import type { KebeiServices } from '../../../src/app/services.ts';
import { announced, openChecked, openPane, stubLayout } from '../pane-page.tsx';
import type { OpenPane } from '../pane-page.tsx';
import { PAIR } from '../review/sample-reviews.ts';
import { sampleResult } from '../sample-report.ts';

beforeAll(stubLayout);

/** Three minutes past two in the afternoon, by the clock of this computer. */
const AT = new Date(2026, 5, 30, 14, 3, 21).getTime();

/** A checked pane whose live check a test speaks for. */
async function followed(
  changes: Partial<KebeiServices> = {},
): Promise<{ open: OpenPane; tell: (update: LiveUpdate) => void; stopped: jest.Mock }> {
  let listener: (update: LiveUpdate) => void = () => undefined;
  const stopped = jest.fn<ReturnType<KebeiServices['live']['stop']>, []>(() =>
    Promise.resolve({ kind: 'done', value: null }),
  );
  const open = await openChecked({
    ...changes,
    live: {
      start: (heard) => {
        listener = heard;
        return Promise.resolve({ kind: 'done', value: null });
      },
      stop: stopped,
    },
  });
  const tell = (update: LiveUpdate): void => {
    act(() => {
      listener(update);
    });
  };
  return { open, tell, stopped };
}

test('findings follow an edit: the list, when it was, and what a screen reader hears', async () => {
  const { tell } = await followed();
  tell({ kind: 'updated', result: sampleResult(7), at: AT, sheetBehind: false });
  expect(screen.getByText(/^已随编辑更新 · 14:03:21 · /)).toBeVisible();
  expect(screen.getByText(/^7 处/)).toBeVisible();
  expect(announced()).toBe('已随编辑更新，现有 7 处。');
});

test('a finding that was opened stays open where the list moves', async () => {
  const { open, tell } = await followed();
  const result = sampleResult(40);
  const { findings } = result.report;
  const key = findings[3]?.key;
  act(() => {
    open.pane.actions.look({ detailed: new Set([3]), current: 'finding:3' });
  });
  tell({
    kind: 'updated',
    result: { ...result, report: { ...result.report, findings: findings.slice(2) } },
    at: AT,
    sheetBehind: false,
  });
  const { view, result: now } = open.pane.store.get();
  expect([...view.detailed].map((index) => now?.report.findings[index]?.key)).toEqual([key]);
  expect(view.current).toBe('finding:1');
});

test('what is decided, and what is taken back, stays in the list while the findings follow', async () => {
  const { open, tell } = await followed({
    decide: () => Promise.resolve({ kind: 'done', value: { sheet: '别名', inserted: false, row: 2, cells: [] } }),
    undoDecision: () => Promise.resolve({ kind: 'done', value: null }),
  });
  const { store, actions } = open.pane;
  const result = { ...sampleResult(5), reviews: { ...sampleResult(5).reviews, items: [] } };
  const follow = () => tell({ kind: 'updated', result, at: AT, sheetBehind: false });
  act(() => store.set({ result: { ...result, reviews: { ...result.reviews, items: [PAIR] } } }));
  await act(() => actions.decide({ item: PAIR, verdict: 'same', pairs: [], reason: '' }));
  follow();
  expect(store.get().result?.reviews.items).toEqual([PAIR]);
  await act(() => actions.undoDecision());
  // The findings of the decision come in after it was taken back.
  follow();
  expect(store.get().result?.reviews.items).toEqual([PAIR]);
});

test('what the edits outran, and what cannot be judged, is said with the way on', async () => {
  const { tell } = await followed();
  tell({ kind: 'outdated' });
  expect(screen.getByText(/^表头、工作表或制度有变化/)).toBeVisible();
  expect(screen.getByRole('button', { name: '重新检查' })).toBeVisible();
  const failure = {
    code: 'archive-empty',
    message: { zh: '客户档案里还没有数据。', en: 'Empty.' },
    insertable: [],
  } as const;
  tell({ kind: 'failed', failure });
  expect(screen.getByText('客户档案里还没有数据。')).toBeVisible();
  tell({ kind: 'waiting', failure });
  expect(screen.getByText('等待单元格编辑结束后更新')).toBeVisible();
});

test('a fault is reported, and the findings of before stay', async () => {
  const { open, tell } = await followed();
  tell({ kind: 'broken', error: new Error('broken') });
  expect(open.unexpected).toHaveBeenCalled();
  expect(screen.getByText('没能随编辑更新，下面是之前的结果。')).toBeVisible();
});

test('it can be switched off, and is heard no more', async () => {
  const { open, tell, stopped } = await followed();
  await open.user.click(screen.getByRole('button', { name: '更多' }));
  await open.user.click(screen.getByRole('menuitemcheckbox', { name: '实时检查' }));
  expect(stopped).toHaveBeenCalled();
  tell({ kind: 'updated', result: sampleResult(7), at: AT, sheetBehind: false });
  expect(screen.queryByText(/^已随编辑更新/)).toBeNull();
});

test('a check of a pane that does not follow asks for nothing', async () => {
  const start = jest.fn<ReturnType<KebeiServices['live']['start']>, []>();
  const { user, pane } = await openPane({
    live: { start, stop: () => Promise.resolve({ kind: 'done', value: null }) },
  });
  await act(() => pane.actions.setFollowing(false));
  await user.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByRole('button', { name: '清除标记' });
  expect(start).not.toHaveBeenCalled();
});

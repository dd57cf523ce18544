/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { CheckWatch, KebeiServices, Outcome, CheckResult } from '../../../src/app/services.ts';
import { announced, openChecked, openPane, stubLayout } from '../pane-page.tsx';
import { SAMPLE_WORKBOOK, sampleResult } from '../sample-report.ts';

beforeAll(stubLayout);

/** A check that a test brings forward by hand. */
function heldCheck() {
  const held: { watch: CheckWatch | null; end: (outcome: Outcome<CheckResult>) => void } = {
    watch: null,
    end: () => undefined,
  };
  const check: KebeiServices['check'] = (_, watch) => {
    held.watch = watch;
    return new Promise((resolve) => {
      held.end = resolve;
    });
  };
  return { held, check };
}

test('before the first check it says what was found, what is missing and what a check writes', async () => {
  await openPane();
  expect(screen.getByRole('heading', { name: '检查这个工作簿' })).toBeVisible();
  expect(screen.getByText('2,000 行')).toBeVisible();
  expect(screen.getByText(/写入工作表「检查结果」/)).toBeVisible();
  expect(screen.getByRole('button', { name: '插入模板' })).toBeVisible();
});

test('a check is asked for with the as-of day of the pane', async () => {
  const check = jest.fn<ReturnType<KebeiServices['check']>, Parameters<KebeiServices['check']>>(() =>
    Promise.resolve({ kind: 'done', value: sampleResult(5) }),
  );
  await openChecked({ check });
  expect(check.mock.calls[0]?.[0]).toEqual({ asOf: '2026-06-30', policy: null, writeMarks: true });
});

test('progress is true, is spoken sparingly, never falls, and can be cancelled', async () => {
  const { held, check } = heldCheck();
  const { user } = await openPane({ check });
  await user.click(screen.getByRole('button', { name: '检查' }));
  act(() => {
    held.watch?.onProgress({ phase: 'reading', share: 0.3, sheet: '拜访记录' });
  });
  const bar = screen.getByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBe('30');
  expect(bar.getAttribute('aria-valuetext')).toBe('读取「拜访记录」 30%');
  expect(announced()).toBe('读取，30%。');
  act(() => {
    held.watch?.onProgress({ phase: 'judging', share: 0.31, sheet: null });
  });
  expect(announced()).toBe('读取，30%。');
  act(() => {
    held.watch?.onProgress({ phase: 'judging', share: 0.2, sheet: null });
  });
  expect(bar.getAttribute('aria-valuenow')).toBe('31');

  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(held.watch?.signal.aborted).toBe(true);
  await act(async () => {
    held.end({ kind: 'cancelled' });
    await Promise.resolve();
  });
  expect(await screen.findByRole('heading', { name: '检查已取消' })).toBeVisible();
  expect(announced()).toBe('检查已取消。');
});

test('a second press while a check runs starts no second check', async () => {
  const { check } = heldCheck();
  const counted = jest.fn(check);
  const { user, pane } = await openPane({ check: counted });
  await user.click(screen.getByRole('button', { name: '检查' }));
  await user.click(screen.getByRole('button', { name: '检查' }));
  await act(() => pane.actions.check());
  expect(counted).toHaveBeenCalledTimes(1);
});

test('a cancelled check leaves the result of the one before', async () => {
  let answer: Outcome<CheckResult> = { kind: 'done', value: sampleResult(5) };
  const { user } = await openChecked({ check: () => Promise.resolve(answer) });
  answer = { kind: 'cancelled' };
  await user.click(screen.getByRole('button', { name: '检查' }));
  expect(await screen.findByText(/本次检查已取消，下面是截至 2026-06-30 的上一次结果/)).toBeVisible();
  expect(screen.getByRole('tree')).toBeVisible();
});

test('a failure is one sentence with what to do, and offers the template where that helps', async () => {
  const message = { zh: '没有找到客户档案，请插入模板。', en: 'No archive.' };
  const insertTemplate = jest.fn(() => Promise.resolve({ kind: 'done' as const, value: { sheets: ['客户档案'] } }));
  const { user } = await openPane({
    check: () =>
      Promise.resolve({ kind: 'failed', failure: { code: 'archive-missing', message, insertable: ['archive'] } }),
    insertTemplate,
  });
  await user.click(screen.getByRole('button', { name: '检查' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(message.zh);
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: '插入模板' }));
  expect(insertTemplate).toHaveBeenCalledWith(['archive']);
  expect(await screen.findByText('已插入工作表：客户档案。请填入数据后检查。')).toBeVisible();
});

test('a service that throws ends in a sentence and is reported', async () => {
  const { user, unexpected } = await openPane({ check: () => Promise.reject(new Error('RichApi.Error')) });
  await user.click(screen.getByRole('button', { name: '检查' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('客备遇到了意外的问题');
  expect(screen.queryByText(/RichApi/)).toBeNull();
  expect(unexpected).toHaveBeenCalledTimes(1);
});

test('a workbook without an archive makes the template the thing to do', async () => {
  const missing = [{ role: 'archive', name: { zh: '客户档案', en: '客户档案' }, required: true }];
  await openPane({
    describe: () => Promise.resolve({ kind: 'done', value: { ...SAMPLE_WORKBOOK, sheets: [], missing } }),
  });
  expect(screen.getByRole('heading', { name: '没有找到客户档案' })).toBeVisible();
  expect(screen.getByText(/将新建工作表：客户档案/)).toBeVisible();
});

test('a check that finds nothing says what it has looked at', async () => {
  await openChecked({ check: () => Promise.resolve({ kind: 'done', value: sampleResult(0) }) });
  expect(screen.getByRole('heading', { name: '没有发现问题' })).toBeVisible();
  expect(screen.getByText(/查了 4,400 行/)).toBeVisible();
  expect(announced()).toBe('检查完成，没有发现问题。');
});

test('marks that could not be written do not hide the result', async () => {
  const result = sampleResult(5);
  const problem = {
    code: 'sheet-protected' as const,
    message: { zh: '「拜访记录」受保护。', en: 'Protected.' },
    insertable: [],
  };
  const value = { ...result, marks: { ...result.marks, problem } };
  await openChecked({ check: () => Promise.resolve({ kind: 'done', value }) });
  expect(screen.getByText('「拜访记录」受保护。')).toBeVisible();
  expect(screen.getByRole('tree')).toBeVisible();
});

test('another as-of date is told to be newer than the result', async () => {
  const { user } = await openChecked();
  const field = screen.getByRole('textbox', { name: /截至日期/ });
  await user.clear(field);
  await user.type(field, '2026/7/1{Enter}');
  expect(field).toHaveValue('2026-07-01');
  expect(screen.getByText(/下面是截至 2026-06-30 的结果，日期已改/)).toBeVisible();
});

test('a date that is no day is refused beside the field and not used', async () => {
  const { user, pane } = await openPane();
  const field = screen.getByRole('textbox', { name: /截至日期/ });
  await user.clear(field);
  await user.type(field, '2026-02-30{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('请写成 2026-06-30 这样的日期。');
  expect(pane.store.get().asOf).toBe('2026-06-30');
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('2026-06-30');
});

test('clearing says first what goes, then what went and what stayed', async () => {
  const clearMarks = jest.fn<ReturnType<KebeiServices['clearMarks']>, []>(() =>
    Promise.resolve({
      kind: 'done',
      value: { removedFormats: 58, removedSheets: ['检查结果'], keptSheets: ['客户界定'] },
    }),
  );
  const { user } = await openChecked({ clearMarks });
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  expect(screen.getByText(/将移除客备加上的颜色/)).toBeVisible();
  expect(clearMarks).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(
    await screen.findByText(/已移除 58 处颜色标记。.*已删除工作表：检查结果。.*因此保留：客户界定。/),
  ).toBeVisible();
  expect(announced()).toBe('标记已清除。');
});

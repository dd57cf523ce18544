/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { KebeiServices } from '../../../src/app/services.ts';
import { announced, openChecked, stubLayout } from '../pane-page.tsx';
import { sampleResult } from '../sample-report.ts';
import { memberAt } from '../member-at.ts';

beforeAll(stubLayout);

const selecting = () =>
  jest.fn<ReturnType<KebeiServices['select']>, Parameters<KebeiServices['select']>>(() =>
    Promise.resolve({ kind: 'done', value: null }),
  );

function currentRow(): HTMLElement {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant');
  const row = id === null ? null : document.getElementById(id);
  if (row === null) throw new Error('The tree names no row of the page as its current one');
  return row;
}

test('findings are grouped by customer, and a row speaks its severity, kind, sentence and clause', async () => {
  await openChecked();
  const [group, finding] = screen.getAllByRole('treeitem');
  expect(group).toHaveAttribute('aria-level', '1');
  expect(group).toHaveAttribute('aria-expanded', 'true');
  expect(finding).toHaveAccessibleName(/^严重 · 保护期内他人拜访 · .*6月15日.* · 第三章第二条$/);
  expect(announced()).toBe('检查完成，发现 40 处，涉及 8 组。');
});

test('arrows move, Enter selects the cell, and the focus stays in the list', async () => {
  const select = selecting();
  const { user } = await openChecked({ select });
  const tree = screen.getByRole('tree');
  act(() => {
    tree.focus();
  });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(select).toHaveBeenCalledWith({ sheet: '拜访记录', row: 5, column: '业务员' });
  expect(tree).toHaveFocus();
  expect(currentRow()).toHaveAttribute('aria-level', '2');
  expect(announced()).toBe('已选中「拜访记录」第 5 行。');
});

test('left and right fold and unfold; End and Home reach the ends, and the current row is always drawn', async () => {
  const { user } = await openChecked();
  act(() => {
    screen.getByRole('tree').focus();
  });
  await user.keyboard('{ArrowLeft}');
  expect(currentRow()).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{ArrowRight}');
  expect(currentRow()).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{End}');
  const end = currentRow();
  expect(end).toHaveAttribute('aria-posinset', end.getAttribute('aria-setsize') ?? '');
  await user.keyboard('{Home}');
  expect(currentRow()).toHaveAttribute('aria-posinset', '1');
});

test('details show the arithmetic and lead to the rows that prove it', async () => {
  const select = selecting();
  const { user } = await openChecked({ select });
  act(() => {
    screen.getByRole('tree').focus();
  });
  await user.keyboard('{ArrowDown}{ArrowRight}');
  const row = within(currentRow());
  expect(row.getByText('2026年6月15日')).toBeVisible();
  await user.click(row.getByRole('button', { name: '第 5 行 · 客户档案' }));
  expect(select).toHaveBeenLastCalledWith({ sheet: '客户档案', row: 5, column: null });
});

test('the number of a clause opens its text in place, without moving in the sheet', async () => {
  const select = selecting();
  const { user } = await openChecked({ select });
  const row = within(memberAt(screen.getAllByRole('treeitem'), 1));
  await user.click(row.getByRole('button', { name: '第三章第二条' }));
  expect(row.getByText(/三个月内其他业务员不得拜访/)).toBeVisible();
  expect(select).not.toHaveBeenCalled();
});

test('arrows on a button of a row give the focus back to the list', async () => {
  const { user } = await openChecked();
  const tree = screen.getByRole('tree');
  await user.click(within(memberAt(screen.getAllByRole('treeitem'), 1)).getByRole('button', { name: '第三章第二条' }));
  expect(tree).not.toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(tree).toHaveFocus();
});

test('next and previous walk through all findings and open folded groups', async () => {
  const select = selecting();
  const { user } = await openChecked({ select });
  await user.click(screen.getByRole('button', { name: '全部收起' }));
  await user.click(screen.getByRole('button', { name: '下一处' }));
  expect(screen.getByText('1 / 40')).toBeVisible();
  expect(select).toHaveBeenCalledTimes(1);
  expect(screen.getAllByRole('treeitem')[0]).toHaveAttribute('aria-expanded', 'true');
  await user.click(screen.getByRole('button', { name: '上一处' }));
  expect(select).toHaveBeenCalledTimes(1);
});

test('severity, kind, person and words filter together, and what is left is told', async () => {
  const { user } = await openChecked();
  await user.click(screen.getByRole('button', { name: /24.*严重/ }));
  expect(screen.getByText(/^40 处中的 24 处/)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: '按问题筛选' }), 'field.required');
  expect(screen.getByText(/^40 处中的 8 处/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: '搜索结果' }), '没有这样的客户');
  expect(await screen.findByRole('heading', { name: '没有符合筛选的结果' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(await screen.findByText(/^40 处 · 8 组/)).toBeVisible();
});

test('a cell that cannot be selected is told with the sentence of the failure', async () => {
  const message = { zh: '工作表「拜访记录」已被删除，请重新检查。', en: 'Gone.' };
  const { user } = await openChecked({
    select: () => Promise.resolve({ kind: 'failed', failure: { code: 'sheet-changed', message, insertable: [] } }),
  });
  await user.click(screen.getByRole('button', { name: '下一处' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(message.zh);
});

test('of 30,000 findings only those in view are drawn', async () => {
  await openChecked({ check: () => Promise.resolve({ kind: 'done', value: sampleResult(30_000) }) });
  expect(screen.getByText(/^30,000 处/)).toBeVisible();
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
});

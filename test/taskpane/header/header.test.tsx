/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { openChecked, openPane, stubLayout } from '../pane-page.tsx';

beforeAll(stubLayout);

test('the language follows Office until another is chosen, and the page says which', async () => {
  const { user } = await openPane({}, { language: 'en-US' });
  expect(screen.getByRole('tab', { name: 'Check' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitemradio', { name: '中文' }));
  expect(screen.getByRole('tab', { name: '检查' })).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-CN');
});

test('the menu is walked with arrows, closed with Escape, and gives the focus back', async () => {
  const { user } = await openPane();
  const more = screen.getByRole('button', { name: '更多' });
  more.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('menuitemradio', { name: '中文' })).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByRole('menuitem', { name: '使用说明' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(more).toHaveFocus();
});

test('tabs are one stop, and arrows choose among them', async () => {
  const { user } = await openPane();
  screen.getByRole('tab', { name: '检查' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: '争议' })).toHaveFocus();
  expect(screen.getByRole('tab', { name: '争议' })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('tab', { name: '检查' })).toHaveAttribute('tabindex', '-1');
});

test('the policy opens its clauses, and Escape returns to the result as it was left', async () => {
  const { user } = await openChecked();
  await user.click(screen.getByRole('button', { name: /飞达客户备案制度/ }));
  await user.click(screen.getByRole('menuitem', { name: '查看条款' }));
  expect(await screen.findByRole('heading', { name: '第四章第一条' })).toBeVisible();
  expect(screen.getByText('自动检查 · 协助办理')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: '第四章第一条' })).toBeNull();
  });
  expect(screen.getByRole('tree')).toBeVisible();
});

test('the Chinese screens hold no English word but names', async () => {
  const { user } = await openChecked();
  await user.click(screen.getByRole('button', { name: '更多' }));
  const menu = document.body.textContent;
  await user.click(screen.getByRole('menuitem', { name: '使用说明' }));
  await screen.findByRole('heading', { name: '使用说明' });
  const shown = `${menu}${document.body.textContent}`.replace(/English|Office|C\d{4}/g, '');
  expect(/[a-z]{2,}/i.exec(shown)).toBeNull();
});

test('marks can be left out, and the start screen says that nothing will be written', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: '检查时在表中标记' }));
  expect(screen.getByText(/这次只看不写/)).toBeVisible();
});

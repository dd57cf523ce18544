/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { DecideRequest, ReviewItem } from '../../../src/app/customers/review-views.ts';
import type { KebeiServices } from '../../../src/app/services.ts';
import { announced, openPane, stubLayout } from '../pane-page.tsx';
import type { OpenPane } from '../pane-page.tsx';
import { sampleResult } from '../sample-report.ts';
import { CLUSTER, NAME, PAIR, reviews } from './sample-reviews.ts';

beforeAll(stubLayout);

const DECIDED = { sheet: '别名', inserted: false, row: 4, cells: [['青山五金有限公司']] };

interface OpenReview extends OpenPane {
  readonly decide: jest.Mock<ReturnType<KebeiServices['decide']>, [DecideRequest]>;
  readonly undoDecision: jest.Mock;
  readonly check: jest.Mock;
}

/** Opens the pane, checks, and goes to the review of the items. */
async function openReview(
  items: readonly ReviewItem[],
  { decider = '王经理', sheet = '别名' }: { decider?: string; sheet?: string | null } = {},
): Promise<OpenReview> {
  const decide = jest.fn<ReturnType<KebeiServices['decide']>, [DecideRequest]>(() =>
    Promise.resolve({ kind: 'done', value: DECIDED }),
  );
  const undoDecision = jest.fn(() => Promise.resolve({ kind: 'done' as const, value: null }));
  const check = jest.fn(() =>
    Promise.resolve({ kind: 'done' as const, value: { ...sampleResult(3), reviews: reviews(items, sheet) } }),
  );
  const open = await openPane({ decide, undoDecision, check });
  act(() => {
    open.pane.actions.setDecider(decider);
  });
  await open.user.click(screen.getByRole('button', { name: '检查' }));
  await open.user.click(await screen.findByRole('button', { name: '逐项确认' }));
  await screen.findByRole('heading', { name: '确认同一客户' });
  return { ...open, decide, undoDecision, check };
}

const button = (name: string) => screen.getByRole('button', { name });

test('the check says how much waits, and leads to it', async () => {
  await openReview([PAIR, CLUSTER, NAME]);
  expect(screen.getByText(/2 组备案可能是同一客户，1 个台账名称对不上备案/)).toBeInTheDocument();
  expect(await screen.findByText('第 1 项，共 3 项')).toBeInTheDocument();
});

test('a pair stands side by side, with what differs in words, and reasons for and against', async () => {
  await openReview([PAIR]);
  const table = await screen.findByRole('table');
  const names = within(table).getByRole('row', { name: /客户名称/ });
  expect(within(names).getByRole('rowheader')).toHaveAccessibleName('客户名称 不同');
  expect([...names.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['山', '岭']);
  expect(within(table).getByRole('rowheader', { name: '联系电话 相同' })).toBeInTheDocument();
  expect(within(table).getByRole('rowheader', { name: '地址 有空缺' })).toBeInTheDocument();
  expect(screen.getByText('同一电话')).toBeInTheDocument();
  expect(screen.getByText('字号相同，地区不同')).toBeInTheDocument();
  expect(screen.getByText(/决定写入工作表“别名”，每条一行，可以撤销/)).toBeInTheDocument();
});

test('a decision is written with its person, day and reasons; the next item comes, and is announced', async () => {
  const { user, decide } = await openReview([PAIR, CLUSTER]);
  await user.click(await screen.findByRole('button', { name: '同一客户' }));
  expect(decide).toHaveBeenCalledWith({
    pairs: [
      { first: '青山五金有限公司', second: '青岭五金有限公司', same: true, fingerprints: ['00000002', '00000007'] },
    ],
    by: '王经理',
    day: '2026-06-30',
    reason: '同一电话',
  });
  expect(screen.getByText('第 1 项，共 1 项')).toBeInTheDocument();
  expect(screen.getByText(/已记为同一客户，写在“别名”第 4 行/)).toBeInTheDocument();
  expect(announced()).toMatch(/^已记为同一客户。下一项：远洋渔具、/);
});

test('keys do all of it: 2 tells apart, 3 puts off, control and Z takes back, Escape leaves', async () => {
  const { user, decide, undoDecision, check } = await openReview([PAIR, CLUSTER]);
  await screen.findByRole('table');
  act(() => {
    button('稍后').focus();
  });
  await user.keyboard('3');
  expect(screen.getByText('第 2 项，共 2 项')).toBeInTheDocument();
  expect(decide).not.toHaveBeenCalled();
  await user.keyboard('3');
  await user.keyboard('2');
  expect(decide.mock.calls[0]?.[0].pairs.map(({ same }) => same)).toEqual([false]);
  await user.keyboard('{Control>}z{/Control}');
  expect(undoDecision).toHaveBeenCalledWith(DECIDED);
  expect(screen.getByText('第 1 项，共 2 项')).toBeInTheDocument();
  expect(announced()).toBe('已撤销上一个决定。');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: '确认同一客户' })).not.toBeInTheDocument();
  expect(check).toHaveBeenCalledTimes(1);
});

test('going back after a decision checks again, so that the findings follow', async () => {
  const { user, check } = await openReview([PAIR]);
  await user.click(await screen.findByRole('button', { name: '不是同一客户' }));
  expect(screen.getByText('没有等待确认的了')).toBeInTheDocument();
  await user.click(button('重新检查'));
  expect(check).toHaveBeenCalledTimes(2);
});

test('of a cluster those rows are ticked that belong together; rows that are one already go together', async () => {
  const { user, decide } = await openReview([CLUSTER]);
  await user.click(await screen.findByRole('checkbox', { name: '丁 归为同一客户' }));
  expect(screen.getByRole('checkbox', { name: '甲 归为同一客户' })).toBeChecked();
  await user.click(button('所选是同一客户'));
  expect(decide.mock.calls[0]?.[0].pairs.map(({ second, same }) => [second, same])).toEqual([
    ['远洋渔具商行', true],
    ['远航渔具', false],
    ['远航渔具', false],
  ]);
});

test('one ticked customer alone cannot be called the same as another', async () => {
  const { user, decide } = await openReview([CLUSTER]);
  await user.click(await screen.findByRole('checkbox', { name: '甲 归为同一客户' }));
  expect(screen.getByRole('checkbox', { name: '乙 归为同一客户' })).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: '丁 归为同一客户' }));
  await user.click(button('所选是同一客户'));
  expect(decide).not.toHaveBeenCalled();
});

test('a name of the ledger says where it stands, and is given to the chosen customer', async () => {
  const { user, decide } = await openReview([NAME]);
  expect(await screen.findByText('「销售台账」3 行')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '乙 是这位客户' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: '丙 是这位客户' }));
  await user.click(button('是所选客户'));
  expect(decide.mock.calls[0]?.[0].pairs).toEqual([
    { first: '北岭茶', second: '北岭茶具商行', same: true, fingerprints: ['-', '00000009'] },
  ]);
});

test('who decides is asked once, and nothing is written before', async () => {
  const { user, decide, pane } = await openReview([PAIR, CLUSTER], { decider: '' });
  await user.click(await screen.findByRole('button', { name: '同一客户' }));
  expect(decide).not.toHaveBeenCalled();
  const field = screen.getByRole('textbox', { name: '决定人' });
  expect(field).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('请先填写决定人');
  await user.type(field, ' 李总1{Enter}');
  expect(button('更改')).toHaveFocus();
  expect(pane.store.get().reviewing.decider).toBe('李总1');
  expect(decide).not.toHaveBeenCalled();
  await user.click(button('同一客户'));
  expect(decide.mock.calls[0]?.[0].by).toBe('李总1');
});

test('that a sheet will be added is said before the first decision', async () => {
  await openReview([PAIR], { sheet: null });
  expect(await screen.findByText(/工作簿里还没有这张表，会新建在最后/)).toBeInTheDocument();
});

test('a failure is said, and the item waits on', async () => {
  const { user, decide } = await openReview([PAIR]);
  const message = { zh: '工作表“别名”受保护，无法写入。', en: 'protected' };
  decide.mockResolvedValueOnce({ kind: 'failed', failure: { code: 'sheet-protected', message, insertable: [] } });
  await user.click(await screen.findByRole('button', { name: '同一客户' }));
  expect(screen.getByRole('alert')).toHaveTextContent(message.zh);
  expect(screen.getByText('第 1 项，共 1 项')).toBeInTheDocument();
});

test('an earlier decision whose rows have changed is told; rows that cannot be told apart say what to do', async () => {
  const stale = [{ first: '青山五金有限公司', second: '青岭五金有限公司', same: false, stale: true }];
  const { user, decide } = await openReview([{ ...PAIR, stale, decidable: false }]);
  expect(await screen.findByText('以前：青山五金有限公司 与 青岭五金有限公司 不是同一客户。')).toBeInTheDocument();
  expect(screen.getByText(/请先在档案里补上客户编号/)).toBeInTheDocument();
  await user.click(button('同一客户'));
  await user.click(button('不是同一客户'));
  expect(decide).not.toHaveBeenCalled();
});

test('the list of all items goes by keyboard and opens one; Escape returns to the comparison', async () => {
  const { user } = await openReview([PAIR, CLUSTER, NAME]);
  await user.click(await screen.findByRole('button', { name: '全部列出' }));
  const list = screen.getByRole('listbox', { name: '等待确认的各项' });
  expect(list).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('table')).toBeInTheDocument();
  await user.click(button('全部列出'));
  await user.keyboard('{End}{Enter}');
  expect(screen.getByText('第 3 项，共 3 项')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '乙 是这位客户' })).toBeInTheDocument();
});

test('a row leads to its place in the sheet', async () => {
  const { user, pane } = await openReview([PAIR]);
  await user.click(await screen.findByRole('button', { name: '定位到「客户档案」第 7 行' }));
  expect(pane.store.get().selecting).toEqual({
    kind: 'done',
    value: { sheet: '客户档案', row: 7, column: '客户名称' },
  });
});

/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { openChecked, openPane, stubLayout } from '../pane-page.tsx';

beforeAll(stubLayout);

async function choose(user: UserEvent, entry: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: /飞达客户备案制度/ }));
  await user.click(screen.getByRole('menuitem', { name: entry }));
}

describe('choosing a policy', () => {
  test('all are listed with what each is for and what it lacks here', async () => {
    const { user } = await openPane();
    await choose(user, '更换制度');
    const property = await screen.findByRole('button', { name: /房产客户报备制度/ });
    expect(property).toHaveTextContent('门店登记的购房客户受期限保护。');
    expect(property).toHaveTextContent('还缺 1 张表、2 列');
    expect(screen.getByText('现用')).toBeVisible();
  });

  test('says first what a switch would change and what it writes, then switches, and can be undone', async () => {
    const switchPolicy = jest.fn((to: string) =>
      Promise.resolve({
        kind: 'done' as const,
        value: { from: 'feida', to, sheet: '制度参数', done: { how: 'sheet-added' as const } },
      }),
    );
    const undoSwitch = jest.fn(() => Promise.resolve({ kind: 'done' as const, value: null }));
    const { user } = await openChecked({ switchPolicy, undoSwitch });
    await choose(user, '更换制度');
    await user.click(await screen.findByRole('button', { name: /房产客户报备制度/ }));
    const table = await screen.findByRole('table', { name: '各类问题的增减' });
    expect(within(table).getByRole('row', { name: '必填项未填 +40' })).toBeVisible();
    expect(within(table).getByRole('row', { name: '保护期内他人拜访 −3' })).toBeVisible();
    expect(screen.getByText('新出现 40 处，不再列出 3 处，7 处不变。')).toBeVisible();
    expect(screen.getByText('另有 10 处')).toBeInTheDocument();
    expect(screen.getByText(/「制度参数」的“制度”一行写入“房产客户报备制度”/)).toBeVisible();
    expect(switchPolicy).not.toHaveBeenCalled();

    await user.click(screen.getByRole('button', { name: '换用这套制度' }));
    expect(switchPolicy).toHaveBeenCalledWith('property');
    expect(await screen.findByText('已换用“房产客户报备制度”。请重新检查。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(undoSwitch).toHaveBeenCalledWith(expect.objectContaining({ from: 'feida', to: 'property' }));
    expect(screen.queryByText(/已换用/)).toBeNull();
  });

  test('what is opened comes into view, and again when the comparison is there', async () => {
    const { user } = await openPane();
    await choose(user, '更换制度');
    const property = await screen.findByRole('button', { name: /房产客户报备制度/ });
    const shown = jest.spyOn(Element.prototype, 'scrollIntoView');
    await user.click(property);
    await screen.findByRole('table', { name: '各类问题的增减' });
    expect(shown.mock.contexts.map((item) => item === property.closest('li'))).toEqual([true, true]);
    shown.mockClear();
    await user.click(property);
    expect(shown).not.toHaveBeenCalled();
    shown.mockRestore();
  });

  test('a comparison that fails says why, and the policy can be chosen all the same', async () => {
    const { user } = await openPane({
      comparePolicies: () =>
        Promise.resolve({
          kind: 'failed',
          failure: { code: 'archive-empty', message: { zh: '客户档案里还没有数据。', en: 'Empty.' }, insertable: [] },
        }),
    });
    await choose(user, '更换制度');
    await user.click(await screen.findByRole('button', { name: /房产客户报备制度/ }));
    expect(await screen.findByText('客户档案里还没有数据。')).toBeVisible();
    expect(screen.getByRole('button', { name: '换用这套制度' })).toBeEnabled();
  });

  test('the policy in use is not offered to itself', async () => {
    const { user } = await openPane();
    await choose(user, '更换制度');
    const list = await screen.findByRole('list');
    await user.click(within(list).getByRole('button', { name: /飞达客户备案制度/ }));
    expect(screen.queryByRole('button', { name: '换用这套制度' })).toBeNull();
  });
});

describe('the settings', () => {
  test('differences, what would be written, the writing and its undo', async () => {
    const { user } = await openChecked();
    await choose(user, '制度参数');
    expect(
      await screen.findByText('将新建工作表「制度参数」，列出 2 项设置和默认值。“取值”空着就用默认值，其他内容不变。'),
    ).toBeVisible();
    expect(screen.getByText('4（默认：3）')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '新建工作表' }));
    expect(await screen.findByText('已在「制度参数」写入 2 项设置。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.queryByText(/已在「制度参数」写入/)).toBeNull();
  });

  test('before a check says that differences come with it', async () => {
    const { user } = await openPane();
    await choose(user, '制度参数');
    expect(await screen.findByText('检查一次后，这里列出与默认值不同的设置。')).toBeVisible();
  });
});

test('each clause says by which checks it is served and how many findings it has', async () => {
  const { user } = await openChecked();
  await choose(user, '查看条款');
  const clause = (await screen.findByRole('heading', { name: '第三章第二条' })).closest('article');
  expect(clause).toHaveTextContent(/检查项目：保护期内他人拜访 · \d+ 处/);
  expect(screen.getByRole('heading', { name: '第五章第三条' }).closest('article')).toHaveTextContent('请人遵守');
});

test('the norms are shown month by month, the latest first, with what is short', async () => {
  const { user } = await openChecked();
  await choose(user, '考核');
  const months = await screen.findAllByRole('heading', { level: 4 });
  expect(months.map((month) => month.textContent)).toEqual(['2026年5月', '2026年4月']);
  expect(screen.getByText('26 分，标准 30 分 · 差 4 分')).toBeVisible();
  expect(screen.getByText('31 分，标准 30 分 · 达标')).toBeVisible();
});

test('sums without a norm stand below the norms, as sentences', async () => {
  const { user } = await openChecked();
  await choose(user, '考核');
  const heading = await screen.findByRole('heading', { name: '迟到早退罚款' });
  expect(heading.closest('section')).toHaveTextContent('2026年5月无故迟到早退2次，共10元。');
});

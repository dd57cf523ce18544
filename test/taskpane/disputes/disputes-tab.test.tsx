/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { KebeiServices } from '../../../src/app/services.ts';
import { disputeTitle } from '../../../src/taskpane/disputes/dispute-names.ts';
import { announced, openChecked, openPane, stubLayout } from '../pane-page.tsx';
import { sampleResult } from '../sample-report.ts';
import { memberAt } from '../member-at.ts';

beforeAll(stubLayout);

test('without a check it offers one', async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole('tab', { name: '争议' }));
  expect(await screen.findByRole('heading', { name: '还没有检查结果' })).toBeVisible();
});

test('contenders stand side by side with evidence, proposed marks and their sum', async () => {
  const { user } = await openChecked();
  await user.click(screen.getByRole('tab', { name: '争议' }));
  const table = await screen.findByRole('table', { name: /杭州拓普五金工具有限公司/ });
  const [, first] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('张建国12万元50 分4 次25 分62%15.5 分90.5 分');
});

test('forms are written only after it was said what and where, and their state is read again', async () => {
  const openDisputes = jest.fn<ReturnType<KebeiServices['openDisputes']>, []>(() =>
    Promise.resolve({ kind: 'done', value: { sheet: '客户界定', opened: 2, alreadyOpen: 1 } }),
  );
  const { user } = await openChecked({ openDisputes });
  await user.click(screen.getByRole('tab', { name: '争议' }));
  await user.click(await screen.findByRole('button', { name: '生成争议界定表' }));
  expect(screen.getByText(/在工作表「客户界定」为 2 个争议各写一份界定表/)).toBeVisible();
  expect(openDisputes).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '写入' }));
  expect(await screen.findByText('已在「客户界定」写入 2 份界定表，另有 1 份原已存在。')).toBeVisible();
  expect(announced()).toBe('读到 3 份界定表。');
});

test('each form shows its state and leads to its block in the sheet', async () => {
  const select = jest.fn<ReturnType<KebeiServices['select']>, Parameters<KebeiServices['select']>>(() =>
    Promise.resolve({ kind: 'done', value: null }),
  );
  const { user } = await openChecked({ select });
  await user.click(screen.getByRole('tab', { name: '争议' }));
  const standing = within(await screen.findByRole('region', { name: '工作表中的界定表' }));
  expect(await standing.findByText('待评')).toBeVisible();
  expect(standing.getByText('平分')).toBeVisible();
  expect(standing.getByText('陈思远 胜出')).toBeVisible();
  await user.click(standing.getByRole('button', { name: '在工作表中打开 界定-002' }));
  expect(select).toHaveBeenCalledWith({ sheet: '客户界定', row: 24, column: null });
});

test('refreshing reads the forms again', async () => {
  const readDisputes = jest.fn<ReturnType<KebeiServices['readDisputes']>, []>(() =>
    Promise.resolve({ kind: 'done', value: [] }),
  );
  const { user } = await openChecked({ readDisputes });
  await user.click(screen.getByRole('tab', { name: '争议' }));
  expect(await screen.findByText('还没有界定表。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '刷新' }));
  expect(readDisputes).toHaveBeenCalledTimes(2);
});

test('a report without disputes says so', async () => {
  const { user } = await openChecked({ check: () => Promise.resolve({ kind: 'done', value: sampleResult(0) }) });
  await user.click(screen.getByRole('tab', { name: '争议' }));
  expect(await screen.findByRole('heading', { name: '没有需要界定的争议' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '生成争议界定表' })).toBeNull();
});

test('a dispute is named by its customer, else by its numbers, else as unnumbered', () => {
  const dispute = (customers: readonly (string | null)[]) => ({
    ...memberAt(sampleResult(5).report.disputes, 0),
    customers,
  });
  const names = new Map([['C2', '甲厂']]);
  expect(disputeTitle(dispute(['C1', 'C2']), names, '未编号')).toEqual({ name: '甲厂', numbers: 'C1 · C2' });
  expect(disputeTitle(dispute(['C1', null]), names, '未编号')).toEqual({ name: 'C1', numbers: '' });
  expect(disputeTitle(dispute([null, null]), names, '未编号').name).toBe('未编号');
});

describe('confirming a decision', () => {
  const preview = async (changes: Partial<KebeiServices> = {}) => {
    const opened = await openChecked(changes);
    await opened.user.click(screen.getByRole('tab', { name: '争议' }));
    await opened.user.click(await screen.findByRole('button', { name: '确认 界定-002 的结果' }));
    return opened;
  };

  test('is offered for a decided dispute alone', async () => {
    const { user } = await openChecked();
    await user.click(screen.getByRole('tab', { name: '争议' }));
    await screen.findByRole('button', { name: '确认 界定-002 的结果' });
    expect(screen.getAllByRole('button', { name: /^确认 / })).toHaveLength(1);
  });

  test('says what is written and where, wants a name, writes, and can be undone', async () => {
    const confirmRuling = jest.fn<
      ReturnType<KebeiServices['confirmRuling']>,
      Parameters<KebeiServices['confirmRuling']>
    >(() => Promise.resolve({ kind: 'done', value: { number: '界定-002', winner: '陈思远', sheets: ['客户档案'] } }));
    const undoRuling = jest.fn<ReturnType<KebeiServices['undoRuling']>, [string]>(() =>
      Promise.resolve({ kind: 'done', value: { number: '界定-002' } }),
    );
    const { user } = await preview({ confirmRuling, undoRuling });
    expect(await screen.findByText('「客户档案」L88 业务员：王海涛 → 陈思远')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '写入' }));
    expect(confirmRuling).not.toHaveBeenCalled();
    await user.click(screen.getByRole('textbox', { name: '经办人' }));
    await user.paste('周明远');
    await user.click(screen.getByRole('button', { name: '写入' }));
    expect(confirmRuling).toHaveBeenCalledWith({ number: '界定-002', digest: 'sha256:0', actor: '周明远' });
    expect(await screen.findByText(/^界定-002 已确认，客户归陈思远。/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(undoRuling).toHaveBeenCalledWith('界定-002');
    expect(await screen.findByText(/^已撤销 界定-002 的确认/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/已撤销/)).toBeNull();
  });

  test('confirmed in an earlier session, can be undone from where it would be confirmed', async () => {
    const message = { zh: '界定-002 的结果已经确认并写入。', en: '界定-002 was confirmed before.' };
    const failure = { code: 'dispute-confirmed', message, insertable: [] } as const;
    const undoRuling = jest.fn<ReturnType<KebeiServices['undoRuling']>, [string]>(() =>
      Promise.resolve({ kind: 'done', value: { number: '界定-002' } }),
    );
    const { user } = await preview({ previewRuling: () => Promise.resolve({ kind: 'failed', failure }), undoRuling });
    expect(await screen.findByText(message.zh)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(undoRuling).toHaveBeenCalledWith('界定-002');
    expect(await screen.findByText(/^已撤销 界定-002 的确认/)).toBeVisible();
    expect(screen.queryByText(message.zh)).toBeNull();
  });

  test('can be left without writing', async () => {
    const { user } = await preview();
    await user.click(await screen.findByRole('button', { name: '取消' }));
    expect(screen.queryByRole('textbox', { name: '经办人' })).toBeNull();
  });

  test('tells why it cannot be done', async () => {
    const message = { zh: '工作表“转移记录”受保护。', en: 'The sheet is protected.' };
    const failure = { code: 'sheet-protected' as const, message, insertable: [] };
    await preview({ previewRuling: () => Promise.resolve({ kind: 'failed', failure }) });
    expect(await screen.findByText(message.zh)).toBeVisible();
  });
});

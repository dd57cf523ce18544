/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { openChecked, stubLayout } from '../pane-page.tsx';
import { sampleResult } from '../sample-report.ts';
import type { Dispute } from '../../../src/taskpane/report.ts';

beforeAll(stubLayout);

const contender = (salesperson: string) => ({ salesperson, sales: 1000, visits: 2, completeness: 0.5, proposed: {} });
const dispute = (more: Partial<Dispute>): Dispute => ({
  customers: ['C0012', 'C0090'],
  result: 'pending',
  winner: null,
  shares: null,
  reason: { zh: '还没有撞单说明', en: 'no statement yet' },
  contenders: [contender('张建国'), contender('李晓梅')],
  ...more,
});

/** The disputes tab of a report that holds nothing but this dispute. */
async function show(one: Dispute): Promise<HTMLElement> {
  const result = sampleResult(0);
  const value = { ...result, report: { ...result.report, disputes: [one] } };
  const { user } = await openChecked({ check: () => Promise.resolve({ kind: 'done', value }) });
  await user.click(screen.getByRole('tab', { name: '争议' }));
  const found = await screen.findByRole('region', { name: '检查得出的争议' });
  return within(found).getByRole('article');
}

test('a dispute that the archive decides names winner and reason, and shows no marks', async () => {
  const reason = { zh: '只有张建国有下单记录', en: 'only 张建国 has an order' };
  const article = within(await show(dispute({ result: 'decided', winner: '张建国', reason })));
  expect(article.getByText('张建国 胜出')).toBeVisible();
  expect(article.getByText(/只有张建国有下单记录/)).toBeVisible();
  const [head, first] = article.getAllByRole('row');
  expect(head).toHaveTextContent(/^业务员销售拜访$/);
  expect(first).toHaveTextContent(/^张建国1,000 ?元2 次$/);
});

test('a settlement shows the shares', async () => {
  const shares = [
    { salesperson: '张建国', share: 0.6 },
    { salesperson: '李晓梅', share: 0.4 },
  ];
  const article = within(await show(dispute({ result: 'decided', shares })));
  expect(article.getByText('按比例分成')).toBeVisible();
  const [head, first, second] = article.getAllByRole('row');
  expect(head).toHaveTextContent('分成');
  expect(first).toHaveTextContent('60%');
  expect(second).toHaveTextContent('40%');
});

test('a dispute that waits says for what', async () => {
  const article = within(await show(dispute({})));
  expect(article.getByText('待定')).toBeVisible();
  expect(article.getByText(/还没有撞单说明/)).toBeVisible();
});

test.each([
  ['points', 3, '证据、建议分、3 位评委的打分格和计算公式、签字栏'],
  ['priority', 0, '证据、各人的备案日期和下单先后、得出结果的公式、签字栏'],
  ['right', 0, '证据、各人的开发权和期限、得出结果的公式、签字栏'],
  ['settlement', 0, '证据、各人的保护期和约定的分成比例、合计公式、签字栏'],
] as const)('before forms are written their content is said as %s decides', async (procedure, judges, said) => {
  const result = sampleResult(0);
  const value = {
    ...result,
    policy: { ...result.policy, dispute: { procedure, judges } },
    report: { ...result.report, disputes: [dispute({})] },
  };
  const { user } = await openChecked({ check: () => Promise.resolve({ kind: 'done', value }) });
  await user.click(screen.getByRole('tab', { name: '争议' }));
  await user.click(await screen.findByRole('button', { name: '生成争议界定表' }));
  expect(await screen.findByText(new RegExp(said))).toBeVisible();
});

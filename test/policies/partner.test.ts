import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('partner', '2026-06-30');

const ROW = {
  客户编号: 'P1',
  客户名称: '杭州拓普五金有限公司',
  客户类别: '供应商',
  统一社会信用代码: '',
  联系电话: '0571-87654321',
  业务员: '张建国',
  营业执照副本: '有',
  法定代表人身份证明: '有',
  税务登记证: '有',
  组织机构代码证: '有',
  开户许可证: '有',
  提交日期: '2026-06-01',
  审核人: '吴静怡',
  审核日期: '2026-06-02',
  核准人: '周明远',
  核准日期: '2026-06-03',
  备案证明编号: 'BA-1',
  注销申请日期: '',
  注销核准日期: '',
  最近检查日期: '2026-06-20',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('rows in order of every kind stay quiet', async () => {
  const names = ['海川贸易行', '恒泰模具厂', '云岭茶业社', '青禾农场'];
  const kinds = ['销售商', '合作伙伴', '委托代理', '其他'].map((kind, i) => ({
    ...ROW,
    客户编号: `P${i + 2}`,
    客户名称: names[i] ?? '',
    客户类别: kind,
    联系电话: `1380013800${i}`,
  }));
  expect(await found({ 客户档案: [ROW, ...kinds] })).toEqual([]);
});

describe('第五条: papers', () => {
  test.each(['营业执照副本', '法定代表人身份证明', '税务登记证', '组织机构代码证', '开户许可证'])(
    '%s has to be on file',
    async (paper) => {
      expect(await found({ 客户档案: row({ [paper]: '' }) })).toEqual([`document.missing 客户档案!2 ${paper}`]);
    },
  );

  const without = { 税务登记证: '', 组织机构代码证: '无' };
  test.each([
    ['a valid credit code stands for two of them', { ...without, 统一社会信用代码: '91350100M000100Y43' }, []],
    [
      'and not for the licence',
      { 营业执照副本: '', 统一社会信用代码: '91350100M000100Y43' },
      ['document.missing 客户档案!2 营业执照副本'],
    ],
    [
      'a wrong code stands for nothing',
      { ...without, 统一社会信用代码: '91350100M000100Y44' },
      [
        'field.checksum 客户档案!2 统一社会信用代码',
        'document.missing 客户档案!2 税务登记证',
        'document.missing 客户档案!2 组织机构代码证',
      ],
    ],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });

  test('unless the company switches it off', async () => {
    const sheets = {
      客户档案: row({ ...without, 统一社会信用代码: '91350100M000100Y43' }),
      制度参数: [{ 参数: '三证合一', 取值: '否' }],
    };
    expect(await found(sheets)).toHaveLength(2);
  });
});

describe('第五条: submitted, reviewed, approved; deregistered the same way', () => {
  test.each([
    ['no review', { 审核人: '', 审核日期: '' }, ['workflow.skipped 客户档案!2 审核人']],
    ['no submission', { 提交日期: '' }, ['workflow.skipped 客户档案!2 提交日期']],
    ['approved before the review', { 核准日期: '2026-06-01' }, ['workflow.order 客户档案!2 核准日期']],
    ['all on one day', { 审核日期: '2026-06-01', 核准日期: '2026-06-01' }, []],
    ['deregistration asked for', { 注销申请日期: '2026-06-20' }, []],
    [
      'deregistered',
      { 注销申请日期: '2026-06-20', 注销核准日期: '2026-06-30' },
      ['retention.due 客户档案!2 注销核准日期'],
    ],
    ['deregistered tomorrow', { 注销申请日期: '2026-06-20', 注销核准日期: '2026-07-01' }, []],
    [
      'deregistered before it was asked for',
      { 注销申请日期: '2026-06-20', 注销核准日期: '2026-06-19' },
      ['workflow.order 客户档案!2 注销核准日期', 'retention.due 客户档案!2 注销核准日期'],
    ],
    [
      'deregistered without a request',
      { 注销核准日期: '2026-06-19' },
      ['workflow.skipped 客户档案!2 注销申请日期', 'retention.due 客户档案!2 注销核准日期'],
    ],
    [
      'a deregistered row that still holds everything',
      { 注销申请日期: '2026-06-20', 注销核准日期: '2026-06-25', 状态: '注销' },
      ['retention.due 客户档案!2 注销核准日期'],
    ],
  ])('%s', async (_, more, places) => {
    expect((await found({ 客户档案: row(more) })).sort()).toEqual([...places].sort());
  });

  test('an emptied row is told no more', async () => {
    const gone = {
      状态: '注销',
      注销申请日期: '2026-06-20',
      注销核准日期: '2026-06-25',
      联系电话: '',
      营业执照副本: '',
      法定代表人身份证明: '',
      税务登记证: '',
      组织机构代码证: '',
      开户许可证: '',
    };
    expect(await found({ 客户档案: row(gone) })).toEqual([]);
    const [due] = await of('retention.due', {
      客户档案: row({ 注销申请日期: '2026-06-20', 注销核准日期: '2026-06-25' }),
    });
    expect(due).toMatchObject({ severity: 'error', clause: '第十条' });
  });
});

describe('第六条: inspected every 365 days', () => {
  test.each([
    ['2025-07-01', []],
    ['2025-06-30', []],
    ['2025-06-29', ['record.stale 客户档案!2 最近检查日期']],
  ])('last inspected on %s, as of 30 June 2026', async (day, places) => {
    expect(await found({ 客户档案: row({ 最近检查日期: day }) })).toEqual(places);
  });
});

test('第四条 and 第十一条: kinds, and partners who are not filed', async () => {
  expect(await found({ 客户档案: row({ 客户类别: '' }) })).toEqual(['field.required 客户档案!2 客户类别']);
  expect(await found({ 客户档案: row({ 客户类别: '朋友' }) })).toEqual(['field.format 客户档案!2 客户类别']);
  const act = { 日期: '2026-06-12', 单号: 'XS1', 客户名称: '宁波海川贸易有限公司', 业务员: '张建国', 金额: 5 };
  expect(await found({ 客户档案: [ROW], 销售台账: [act], 回款台账: [act] })).toEqual([
    'filing.missing 销售台账!2 客户名称',
    'ledger.unmatched 回款台账!2 客户名称',
  ]);
});

describe('第五条: changes are asked for, reviewed and approved before they are made', () => {
  const change = (more: Record<string, string> = {}) => [
    {
      申请日期: '2026-06-20',
      客户编号: 'P1',
      变更内容: '换法定代表人',
      审核人: '吴静怡',
      审核日期: '2026-06-21',
      核准人: '周明远',
      核准日期: '2026-06-22',
      变更日期: '2026-06-23',
      ...more,
    },
  ];

  test.each([
    ['in order', {}, []],
    ['all on one day', { 审核日期: '2026-06-20', 核准日期: '2026-06-20', 变更日期: '2026-06-20' }, []],
    ['waiting for its approval', { 核准人: '', 核准日期: '', 变更日期: '' }, []],
    ['changed without approval', { 核准人: '', 核准日期: '' }, ['workflow.skipped 变更申请!2 核准人']],
    ['approved without review', { 审核人: '', 审核日期: '' }, ['workflow.skipped 变更申请!2 审核人']],
    ['changed the day before the approval', { 变更日期: '2026-06-21' }, ['workflow.order 变更申请!2 变更日期']],
    ['changed on the day of the approval', { 变更日期: '2026-06-22' }, []],
    ['asked for tomorrow', { 申请日期: '2026-07-01' }, []],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: [ROW], 变更申请: change(more) })).toEqual(places);
  });
});

testClausesTried('partner');

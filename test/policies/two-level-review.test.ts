import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('two-level-review', '2026-06-30');

const ROW = {
  客户编号: 'T1',
  客户名称: '杭州拓普五金有限公司',
  客户类别: '企业',
  联系电话: '0571-87654321',
  业务员: '张建国',
  身份证复印件: '',
  营业执照副本复印件: '有',
  法人身份证复印件: '有',
  证明文件: '',
  申请日期: '2026-06-01',
  部门审核人: '吴静怡',
  部门审核日期: '2026-06-02',
  复审人: '周明远',
  复审日期: '2026-06-03',
  反馈日期: '2026-06-04',
  最近回访日期: '2026-06-20',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('rows in order of every kind stay quiet', async () => {
  const person = {
    ...ROW,
    客户编号: 'T2',
    客户名称: '赵春兰',
    客户类别: '个人',
    联系电话: '13800138000',
    身份证复印件: '有',
    营业执照副本复印件: '无',
    法人身份证复印件: '',
  };
  const other = {
    ...ROW,
    客户编号: 'T3',
    客户名称: '城南合作社',
    客户类别: '其他',
    联系电话: '13900139000',
    营业执照副本复印件: '',
    法人身份证复印件: '',
    证明文件: 3,
  };
  expect(await found({ 客户档案: [ROW, person, other] })).toEqual([]);
});

describe('第五条 and 第七条: kinds and papers', () => {
  test.each([
    ['no kind', { 客户类别: '' }, ['field.required 客户档案!2 客户类别']],
    ['no contact', { 联系电话: '' }, ['field.required 客户档案!2 联系电话']],
    ['an enterprise without licence', { 营业执照副本复印件: '' }, ['document.missing 客户档案!2 营业执照副本复印件']],
    [
      'an enterprise without legal representative ID',
      { 法人身份证复印件: '无' },
      ['document.missing 客户档案!2 法人身份证复印件'],
    ],
    ['an individual without ID copy', { 客户类别: '个人' }, ['document.missing 客户档案!2 身份证复印件']],
    ['others without proof', { 客户类别: '其他' }, ['document.missing 客户档案!2 证明文件']],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });
});

describe('第六条: the flow', () => {
  test.each([
    ['no department review', { 部门审核人: '', 部门审核日期: '' }, ['workflow.skipped 客户档案!2 部门审核人']],
    ['no second review', { 复审人: '', 复审日期: '' }, ['workflow.skipped 客户档案!2 复审人']],
    ['no application', { 申请日期: '' }, ['workflow.skipped 客户档案!2 申请日期']],
    ['second review before the first', { 复审日期: '2026-06-01' }, ['workflow.order 客户档案!2 复审日期']],
    ['feedback before the second review', { 反馈日期: '2026-06-02' }, ['workflow.order 客户档案!2 反馈日期']],
    ['all on one day', { 部门审核日期: '2026-06-01', 复审日期: '2026-06-01', 反馈日期: '2026-06-01' }, []],
    ['one person in both reviews', { 复审人: '吴 静怡' }, ['workflow.order 客户档案!2 复审人']],
    ['waiting for the second review', { 复审人: '', 复审日期: '', 反馈日期: '', 最近回访日期: '' }, []],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });

  test('one reviewer is enough where the company says so', async () => {
    expect(
      await found({ 客户档案: row({ 复审人: '吴静怡' }), 制度参数: [{ 参数: '两级审核人不同', 取值: '否' }] }),
    ).toEqual([]);
  });

  const sale = (day: string, more: Record<string, string | number> = {}) => [
    { 日期: day, 单号: 'XS1', 客户编号: 'T1', 客户名称: '杭州拓普五金有限公司', 业务员: '张建国', 金额: 500, ...more },
  ];
  test.each([
    ['2026-06-03', ['workflow.order 销售台账!2 日期']],
    ['2026-06-04', []],
    ['2026-06-05', []],
  ])('a sale on %s, feedback on 4 June', async (day, places) => {
    expect(await found({ 客户档案: [ROW], 销售台账: sale(day) })).toEqual(places);
  });

  test('without feedback nothing may be sold; a return and a sale of tomorrow are no sales', async () => {
    const waiting = row({ 反馈日期: '', 最近回访日期: '' });
    expect(await found({ 客户档案: waiting, 销售台账: sale('2026-06-20') })).toEqual([
      'workflow.order 销售台账!2 日期',
    ]);
    expect(await found({ 客户档案: waiting, 销售台账: sale('2026-06-20', { 金额: -500 }) })).toEqual([]);
    expect(await found({ 客户档案: waiting, 销售台账: sale('2026-07-01') })).toEqual([]);
    const [finding] = await of('workflow.order', { 客户档案: [ROW], 销售台账: sale('2026-06-03') });
    expect(finding).toMatchObject({
      severity: 'error',
      clause: '第六条',
      customer: 'T1',
      evidence: [{ sheet: '客户档案', row: 2 }],
    });
  });

  test('a sale of somebody who is not filed', async () => {
    expect(
      await found({
        客户档案: [ROW],
        销售台账: sale('2026-06-20', { 客户编号: '', 客户名称: '宁波海川贸易有限公司' }),
      }),
    ).toEqual(['filing.missing 销售台账!2 客户名称']);
  });
});

test('第九条: two filings of one customer are told, and there is no dispute', async () => {
  const { walk } = policyCase('two-level-review', '2026-06-30');
  const walked = await walk({ 客户档案: [ROW, { ...ROW, 业务员: '李晓梅' }] });
  const { findings, disputes, overlaps, protections } = walked.evaluation.report;
  expect(findings.map(({ code, severity, row: at }) => [code, severity, at])).toEqual([
    ['overlap.customer', 'error', 2],
    ['overlap.customer', 'error', 3],
  ]);
  expect(overlaps).toHaveLength(1);
  expect(disputes).toEqual([]);
  expect(protections.map(({ state }) => state)).toEqual(['none', 'none']);
});

describe('第十二条: called back every 90 days', () => {
  test.each([
    ['2026-04-02', []],
    ['2026-04-01', []],
    ['2026-03-31', ['record.stale 客户档案!2 最近回访日期']],
  ])('last called back on %s, as of 30 June', async (day, places) => {
    const old = { 申请日期: '2026-01-05', 部门审核日期: '2026-01-05', 复审日期: '2026-01-05', 反馈日期: '2026-01-06' };
    expect(await found({ 客户档案: row({ ...old, 最近回访日期: day }) })).toEqual(places);
  });
});

testClausesTried('two-level-review');

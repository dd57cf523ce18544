import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('express', '2026-06-30');

const PERSON = {
  客户编号: 'E1',
  客户名称: '赵春兰',
  客户类别: '个人',
  联系电话: '13800138000',
  地址: '浙江省杭州市人民路1号',
  联系人: '',
  业务员: '张建国',
  身份证件: '有',
  营业执照副本: '',
  组织机构代码证: '',
  护照: '',
  寄件人姓名: '赵春兰',
  寄件人地址: '浙江省杭州市人民路1号',
  寄件人电话: '13800138000',
  收件人姓名: '钱秋生',
  收件人地址: '江苏省苏州市平江路2号',
  收件人电话: '13900139000',
  物品名称: '茶叶',
  物品数量: 2,
  物品重量: '1.5公斤',
  物品体积: '0.01立方米',
  时效要求: '次日达',
  包装要求: '纸箱',
  保险要求: '无',
  核验人: '孙平',
  核验日期: '2026-06-10',
  登记人: '李晓梅',
  登记日期: '2026-06-10',
};
const ORGANISATION = {
  ...PERSON,
  客户编号: 'E2',
  客户名称: '杭州拓普五金有限公司',
  客户类别: '单位',
  联系电话: '0571-87654321',
  联系人: '周强',
  身份证件: '',
  营业执照副本: '2026-01-05',
  组织机构代码证: '有',
};
const OVERSEAS = {
  ...PERSON,
  客户编号: 'E3',
  客户名称: 'John Smith',
  客户类别: '境外',
  联系电话: '13700137000',
  身份证件: '无',
  护照: '有',
};

test('clean rows of every kind stay quiet; 无 means empty for papers alone', async () => {
  expect(await found({ 客户档案: [PERSON, ORGANISATION, OVERSEAS] })).toEqual([]);
});

describe('三、1: papers by kind', () => {
  test.each([
    ['an individual without ID', PERSON, { 身份证件: '' }, ['document.missing 客户档案!2 身份证件']],
    ['an individual whose ID cell says 无', PERSON, { 身份证件: '无' }, ['document.missing 客户档案!2 身份证件']],
    ['an individual with a passport', PERSON, { 身份证件: '', 护照: '有' }, []],
    [
      'an organisation without both',
      ORGANISATION,
      { 营业执照副本: '', 组织机构代码证: '无' },
      ['document.missing 客户档案!2 营业执照副本', 'document.missing 客户档案!2 组织机构代码证'],
    ],
    [
      'an organisation with a personal ID only',
      ORGANISATION,
      { 营业执照副本: '', 身份证件: '有' },
      ['document.missing 客户档案!2 营业执照副本'],
    ],
    ['a licence that is a link', ORGANISATION, { 营业执照副本: 'https://example.com/a.pdf' }, []],
    ['an overseas customer without any', OVERSEAS, { 护照: '' }, ['document.missing 客户档案!2 护照']],
    ['an overseas customer with another ID', OVERSEAS, { 护照: '', 身份证件: '有' }, []],
    ['a void registration', PERSON, { 身份证件: '', 状态: '作废' }, []],
  ])('%s', async (_, row, more, places) => {
    expect(await found({ 客户档案: [{ ...row, ...more }] })).toEqual(places);
  });

  test('one licence for three, where the company switches it on', async () => {
    const row = { ...ORGANISATION, 组织机构代码证: '', 统一社会信用代码: '91350100M000100Y43' };
    expect(await found({ 客户档案: [row] })).toEqual(['document.missing 客户档案!2 组织机构代码证']);
    expect(await found({ 客户档案: [row], 制度参数: [{ 参数: '三证合一', 取值: '是' }] })).toEqual([]);
  });

  test('a column that is not there is told once, on the header', async () => {
    const row = Object.fromEntries(Object.entries(PERSON).filter(([header]) => !['身份证件', '护照'].includes(header)));
    expect(
      await found({ 客户档案: [row, { ...row, 客户编号: 'E9', 客户名称: '吴静', 联系电话: '13600136000' }] }),
    ).toEqual(['document.missing 客户档案!1']);
  });
});

describe('三、2 and 三、3: contact and shipment', () => {
  test.each([
    '联系电话',
    '地址',
    '寄件人姓名',
    '寄件人地址',
    '收件人姓名',
    '收件人地址',
    '收件人电话',
    '物品名称',
    '物品数量',
    '物品重量',
    '物品体积',
    '时效要求',
    '包装要求',
    '保险要求',
  ])('%s is required', async (header) => {
    expect(await found({ 客户档案: [{ ...PERSON, [header]: '' }] })).toEqual([`field.required 客户档案!2 ${header}`]);
  });

  test('an organisation names a contact person; an individual need not', async () => {
    expect(await found({ 客户档案: [{ ...ORGANISATION, 联系人: '' }, PERSON] })).toEqual([
      'field.required 客户档案!2 联系人',
    ]);
  });

  test('a kind that there is not, and phones, are told', async () => {
    expect(await found({ 客户档案: [{ ...PERSON, 客户类别: '团体', 收件人电话: '1390013' }] })).toEqual([
      'field.format 客户档案!2 客户类别',
      'field.format 客户档案!2 收件人电话',
    ]);
  });
});

describe('四、2: verified at pick-up, then registered', () => {
  test.each([
    ['nobody verified', { 核验人: '', 核验日期: '' }, ['workflow.skipped 客户档案!2 核验人']],
    ['no day of verification', { 核验日期: '' }, ['workflow.skipped 客户档案!2 核验日期']],
    ['verified the day after', { 核验日期: '2026-06-11' }, ['workflow.order 客户档案!2 登记日期']],
    ['verified the same day', { 核验日期: '2026-06-10' }, []],
    ['verified the day before', { 核验日期: '2026-06-09' }, []],
    ['not registered yet', { 核验人: '', 核验日期: '', 登记人: '', 登记日期: '' }, []],
    ['to be registered tomorrow', { 核验人: '', 核验日期: '', 登记日期: '2026-07-01' }, []],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: [{ ...PERSON, ...more }] })).toEqual(places);
  });

  test('a stage of the archive may stand in 审批流转 instead', async () => {
    const row = { ...PERSON, 核验人: '', 核验日期: '' };
    const stage = { 客户编号: 'E1', 阶段: '核验', 人: '孙平', 日期: '2026-06-10', 结论: '通过' };
    expect(await found({ 客户档案: [row], 审批流转: [stage] })).toEqual([]);
    expect(await found({ 客户档案: [row], 审批流转: [{ ...stage, 日期: '2026-07-01' }] })).toEqual([
      'workflow.skipped 客户档案!2 核验人',
    ]);
    expect(await found({ 客户档案: [row], 审批流转: [{ ...stage, 客户编号: 'E7' }] })).toEqual([
      'workflow.skipped 客户档案!2 核验人',
    ]);
  });
});

describe('四、4: look-ups need an approval', () => {
  const log = [{ 写入者: '客备', 序号: 1, 时间: '2026-06-20', 操作人: '王强', 操作: '导出', 对象: 'E1' }];
  const approval = {
    申请日期: '2026-06-19',
    申请人: '王强',
    客户编号: 'E1',
    事由: '核对',
    批准人: '吴静怡',
    批准日期: '2026-06-20',
  };
  test.each([
    ['none', [], ['access.unapproved 操作日志!2 操作人']],
    ['an approval of the day', [approval], []],
    ['one of the day after', [{ ...approval, 批准日期: '2026-06-21' }], ['access.unapproved 操作日志!2 操作人']],
    ['one by the asker', [{ ...approval, 批准人: '王强' }], ['access.unapproved 操作日志!2 操作人']],
    ['one for another customer', [{ ...approval, 客户编号: 'E5' }], ['access.unapproved 操作日志!2 操作人']],
  ])('with %s', async (_, approvals, places) => {
    expect(await found({ 客户档案: [PERSON], 操作日志: log, 查阅审批: approvals })).toEqual(places);
  });
});

describe('五: changes and deletions', () => {
  const request = {
    日期: '2026-06-01',
    客户编号: 'E1',
    变更或删除: '变更',
    书面申请: '有',
    身份证件: '有',
    核实人: '孙平',
    核实日期: '2026-06-02',
    办理人: '李晓梅',
    办理日期: '2026-06-03',
  };
  test.each([
    ['in order', {}, []],
    ['no written request', { 书面申请: '无' }, ['document.missing 变更申请!2 书面申请']],
    ['no ID', { 身份证件: '' }, ['document.missing 变更申请!2 身份证件']],
    [
      'carried out without verification',
      { 核实人: '', 核实日期: '2026-06-02' },
      ['workflow.skipped 变更申请!2 核实人'],
    ],
    ['carried out before verification', { 办理日期: '2026-06-01' }, ['workflow.order 变更申请!2 办理日期']],
    ['verified on the last working day', { 核实日期: '2026-06-04', 办理日期: '2026-06-04' }, []],
    [
      'verified one day too late',
      { 核实日期: '2026-06-05', 办理日期: '2026-06-05' },
      ['workflow.overdue 变更申请!2 核实日期'],
    ],
    [
      'not verified yet',
      { 核实人: '', 核实日期: '', 办理人: '', 办理日期: '' },
      ['workflow.overdue 变更申请!2 核实日期'],
    ],
    ['asked tomorrow', { 日期: '2026-07-01', 书面申请: '', 核实人: '', 核实日期: '', 办理人: '', 办理日期: '' }, []],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: [PERSON], 变更申请: [{ ...request, ...more }] })).toEqual(places);
  });

  test('severities and clauses', async () => {
    const changes = [{ ...request, 书面申请: '', 核实日期: '2026-06-05', 办理日期: '2026-06-05' }];
    const [paper] = await of('document.missing', { 客户档案: [PERSON], 变更申请: changes });
    const [late] = await of('workflow.overdue', { 客户档案: [PERSON], 变更申请: changes });
    expect(paper).toMatchObject({ severity: 'error', customer: 'E1' });
    expect(late).toMatchObject({ severity: 'warning', clause: '五、2' });
    expect(late?.message.zh).toContain('核实应在其后3个工作日内，到6月4日（含）；6月5日才核实，已过1天');
  });
});

test('六、2: a sale of somebody who is not registered; another shipment of one customer is no overlap', async () => {
  const sale = { 日期: '2026-06-12', 单号: 'XS1', 客户名称: '宁波海川贸易有限公司', 业务员: '张建国', 金额: 20 };
  expect(await found({ 客户档案: [PERSON], 销售台账: [sale] })).toEqual(['filing.missing 销售台账!2 客户名称']);
  const second = { ...PERSON, 收件人姓名: '郑和' };
  expect(await found({ 客户档案: [PERSON, second] })).toEqual([]);
  expect(await found({ 客户档案: [PERSON, PERSON] })).toEqual([
    'overlap.customer 客户档案!2 客户名称',
    'overlap.customer 客户档案!3 客户名称',
  ]);
});

testClausesTried('express');

import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('service-record', '2026-06-30');

const PERSON = {
  客户编号: 'V1',
  客户类别: '个人',
  客户名称: '赵春兰',
  性别: '女',
  身份证号: '11010519491231002X',
  联系电话: '13800138000',
  地址: '杭州市人民路1号',
  企业名称: '',
  法定代表人: '',
  注册资本: '',
  营业执照号码: '',
  税务登记证号码: '',
  组织机构代码证号码: '',
  需求类型: '空调',
  需求数量: 1,
  需求规格: '2匹',
  需求用途: '家用',
  支付方式: '转账',
  售后服务: '三年',
  信用记录: '',
  投诉记录: '',
  合作历史: '',
  业务员: '张建国',
  审核人: '吴静怡',
  审核日期: '2026-06-02',
  录入日期: '2026-06-03',
  更新日期: '',
  停用日期: '',
  销毁日期: '',
};
const COMPANY = {
  ...PERSON,
  客户编号: 'V2',
  客户类别: '法人',
  客户名称: '',
  性别: '',
  身份证号: '',
  联系电话: '0571-87654321',
  企业名称: '杭州拓普五金有限公司',
  法定代表人: '周强',
  注册资本: '500万元',
  营业执照号码: '330100000012345',
  税务登记证号码: '330100123456789',
  组织机构代码证号码: '12345678-9',
};

test('rows in order of both kinds stay quiet', async () => {
  expect(
    await found({
      客户档案: [
        PERSON,
        COMPANY,
        { ...COMPANY, 客户编号: 'V3', 客户名称: '海川贸易行', 企业名称: '海川贸易行', 联系电话: '13900139000' },
      ],
    }),
  ).toEqual([]);
});

describe('第四条: what each kind gives', () => {
  test.each(['客户名称', '性别', '身份证号', '联系电话', '地址'])('an individual gives %s', async (header) => {
    expect(await found({ 客户档案: [{ ...PERSON, [header]: '' }] })).toEqual([`field.required 客户档案!2 ${header}`]);
  });

  test.each([
    '企业名称',
    '法定代表人',
    '注册资本',
    '营业执照号码',
    '税务登记证号码',
    '组织机构代码证号码',
    '联系电话',
    '地址',
  ])('a legal person gives %s', async (header) => {
    expect(await found({ 客户档案: [{ ...COMPANY, [header]: '' }] })).toEqual([`field.required 客户档案!2 ${header}`]);
  });

  test('a kind has to be told', async () => {
    expect(await found({ 客户档案: [{ ...PERSON, 客户类别: '' }] })).toEqual(['field.required 客户档案!2 客户类别']);
    expect(await found({ 客户档案: [{ ...PERSON, 客户类别: '团体' }] })).toEqual(['field.format 客户档案!2 客户类别']);
  });

  test('one licence for three, where the company switches it on', async () => {
    const row = { ...COMPANY, 统一社会信用代码: '91350100M000100Y43', 税务登记证号码: '', 组织机构代码证号码: '' };
    expect(await found({ 客户档案: [row] })).toHaveLength(2);
    expect(await found({ 客户档案: [row], 制度参数: [{ 参数: '三证合一', 取值: '是' }] })).toEqual([]);
  });
});

describe('第五条: reviewed, entered, updated', () => {
  test.each([
    ['entered without review', { 审核人: '', 审核日期: '' }, ['workflow.skipped 客户档案!2 审核人']],
    ['entered before the review', { 录入日期: '2026-06-01' }, ['workflow.order 客户档案!2 录入日期']],
    ['entered on the day of the review', { 录入日期: '2026-06-02' }, []],
    ['updated and never entered', { 录入日期: '', 更新日期: '2026-06-20' }, ['workflow.skipped 客户档案!2 录入日期']],
    ['updated before the entry', { 更新日期: '2026-06-02' }, ['workflow.order 客户档案!2 更新日期']],
    ['not reviewed yet', { 审核人: '', 审核日期: '', 录入日期: '' }, []],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: [{ ...PERSON, ...more }] })).toEqual(places);
  });
});

describe('第六条: destroyed when no longer needed', () => {
  test.each([
    ['2026-06-29', ['retention.due 客户档案!2 停用日期']],
    ['2026-06-30', ['retention.due 客户档案!2 停用日期']],
    ['2026-07-01', []],
  ])('out of use on %s, as of 30 June', async (day, places) => {
    expect(await found({ 客户档案: [{ ...PERSON, 停用日期: day }] })).toEqual(places);
  });

  test('a day of destruction closes it, one of tomorrow does not', async () => {
    const stopped = { ...PERSON, 停用日期: '2026-06-10' };
    expect(await found({ 客户档案: [{ ...stopped, 销毁日期: '2026-06-20' }] })).toEqual([]);
    expect(await found({ 客户档案: [{ ...stopped, 销毁日期: '2026-07-01' }] })).toEqual([
      'retention.due 客户档案!2 停用日期',
    ]);
    const [finding] = await of('retention.due', { 客户档案: [stopped] });
    expect(finding).toMatchObject({ severity: 'error', clause: '第六条', customer: 'V1' });
  });
});

test('第三条: formats and check digits', async () => {
  expect(await found({ 客户档案: [{ ...PERSON, 身份证号: '110105194912310021', 联系电话: '1380013' }] })).toEqual([
    'field.checksum 客户档案!2 身份证号',
    'field.format 客户档案!2 联系电话',
  ]);
});

testClausesTried('service-record');

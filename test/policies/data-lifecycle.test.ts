import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('data-lifecycle', '2026-06-30');

const ROW = {
  客户编号: 'L1',
  客户名称: '赵春兰',
  联系电话: '13800138000',
  地址: '杭州市人民路1号',
  业务员: '张建国',
  备案日期: '2026-03-02',
  收集目的: '售后服务',
  告知日期: '2026-03-01',
  同意日期: '2026-03-01',
  信息来源: '直接采集',
  密级: '内部',
  保存期限: '2027-03-01',
  删除日期: '',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('a row in order stays quiet', async () => {
  expect(await found({ 客户档案: [ROW] })).toEqual([]);
});

describe('第四条: told and agreed', () => {
  test.each([
    ['no purpose', { 收集目的: '' }, ['consent.missing 客户档案!2 收集目的']],
    ['not told', { 告知日期: '' }, ['consent.missing 客户档案!2 告知日期']],
    ['no consent', { 同意日期: '' }, ['consent.missing 客户档案!2 同意日期']],
    ['neither told nor agreed', { 告知日期: '', 同意日期: '' }, ['consent.missing 客户档案!2 告知日期']],
    ['agreed before being told', { 同意日期: '2026-02-28' }, ['workflow.order 客户档案!2 同意日期']],
    ['consent of tomorrow', { 同意日期: '2026-07-01' }, ['consent.missing 客户档案!2 同意日期']],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });

  test('severity and clause; a column that is not there is told once', async () => {
    const [finding] = await of('consent.missing', { 客户档案: row({ 同意日期: '' }) });
    expect(finding).toMatchObject({ severity: 'error', clause: '第四条', customer: 'L1' });
    const without = Object.fromEntries(Object.entries(ROW).filter(([header]) => header !== '同意日期'));
    expect(
      await found({ 客户档案: [without, { ...without, 客户编号: 'L2', 客户名称: '钱秋生', 联系电话: '13900139000' }] }),
    ).toEqual(['consent.missing 客户档案!1']);
  });
});

describe('第四条: only data that are needed', () => {
  test.each([
    ['婚姻状况', '已婚'],
    ['宗教信仰', '无'],
    ['客户生日（月日）', '5月1日'],
    ['银行卡号', '6222020000000000'],
    ['备用信息', '11010519491231002X'],
    ['其他', 'zhao@example.com'],
    ['证件', 'E12345678'],
    ['证件', 'EA1234567'],
    ['结算', '6222 0212 3456 7894'],
    ['车', '浙A12345'],
    ['车', '沪AD12345'],
    ['甲项', '女'],
    ['乙项', '丧偶'],
    ['丙项', '土家族'],
    ['丁项', '大专'],
  ])('a column %s holds personal data that the policy does not list', async (header, value) => {
    expect(await found({ 客户档案: [{ ...ROW, [header]: value }] })).toEqual(['field.excess 客户档案!1']);
  });

  test.each([
    ['备注', '老客户'],
    ['单据', 'G20260105'],
    ['流水', '6222021234567891'],
    ['民间叫法', '上班族'],
    ['产品', '茶叶'],
    ['内部编号', 'A-17'],
    ['婚姻状况', ''],
    ['手机', ''],
  ])('a column %s with %j is none', async (header, value) => {
    expect(await found({ 客户档案: [{ ...ROW, [header]: value }] })).toEqual([]);
  });

  test('a company lists further columns for which it has a purpose, and names further words', async () => {
    const set = (参数: string, 取值: string) => [{ 参数, 取值 }];
    const cards = [{ ...ROW, 微信号: 'zhao2026', 会员星级: '金' }];
    const [excess] = await of('field.excess', { 客户档案: cards });
    expect(excess?.message.zh).toContain('另外列入制度的列');
    expect(await found({ 客户档案: cards, 制度参数: set('另外列入制度的列', '微信号、车牌') })).toEqual([]);
    expect(await of('field.excess', { 客户档案: cards, 制度参数: set('另外算作个人信息的词', '星级') })).toHaveLength(
      2,
    );
  });

  test('severity and sentence', async () => {
    const [finding] = await of('field.excess', { 客户档案: [{ ...ROW, 血型: 'A' }] });
    expect(finding).toMatchObject({ severity: 'warning', clause: '第四条', row: 1, column: null });
    expect(finding?.message.zh).toContain('“血型”一列有1格个人信息');
  });
});

test('第五条: the source of each record', async () => {
  expect(await found({ 客户档案: row({ 信息来源: '' }) })).toEqual(['field.required 客户档案!2 信息来源']);
  expect(await found({ 客户档案: row({ 信息来源: '听说' }) })).toEqual(['field.format 客户档案!2 信息来源']);
});

describe('第七条: deleted when the term has ended', () => {
  test.each([
    ['2026-07-01', []],
    ['2026-06-30', []],
    ['2026-06-29', ['retention.due 客户档案!2 保存期限']],
  ])('kept until %s, as of 30 June', async (day, places) => {
    expect(await found({ 客户档案: row({ 保存期限: day }) })).toEqual(places);
  });

  test('a day of deletion closes it, one of tomorrow does not; a void row is due too', async () => {
    expect(await found({ 客户档案: row({ 保存期限: '2026-06-01', 删除日期: '2026-06-30' }) })).toEqual([]);
    expect(await found({ 客户档案: row({ 保存期限: '2026-06-01', 删除日期: '2026-07-01' }) })).toEqual([
      'retention.due 客户档案!2 保存期限',
    ]);
    expect(await found({ 客户档案: row({ 保存期限: '2026-06-01', 状态: '作废' }) })).toEqual([
      'retention.due 客户档案!2 保存期限',
    ]);
  });
});

testClausesTried('data-lifecycle');

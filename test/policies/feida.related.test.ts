import { checkCase, filing, findingsOf, placesOf, sale } from '../support/feida-case.ts';

const COMPANY = filing('C1', '杭州拓普五金有限公司', '张建国', '2026-03-15', { 联系电话: '13800138001' });
const other = (name: string, more = {}) =>
  filing('C2', name, '李晓梅', '2026-05-20', { 联系电话: '13900139002', 地址: '宁波市解放路8号', ...more });

describe('第四章第一条: customers that belong together', () => {
  test('a branch company filed by somebody else is told on the later filing, as a warning, and joins nothing', async () => {
    const report = await checkCase({ 客户档案: [COMPANY, other('杭州拓普五金有限公司宁波分公司')] });
    const [finding] = findingsOf(report, 'overlap.related');
    expect(placesOf(report, 'overlap.related')).toEqual(['客户档案!3']);
    expect(finding).toMatchObject({ severity: 'warning', clause: '第四章第一条', customer: 'C2', column: '客户名称' });
    expect(finding?.evidence).toEqual([{ sheet: '客户档案', row: 2 }]);
    expect(finding?.message.zh).toContain('第2行张建国的杭州拓普五金有限公司像是公司和分公司');
    expect(report.overlaps).toEqual([]);
    expect(report.disputes).toEqual([]);
  });

  test('a phone that two customers share is told', async () => {
    const report = await checkCase({ 客户档案: [COMPANY, other('宁波恒昌贸易有限公司', { 联系电话: '13800138001' })] });
    expect(findingsOf(report, 'overlap.related').map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('杭州拓普五金有限公司用同一电话'),
    ]);
  });

  test('a phone that many share, as in a business park, is not', async () => {
    const tenants = ['宁波恒昌贸易', '温州百川纺织', '嘉兴明达塑料', '绍兴远航物流'].map((name, i) =>
      filing(`T${i}`, `${name}有限公司`, `业务员${i}`, '2026-05-20', {
        联系电话: '13800138001',
        地址: `园区路${i + 1}号`,
      }),
    );
    const report = await checkCase({ 客户档案: [COMPANY, ...tenants] });
    expect(placesOf(report, 'overlap.related')).toEqual([]);
  });

  test.each([
    ['of the same salesperson', { 业务员: '张建国' }],
    ['that is void', { 状态: '作废' }],
  ])('a branch %s collides with nobody', async (_, more) => {
    const report = await checkCase({ 客户档案: [COMPANY, other('杭州拓普五金有限公司宁波分公司', more)] });
    expect(placesOf(report, 'overlap.related')).toEqual([]);
  });

  test('customers that have nothing in common do not', async () => {
    const report = await checkCase({ 客户档案: [COMPANY, other('宁波恒昌贸易有限公司')] });
    expect(placesOf(report, 'overlap.related')).toEqual([]);
  });
});

describe('第一章第三条: a name that only looks like a filed one', () => {
  test('is told with the likeliest filings, their rows, and what speaks for and against', async () => {
    const report = await checkCase({
      客户档案: [COMPANY, other('宁波拓普五金有限公司')],
      销售台账: [sale('2026-06-01', '', '张建国', 100, { 客户名称: '拓普五金' })],
    });
    const [finding] = findingsOf(report, 'ledger.unmatched');
    expect(finding?.message.zh).toContain('杭州拓普五金有限公司（C1）');
    expect(finding?.evidence).toContainEqual({ sheet: '客户档案', row: 2 });
    expect(finding?.facts[0]?.value.zh).toMatch(/^把握\d+%：/u);
  });

  test('is filed by nobody where it looks like none', async () => {
    const report = await checkCase({
      客户档案: [COMPANY],
      销售台账: [sale('2026-06-01', '', '张建国', 100, { 客户名称: '苏州恒昌纺织有限公司' })],
    });
    expect(placesOf(report, 'filing.missing')).toEqual(['销售台账!2']);
    expect(placesOf(report, 'ledger.unmatched')).toEqual([]);
  });
});

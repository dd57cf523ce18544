import { checkCase, filing, findingsOf, payment, placesOf, sale, visit } from '../support/feida-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const CUSTOMER = filing('C1', '杭州拓普五金有限公司', '张建国', '2026-03-15');

describe('第三章第一条: a customer with sales is protected', () => {
  const sheets = (soldOn: string, more = {}) => ({
    客户档案: [CUSTOMER],
    销售台账: [sale('2026-03-20', 'C1', '张建国', 1000), sale(soldOn, 'C1', '李晓梅', 500, more)],
  });

  test('a sale by another inside the protection is a breach, on the row of the sale', async () => {
    const report = await checkCase(sheets('2026-06-15'));
    expect(placesOf(report, 'protection.breach-sale')).toEqual(['销售台账!3']);
    const [finding] = findingsOf(report, 'protection.breach-sale');
    expect(finding?.message.zh).toContain('李晓梅6月15日');
    expect(finding?.message.zh).toContain('9月20日（含）');
    expect(finding?.clause).toBe('第三章第一条');
    expect(finding?.evidence).toEqual([
      { sheet: '客户档案', row: 2 },
      { sheet: '销售台账', row: 2 },
    ]);
  });

  test('the owner’s own sale, a return, and the company’s direct sale are none', async () => {
    expect(placesOf(await checkCase({ ...sheets('2026-06-15', { 金额: -500 }) }), 'protection.breach-sale')).toEqual(
      [],
    );
    expect(
      placesOf(await checkCase({ ...sheets('2026-06-15', { 渠道: '直接到公司' }) }), 'protection.breach-sale'),
    ).toEqual([]);
    expect(
      placesOf(await checkCase({ ...sheets('2026-06-15', { 业务员: '张建国' }) }), 'protection.breach-sale'),
    ).toEqual([]);
  });

  test.each([
    ['2026-09-19', ['销售台账!3']],
    ['2026-09-20', ['销售台账!3']],
    ['2026-09-21', []],
  ])('six months after 20 March: a sale on %s', async (day, places) => {
    expect(placesOf(await checkCase(sheets(day), '2026-12-31'), 'protection.breach-sale')).toEqual(places);
  });

  test('a sale before the filing day breaks nothing', async () => {
    expect(placesOf(await checkCase(sheets('2026-03-14')), 'protection.breach-sale')).toEqual([]);
  });

  test('a sale inside a visit protection is a breach, unless the company has switched that off', async () => {
    const visited = {
      客户档案: [CUSTOMER],
      拜访记录: [visit('2026-03-15', 'C1', '张建国')],
      销售台账: [sale('2026-04-01', 'C1', '李晓梅', 500)],
    };
    expect(placesOf(await checkCase(visited), 'protection.breach-sale')).toEqual(['销售台账!2']);
    const off = { ...visited, 制度参数: [{ 参数: '拜访保护期内他人销售算违规', 取值: '否' }] };
    expect(placesOf(await checkCase(off), 'protection.breach-sale')).toEqual([]);
  });
});

describe('第三章第二条: a visited customer is closed to others for three months', () => {
  const sheets = (visitedOn: string, more = {}) => ({
    客户档案: [CUSTOMER],
    拜访记录: [visit('2026-03-15', 'C1', '张建国'), visit(visitedOn, 'C1', '李晓梅', more)],
  });

  test.each([
    ['2026-03-14', []],
    ['2026-03-15', ['拜访记录!3']],
    ['2026-06-14', ['拜访记录!3']],
    ['2026-06-15', ['拜访记录!3']],
    ['2026-06-16', []],
  ])('visit by another on %s', async (day, places) => {
    expect(placesOf(await checkCase(sheets(day)), 'protection.breach-visit')).toEqual(places);
  });

  test('a visitor who withdrew breaks nothing; a call breaks nothing by default', async () => {
    expect(placesOf(await checkCase(sheets('2026-04-01', { 结果: '已礼让' })), 'protection.breach-visit')).toEqual([]);
    expect(placesOf(await checkCase(sheets('2026-04-01', { 方式: '电话' })), 'protection.breach-visit')).toEqual([]);
    const counted = {
      ...sheets('2026-04-01', { 方式: '电话' }),
      制度参数: [{ 参数: '算作他人拜访的方式', 取值: '拜访、电话、短信' }],
    };
    expect(placesOf(await checkCase(counted), 'protection.breach-visit')).toEqual(['拜访记录!3']);
  });

  test('the anchor is the latest visit on or before the filing, else the first after it', async () => {
    const own = (days: string[]) => ({ 客户档案: [CUSTOMER], 拜访记录: days.map((day) => visit(day, 'C1', '张建国')) });
    const last = async (days: string[]) => (await checkCase(own(days))).protections[0];
    expect(await last(['2026-01-05', '2026-03-10', '2026-04-20'])).toMatchObject({
      start: '2026-03-15',
      lastDay: '2026-06-10',
      basis: 'visit',
      state: 'expired',
    });
    expect(await last(['2026-03-20', '2026-04-20'])).toMatchObject({
      start: '2026-03-20',
      lastDay: '2026-06-20',
      state: 'expired',
    });
    expect(await last(['2026-04-20'])).toMatchObject({
      start: '2026-04-20',
      lastDay: '2026-07-20',
      state: 'protected',
    });
    const renewing = {
      ...own(['2026-03-10', '2026-04-20']),
      制度参数: [{ 参数: 'visit-anchor', 取值: '每次拜访续期' }],
    };
    expect((await checkCase(renewing)).protections[0]).toMatchObject({ lastDay: '2026-07-20' });
  });

  test.each([
    ['2026-06-14', 'expiring', []],
    ['2026-06-15', 'expiring', []],
    ['2026-06-16', 'expired', ['客户档案!2']],
  ])('on %s the state is %s', async (asOf, state, expired) => {
    const report = await checkCase({ 客户档案: [CUSTOMER], 拜访记录: [visit('2026-03-15', 'C1', '张建国')] }, asOf);
    expect(report.protections[0]?.state).toBe(state);
    expect(placesOf(report, 'protection.expired')).toEqual(expired);
    expect(findingsOf(report, 'protection.expired').map(({ severity }) => severity)).toEqual(expired.map(() => 'info'));
  });

  test.each([
    ['2026-05-31', []],
    ['2026-06-01', ['客户档案!2']],
    ['2026-06-15', ['客户档案!2']],
    ['2026-06-16', []],
  ])('expiring within 14 days, the last day included: on %s', async (asOf, places) => {
    const report = await checkCase({ 客户档案: [CUSTOMER], 拜访记录: [visit('2026-03-15', 'C1', '张建国')] }, asOf);
    expect(placesOf(report, 'protection.expiring')).toEqual(places);
  });

  test.each([
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2026-05-31', '2026-08-31'],
  ])('month ends and leap years: a visit on %s protects through %s', async (day, lastDay) => {
    const report = await checkCase(
      { 客户档案: [filing('C1', '甲公司', '张建国', day)], 拜访记录: [visit(day, 'C1', '张建国')] },
      '2026-06-01',
    );
    expect(report.protections[0]?.lastDay).toBe(lastDay);
  });
});

describe('第三章第三条: neither sale nor payment for six months', () => {
  const trading = (sales: string[], payments: string[] = []) => ({
    客户档案: [filing('C1', '杭州拓普五金有限公司', '张建国', '2025-01-01')],
    销售台账: sales.map((day) => sale(day, 'C1', '张建国', 1000)),
    回款台账: payments.map((day) => payment(day, 'C1', '张建国', 1000)),
  });

  test.each([
    ['2026-06-29', 'expiring', []],
    ['2026-06-30', 'expiring', []],
    ['2026-07-01', 'lapsed', ['客户档案!2']],
  ])('last sale on 30 December 2025, as of %s: %s', async (asOf, state, lapsed) => {
    const report = await checkCase(trading(['2025-12-30']), asOf);
    expect(report.protections[0]).toMatchObject({ basis: 'sale', start: '2025-12-30', lastDay: '2026-06-30', state });
    expect(placesOf(report, 'protection.lapsed')).toEqual(lapsed);
  });

  test('a sale on 31 August protects through the end of February', async () => {
    expect((await checkCase(trading(['2025-08-31']), '2026-02-28')).protections[0]).toMatchObject({
      lastDay: '2026-02-28',
      state: 'expiring',
    });
    expect((await checkCase(trading(['2025-08-31']), '2026-03-01')).protections[0]).toMatchObject({ state: 'lapsed' });
  });

  test('a payment renews, whoever collected it; a return does not', async () => {
    expect((await checkCase(trading(['2025-10-01'], ['2026-03-01']))).protections[0]).toMatchObject({
      start: '2026-03-01',
      lastDay: '2026-09-01',
    });
    const returned = {
      ...trading(['2025-12-30']),
      销售台账: [sale('2025-12-30', 'C1', '张建国', 1000), sale('2026-06-20', 'C1', '张建国', -100)],
    };
    expect((await checkCase(returned)).protections[0]).toMatchObject({ start: '2025-12-30' });
  });

  test('once lapsed, another’s sale or a payment does not revive it, an own sale does', async () => {
    const other = {
      ...trading(['2025-10-01']),
      销售台账: [sale('2025-10-01', 'C1', '张建国', 1000), sale('2026-05-01', 'C1', '李晓梅', 1000)],
    };
    expect((await checkCase(other)).protections[0]).toMatchObject({ state: 'lapsed', lastDay: '2026-04-01' });
    expect((await checkCase(trading(['2025-10-01'], ['2026-05-01']))).protections[0]).toMatchObject({
      state: 'lapsed',
    });
    expect((await checkCase(trading(['2025-10-01', '2026-05-01']))).protections[0]).toMatchObject({
      state: 'protected',
      lastDay: '2026-11-01',
    });
  });

  test('under the strict reading only a transfer or a new filing revives it', async () => {
    const strict = { 制度参数: [{ 参数: '失去保护后如何恢复', 取值: '须重新分配或重新备案' }] };
    const again = { ...trading(['2025-10-01', '2026-05-01']), ...strict };
    expect((await checkCase(again)).protections[0]).toMatchObject({ state: 'lapsed' });
    const assigned = {
      ...again,
      转移记录: [{ 日期: '2026-04-15', 客户编号: 'C1', 原业务员: '公司', 新业务员: '张建国', 批准人: '周明远' }],
    };
    expect((await checkCase(assigned)).protections[0]).toMatchObject({ state: 'protected', lastDay: '2026-11-01' });
    const refiled = { ...again, 客户档案: [filing('C1', '杭州拓普五金有限公司', '张建国', '2026-04-20')] };
    expect((await checkCase(refiled)).protections[0]).toMatchObject({ state: 'protected', lastDay: '2026-11-01' });
  });

  describe('the new owner gets half the commission on old receivables', () => {
    const sheets = (paidOn: string, soldOn: string, more = {}) => ({
      客户档案: [filing('C1', '杭州拓普五金有限公司', '李晓梅', '2025-01-01')],
      销售台账: [sale(soldOn, 'C1', '张建国', 1000, { 单号: 'XS1' })],
      回款台账: [payment(paidOn, 'C1', '李晓梅', 1000, { 对应单号: 'XS1', ...more })],
      转移记录: [{ 日期: '2026-05-10', 客户编号: 'C1', 原业务员: '张建国', 新业务员: '李晓梅', 批准人: '周明远' }],
    });

    test.each([
      ['2026-05-10', '2025-05-01', []],
      ['2026-05-11', '2025-05-01', ['回款台账!2']],
      ['2026-05-20', '2026-05-09', ['回款台账!2']],
      ['2026-05-20', '2026-05-10', []],
      ['2026-05-20', '2026-05-11', []],
    ])('transfer on 10 May, paid on %s, sold on %s', async (paidOn, soldOn, places) => {
      const report = await checkCase(sheets(paidOn, soldOn));
      expect(placesOf(report, 'commission.adjust')).toEqual(places);
      if (places.length > 0) expect(findingsOf(report, 'commission.adjust')[0]?.message.zh).toContain('50%');
    });

    test('the date of the sale may be told instead of its number; somebody else’s collection is none', async () => {
      expect(
        placesOf(
          await checkCase(sheets('2026-05-20', '2025-05-01', { 对应单号: '', 对应销售日期: '2025-05-01' })),
          'commission.adjust',
        ),
      ).toEqual(['回款台账!2']);
      expect(
        placesOf(await checkCase(sheets('2026-05-20', '2025-05-01', { 业务员: '张建国' })), 'commission.adjust'),
      ).toEqual([]);
    });

    test('a number that stands at a sale to somebody else proves nothing', async () => {
      const { 客户档案: filings, ...rest } = sheets('2026-05-20', '2025-05-01');
      const others = { ...rest, 客户档案: [...filings, filing('C2', '宁波海川贸易有限公司', '张建国', '2025-01-01')] };
      const theirs = sale('2025-05-01', 'C2', '张建国', 1000, { 单号: 'XS1' });
      const told = async (销售台账: ReturnType<typeof sale>[]): Promise<string[]> =>
        placesOf(await checkCase({ ...others, 销售台账 }), 'commission.adjust');
      expect(await told([theirs])).toEqual([]);
      expect(await told([theirs, ...rest.销售台账])).toEqual(['回款台账!2']);
    });

    test('what the new owner had sold himself before the transfer is paid to him whole', async () => {
      const own = {
        ...sheets('2026-05-20', '2026-05-01'),
        销售台账: [sale('2026-05-01', 'C1', '李晓梅', 1000, { 单号: 'XS1' })],
      };
      expect(placesOf(await checkCase(own), 'commission.adjust')).toEqual([]);
    });
  });
});

testClausesTried('feida', /^第三章/u);

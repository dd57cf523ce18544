import type { Cell } from '../../src/engine/model/cell.ts';
import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('development-right', '2026-06-30');

type Row = Record<string, Cell>;
type Case = Parameters<typeof walk>[0];

/** A filing that was answered on the day after it was made. */
function filing(number: string, name: string, salesperson: string, filedOn: string, more: Row = {}): Row {
  return {
    客户编号: number,
    客户名称: name,
    业务员: salesperson,
    报备日期: filedOn,
    审核日期: '',
    通知日期: '',
    品牌客户: '',
    品牌: '',
    国际品牌: '',
    首次跟进日期: '',
    首次报价日期: '',
    首次交易日期: '',
    联合开发人: '',
    关系评估: '',
    ...more,
  };
}

const NAME = '东莞锦绣拉链厂';
const OWN = filing('C1', NAME, '张建国', '2026-01-05', { 通知日期: '2026-01-06' });
const LATER = (filedOn: string, more: Row = {}): Row =>
  filing('C2', NAME, '李晓梅', filedOn, { 审核日期: filedOn, ...more });
const report = async (sheets: Case, asOf?: string) => (await walk(sheets, asOf)).evaluation.report;
const protection = async (rows: Row[], asOf: string) => (await report({ 客户档案: rows }, asOf)).protections[0];

describe('3.1, 4.1.2: a filing comes first', () => {
  test('a visit or sale of a customer nobody filed', async () => {
    const sheets = {
      客户档案: [OWN],
      拜访记录: [{ 日期: '2026-06-01', 客户编号: '', 客户名称: '宁波海天机械', 业务员: '李晓梅', 方式: '拜访' }],
      销售台账: [{ 日期: '2026-06-02', 单号: 'X1', 客户名称: '宁波海天机械', 客户编号: '', 业务员: '李晓梅', 金额: 1 }],
    };
    expect(await found(sheets)).toEqual(['filing.missing 拜访记录!2 客户名称', 'filing.missing 销售台账!2 客户名称']);
  });

  test.each(['客户名称', '业务员', '报备日期'])('a filing without %s', async (header) => {
    const findings = await of('field.required', { 客户档案: [{ ...OWN, [header]: '' }] });
    expect(findings.map(({ row, column }) => [row, column])).toEqual([[2, header]]);
  });

  test('a customer filed by two is an overlap on both rows; partners are none', async () => {
    const rows = async (more: Row) =>
      (await of('overlap.customer', { 客户档案: [{ ...OWN, ...more }, LATER('2026-02-01')] }, '2026-03-01')).map(
        ({ row, severity }) => [row, severity],
      );
    expect(await rows({})).toEqual([
      [2, 'error'],
      [3, 'error'],
    ]);
    expect(await rows({ 联合开发人: '李晓梅、王强' })).toEqual([]);
  });
});

describe('4.1.3, 4.1.4: others inside a right', () => {
  const acts = (day: string, more: Row = {}) => ({
    客户档案: [{ ...OWN, ...more }],
    拜访记录: [{ 日期: day, 客户编号: 'C1', 客户名称: NAME, 业务员: '李晓梅', 方式: '拜访' }],
    销售台账: [{ 日期: day, 单号: 'X1', 客户编号: 'C1', 客户名称: NAME, 业务员: '李晓梅', 金额: 100 }],
  });
  const BREACHES = ['protection.breach-visit 拜访记录!2 业务员', 'protection.breach-sale 销售台账!2 业务员'];

  test.each([
    ['2026-01-05', []],
    ['2026-01-06', BREACHES],
    ['2026-04-06', BREACHES],
    ['2026-04-07', BREACHES],
  ])('a visit and a sale by another on %s', async (day, expected) => {
    expect((await found(acts(day))).filter((line) => line.includes('breach'))).toEqual(expected);
  });

  test('past the last extension, and by a partner, they break nothing', async () => {
    const set = { ...acts('2026-04-07'), 制度参数: [{ 参数: '最多顺延几次', 取值: 0 }] };
    expect((await found(set)).filter((line) => line.includes('breach'))).toEqual([]);
    const partner = acts('2026-02-01', { 联合开发人: '李晓梅' });
    expect((await found(partner)).filter((line) => line.includes('breach'))).toEqual([]);
  });
});

describe('4.2: brands', () => {
  test.each([
    [{ 品牌客户: '是' }, ['brand.missing 客户档案!2 品牌']],
    [{ 国际品牌: '是' }, ['brand.missing 客户档案!2 品牌']],
    [{ 品牌客户: '是', 品牌: '甲牌' }, []],
    [{ 品牌客户: '否' }, []],
    [{}, []],
  ] as [Row, string[]][])('%j', async (more, expected) => {
    const sheets = { 客户档案: [{ ...OWN, ...more }] };
    expect((await found(sheets)).filter((line) => line.startsWith('brand'))).toEqual(expected);
  });

  test.each([
    ['首次跟进日期', '2026-01-05', ['workflow.order 客户档案!2 首次跟进日期']],
    ['首次跟进日期', '2026-01-06', []],
    ['首次跟进日期', '2026-01-07', []],
    ['首次报价日期', '2026-01-05', ['workflow.order 客户档案!2 首次报价日期']],
    ['首次报价日期', '2026-01-06', []],
  ])('an international brand: %s on %s', async (header, day, expected) => {
    const sheets = { 客户档案: [{ ...OWN, 国际品牌: '是', 品牌: '甲牌', [header]: day }] };
    expect((await found(sheets)).filter((line) => line.startsWith('workflow'))).toEqual(expected);
  });

  test('both too early are one finding; without a right at all it is one too; other brands are free', async () => {
    const early = { 首次跟进日期: '2026-01-05', 首次报价日期: '2026-01-05' };
    const row = { ...OWN, 国际品牌: '是', 品牌: '甲牌', ...early };
    expect(await of('workflow.order', { 客户档案: [row] })).toHaveLength(1);
    const refused = { ...row, 通知日期: '', 审核日期: '2026-01-06' };
    expect(await of('workflow.order', { 客户档案: [refused] })).toHaveLength(1);
    expect(await of('workflow.order', { 客户档案: [{ ...row, 国际品牌: '否' }] })).toEqual([]);
    expect(
      await of('workflow.order', { 客户档案: [{ ...refused, 首次跟进日期: '2026-07-01', 首次报价日期: '' }] }),
    ).toEqual([]);
  });
});

describe('4.4.1: three months from the day after the notice', () => {
  test.each([
    ['2026-03-22', 'protected', []],
    ['2026-03-23', 'expiring', ['客户档案!2']],
    ['2026-04-06', 'expiring', ['客户档案!2']],
    ['2026-04-07', 'protected', []],
  ])('on %s: %s', async (asOf, state, expiring) => {
    const sheets = { 客户档案: [OWN] };
    expect((await report(sheets, asOf)).protections[0]).toMatchObject({
      basis: 'right',
      start: '2026-01-06',
      lastDay: asOf === '2026-04-07' ? '2026-07-06' : '2026-04-06',
      state,
    });
    const findings = await of('protection.expiring', sheets, asOf);
    expect(findings.map(({ sheet, row }) => `${sheet}!${row}`)).toEqual(expiring);
  });

  test.each([
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-05-31', '2026-08-31'],
  ])('notified on %s it runs through %s', async (day, lastDay) => {
    const row = filing('C1', NAME, '张建国', day, { 通知日期: day });
    expect(await protection([row], day)).toMatchObject({ lastDay });
  });

  test('without a notice there is no right', async () => {
    expect(await protection([{ ...OWN, 通知日期: '' }], '2026-03-01')).toMatchObject({ basis: 'none', state: 'none' });
  });
});

describe('4.4.2: success', () => {
  test.each([
    ['2026-01-05', '2026-04-06'],
    ['2026-01-06', null],
    ['2026-04-06', null],
  ])('a first deal on %s', async (day, lastDay) => {
    expect(await protection([{ ...OWN, 首次交易日期: day }], '2026-04-06')).toMatchObject({ basis: 'right', lastDay });
    expect(await protection([{ ...OWN, 首次交易日期: '2026-04-06' }], '2027-12-31')).toMatchObject({
      state: 'protected',
      lastDay: null,
    });
  });

  test('a deal after the as-of day is none yet', async () => {
    expect(await protection([{ ...OWN, 首次交易日期: '2026-03-02' }], '2026-03-01')).toMatchObject({
      lastDay: '2026-04-06',
    });
  });

  test('whoever succeeded wins the dispute', async () => {
    const rows = [{ ...OWN, 首次交易日期: '2026-03-01' }, LATER('2026-02-01', { 关系评估: '更好' })];
    const { disputes, findings } = await report({ 客户档案: rows }, '2026-12-31');
    expect(disputes).toMatchObject([{ result: 'decided', winner: '张建国' }]);
    expect(findings.map(({ code }) => code)).toEqual(['overlap.customer', 'overlap.customer']);
  });
});

describe('4.4.3: nobody else has filed', () => {
  test.each([
    ['2026-04-07', '2026-07-06', 'protected'],
    ['2026-07-06', '2026-07-06', 'protected'],
    ['2026-07-07', '2026-10-06', 'protected'],
  ])('on %s the right runs through %s', async (asOf, lastDay, state) => {
    expect(await protection([OWN], asOf)).toMatchObject({ basis: 'right', lastDay, state });
  });

  test('the extension is told', async () => {
    const told = async (asOf: string) =>
      (await walk({ 客户档案: [OWN] }, asOf)).notices.flatMap(({ kind, message }) =>
        kind === 'right-extended' ? [message.zh] : [],
      );
    expect(await told('2026-04-06')).toEqual([]);
    expect(await told('2026-07-07')).toEqual([`1份报备的开发权已自动顺延：${NAME}（张建国，顺延2次，到10月6日）。`]);
    expect(await found({ 客户档案: [OWN] }, '2026-07-06')).toEqual([]);
  });

  test('a void filing, or one dated later, is no other filing', async () => {
    const other = LATER('2026-02-01', { 关系评估: '更好', 状态: '作废' });
    expect(await protection([OWN, other], '2026-04-07')).toMatchObject({ state: 'protected', lastDay: '2026-07-06' });
    const future = LATER('2026-04-08', { 关系评估: '更好' });
    expect(await protection([OWN, future], '2026-04-07')).toMatchObject({ state: 'protected', lastDay: '2026-07-06' });
  });

  test('as often as is set, then the right is over', async () => {
    const sheets = { 客户档案: [OWN], 制度参数: [{ 参数: 'right-extensions', 取值: 1 }] };
    expect((await report(sheets, '2026-07-07')).protections[0]).toMatchObject({
      state: 'expired',
      lastDay: '2026-07-06',
    });
    expect(await found(sheets, '2026-07-07')).toEqual(['protection.expired 客户档案!2 业务员']);
  });
});

describe('4.4.4: somebody else has filed', () => {
  const better = [OWN, LATER('2026-03-01', { 关系评估: '更好' })];
  const first = (assessment: string) => [OWN, LATER('2026-03-31', { 关系评估: assessment })];

  test.each([
    ['2026-04-06', 'expiring', []],
    ['2026-04-07', 'lapsed', ['客户档案!2']],
  ])('the better relation takes the right at once: on %s', async (asOf, state, lapsed) => {
    expect(await protection(better, asOf)).toMatchObject({ basis: 'right', lastDay: '2026-04-06', state });
    const findings = await of('protection.lapsed', { 客户档案: better }, asOf);
    expect(findings.map(({ sheet, row }) => `${sheet}!${row}`)).toEqual(lapsed);
  });

  test('the lapse is an error that names the later filing and points to it', async () => {
    const [finding] = await of('protection.lapsed', { 客户档案: better }, '2026-04-07');
    expect(finding).toMatchObject({
      severity: 'error',
      clause: '4.4.4',
      evidence: [
        { sheet: '客户档案', row: 2 },
        { sheet: '客户档案', row: 3 },
      ],
    });
    expect(finding?.message.zh).toContain('李晓梅');
  });

  test.each(['仅初步', ''])('first data (%s) take it three months after their own filing', async (assessment) => {
    const rows = first(assessment);
    expect(await protection(rows, '2026-04-07')).toMatchObject({ state: 'protected', lastDay: '2026-06-30' });
    expect(await protection(rows, '2026-06-29')).toMatchObject({ state: 'expiring', lastDay: '2026-06-30' });
    expect(await protection(rows, '2026-06-30')).toMatchObject({ state: 'expiring', lastDay: '2026-06-30' });
    expect(await protection(rows, '2026-07-01')).toMatchObject({ state: 'lapsed', lastDay: '2026-06-30' });
    expect(await of('protection.lapsed', { 客户档案: rows }, '2026-06-30')).toEqual([]);
    expect(await of('protection.lapsed', { 客户档案: rows }, '2026-07-01')).toHaveLength(1);
  });

  test('the dispute follows the right', async () => {
    const winner = async (asOf: string) => {
      const [dispute] = (await report({ 客户档案: better }, asOf)).disputes;
      return [dispute?.result, dispute?.winner];
    };
    expect(await winner('2026-04-06')).toEqual(['decided', '张建国']);
    expect(await winner('2026-04-07')).toEqual(['decided', '李晓梅']);
  });

  test('two rights at once are left to the manager; no right at all waits', async () => {
    const both = [OWN, LATER('2026-02-01', { 通知日期: '2026-02-02' })];
    const { disputes, findings } = await report({ 客户档案: both }, '2026-03-01');
    expect(disputes).toMatchObject([{ result: 'tie', winner: null }]);
    expect(findings.filter(({ code }) => code === 'score.tie').map(({ row }) => row)).toEqual([2]);
    const none = [{ ...OWN, 通知日期: '', 审核日期: '2026-01-06' }, LATER('2026-02-01')];
    expect((await report({ 客户档案: none }, '2026-03-01')).disputes).toMatchObject([{ result: 'pending' }]);
  });
});

describe('4.1.1: answered within one working day', () => {
  // 2026-06-05 is a Friday; the working day after it is Monday, 8 June.
  const filed = (more: Row) => ({ 客户档案: [filing('C1', NAME, '张建国', '2026-06-05', more)] });
  const OVERDUE = ['workflow.overdue 客户档案!2 通知日期'];

  test.each([
    ['2026-06-06', []],
    ['2026-06-08', []],
    ['2026-06-09', OVERDUE],
  ])('notified on %s', async (day, expected) => {
    expect(await found(filed({ 通知日期: day }), '2026-06-10')).toEqual(expected);
  });

  test.each([
    ['2026-06-08', []],
    ['2026-06-09', ['workflow.overdue 客户档案!2 审核日期']],
  ])('refused on %s', async (day, expected) => {
    expect(await found(filed({ 审核日期: day }), '2026-06-10')).toEqual(expected);
  });

  test.each([
    ['2026-06-08', []],
    ['2026-06-09', OVERDUE],
  ])('no answer by %s', async (asOf, expected) => {
    expect(await found(filed({}), asOf)).toEqual(expected);
  });
});

describe('4.1.1: reviewed between filing and notice', () => {
  test.each([
    ['2026-01-05', []],
    ['2026-01-06', []],
    ['2026-01-04', ['workflow.order 客户档案!2 审核日期']],
    ['2026-01-07', ['workflow.order 客户档案!2 通知日期']],
    ['', []],
  ])('reviewed on %j, filed on the 5th, told on the 6th', async (day, places) => {
    const sheets = { 客户档案: [{ ...OWN, 审核日期: day }] };
    expect((await found(sheets, '2026-01-10')).filter((place) => place.startsWith('workflow'))).toEqual(places);
  });

  test('no right is told after a review that 审批流转 refused', async () => {
    const refusal = { 客户编号: 'C1', 阶段: '审核', 人: '周明远', 日期: '2026-01-06', 结论: '不同意' };
    expect(await of('workflow.skipped', { 客户档案: [OWN], 审批流转: [refusal] }, '2026-01-10')).toHaveLength(1);
    expect(
      await of('workflow.skipped', { 客户档案: [OWN], 审批流转: [{ ...refusal, 结论: '同意' }] }, '2026-01-10'),
    ).toEqual([]);
  });
});

testClausesTried('development-right');

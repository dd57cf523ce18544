import type { Cell } from '../../src/engine/model/cell.ts';
import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('loan', '2026-06-30');

type Row = Record<string, Cell>;
type Case = Parameters<typeof walk>[0];

const NAME = '杭州拓普五金有限公司';

function filing(salesperson: string, filedOn: string, more: Row = {}): Row {
  return {
    客户编号: 'C1',
    客户名称: NAME,
    地址: '杭州市人民路1号',
    联系电话: '13800138000',
    业务员: salesperson,
    备案日期: filedOn,
    月流水: '',
    计划贷款额度: '',
    ...more,
  };
}

function sale(day: string, salesperson: string, amount: Cell = 1000, more: Row = {}): Row {
  return {
    日期: day,
    单号: `X${day}${salesperson}`,
    客户名称: NAME,
    客户编号: 'C1',
    业务员: salesperson,
    金额: amount,
    ...more,
  };
}

const visit = (day: string, salesperson: string, more: Row = {}): Row => ({
  日期: day,
  客户编号: 'C1',
  客户名称: NAME,
  业务员: salesperson,
  方式: '拜访',
  结果: '',
  ...more,
});
const report = async (sheets: Case, asOf?: string) => (await walk(sheets, asOf)).evaluation.report;

describe('第一章第三条, 第二章: what finance and salespeople hand in', () => {
  test('a filing in order and its ledger give no finding', async () => {
    const sheets = { 客户档案: [filing('张建国', '2026-06-01')], 销售台账: [sale('2026-06-02', '张建国')] };
    expect(await found(sheets)).toEqual([]);
  });

  test.each(['客户名称', '地址', '联系电话', '业务员', '备案日期'])('a filing without %s', async (header) => {
    const findings = await of('field.required', { 客户档案: [filing('张建国', '2026-06-01', { [header]: '' })] });
    expect(findings.map(({ column }) => column)).toEqual([header]);
  });

  test('a loan amount that is none', async () => {
    const sheets = (loan: Cell) => ({ 客户档案: [filing('张建国', '2026-06-01', { 计划贷款额度: loan })] });
    expect(await found(sheets('面议'))).toEqual(['field.format 客户档案!2 计划贷款额度']);
    expect(await found(sheets('50万'))).toEqual([]);
  });

  test('a ledger row without an amount, and an unknown customer', async () => {
    const sheets = {
      客户档案: [filing('张建国', '2026-06-01')],
      销售台账: [
        sale('2026-06-02', '张建国', ''),
        sale('2026-06-02', '张建国', 5, { 客户编号: '', 客户名称: '宁波海天机械' }),
      ],
    };
    expect(await found(sheets)).toEqual(['ledger.row 销售台账!2 金额', 'filing.missing 销售台账!3 客户名称']);
  });

  test('founded after the first deal', async () => {
    const dates = { 成立时间: '2026-03-01', 首次交易时间: '2026-02-28' };
    expect(await found({ 客户档案: [filing('张建国', '2026-06-01', dates)] })).toEqual([
      'field.consistency 客户档案!2 成立时间',
    ]);
  });
});

describe('第三章: the terms of feida', () => {
  test.each([
    ['2026-06-14', ['protection.breach-visit 拜访记录!3 业务员']],
    ['2026-06-15', ['protection.breach-visit 拜访记录!3 业务员']],
    ['2026-06-16', []],
  ])('a visit by another on %s', async (day, expected) => {
    const sheets = {
      客户档案: [filing('张建国', '2026-03-15')],
      拜访记录: [visit('2026-03-15', '张建国'), visit(day, '李晓梅')],
    };
    expect((await found(sheets)).filter((line) => line.includes('breach'))).toEqual(expected);
  });

  test('who withdrew breaks nothing', async () => {
    const sheets = {
      客户档案: [filing('张建国', '2026-03-15')],
      拜访记录: [visit('2026-03-15', '张建国'), visit('2026-04-01', '李晓梅', { 结果: '已礼让' })],
    };
    expect(await of('protection.breach-visit', sheets)).toEqual([]);
  });

  test.each([
    ['2026-06-15', ['protection.expiring']],
    ['2026-06-16', ['protection.expired']],
  ])('on %s', async (asOf, codes) => {
    const sheets = { 客户档案: [filing('张建国', '2026-03-15')], 拜访记录: [visit('2026-03-15', '张建国')] };
    expect((await report(sheets, asOf)).findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['2026-06-30', ['protection.expiring']],
    ['2026-07-01', ['protection.lapsed']],
  ])('a last sale on 30 December, on %s', async (asOf, codes) => {
    const sheets = { 客户档案: [filing('张建国', '2025-01-01')], 销售台账: [sale('2025-12-30', '张建国')] };
    expect((await report(sheets, asOf)).findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['2026-06-30', ['protection.breach-sale 销售台账!3 业务员']],
    ['2026-07-01', []],
  ])('a sale by another on %s', async (day, expected) => {
    const sheets = {
      客户档案: [filing('张建国', '2025-01-01')],
      销售台账: [sale('2025-12-30', '张建国'), sale(day, '李晓梅')],
    };
    expect((await found(sheets, '2026-07-31')).filter((line) => line.includes('breach'))).toEqual(expected);
  });

  test('old receivables count half for the new owner', async () => {
    const sheets = (paidFor: string) => ({
      客户档案: [filing('李晓梅', '2026-04-01')],
      转移记录: [{ 日期: '2026-05-01', 客户编号: 'C1', 原业务员: '张建国', 新业务员: '李晓梅', 批准人: '周明远' }],
      回款台账: [
        {
          日期: '2026-06-01',
          单号: 'P1',
          客户名称: NAME,
          客户编号: 'C1',
          业务员: '李晓梅',
          金额: 9,
          对应销售日期: paidFor,
        },
      ],
    });
    expect(await of('commission.adjust', sheets('2026-04-30'))).toHaveLength(1);
    expect(await of('commission.adjust', sheets('2026-05-01'))).toEqual([]);
  });

  test('neither 渠道 nor 提及业务员 takes a sale from the salesperson of its row', async () => {
    const direct = { 渠道: '直接到公司', 提及业务员: '王强' };
    const sheets = {
      客户档案: [filing('张建国', '2026-03-15')],
      销售台账: [sale('2026-03-01', '张建国', 100, direct), sale('2026-04-01', '张建国', 100, direct)],
    };
    expect((await report(sheets)).protections).toMatchObject([{ basis: 'sale', start: '2026-04-01' }]);
    expect(await found(sheets)).toEqual([]);
  });
});

describe('第四章: overlaps are decided by priority', () => {
  const filings = [filing('张建国', '2026-03-10'), filing('李晓梅', '2026-05-20')];
  const decision = async (sales: Row[], rows = filings, asOf?: string) => {
    const { disputes, findings } = await report({ 客户档案: rows, 销售台账: sales }, asOf);
    return [
      disputes[0]?.result,
      disputes[0]?.winner,
      findings.filter(({ code }) => code === 'score.tie').map(({ row }) => row),
    ];
  };

  test('both filings are an overlap, with one dispute', async () => {
    const { findings, disputes } = await report({ 客户档案: filings });
    expect(
      findings.filter(({ code }) => code === 'overlap.customer').map(({ row, severity }) => [row, severity]),
    ).toEqual([
      [2, 'error'],
      [3, 'error'],
    ]);
    expect(disputes).toHaveLength(1);
  });

  test('the only one with an order', async () => {
    expect(await decision([sale('2026-06-01', '李晓梅')])).toEqual(['decided', '李晓梅', []]);
    expect(await decision([sale('2026-06-01', '张建国')])).toEqual(['decided', '张建国', []]);
  });

  test.each([
    ['2026-06-29', ['tie', null, [2]]],
    ['2026-06-30', ['decided', '李晓梅', []]],
  ])('an order of 30 June, on %s', async (asOf, expected) => {
    expect(await decision([sale('2026-06-30', '李晓梅')], filings, asOf)).toEqual(expected);
  });

  test('a return is no order', async () => {
    expect(await decision([sale('2026-06-01', '李晓梅', -100)])).toEqual(['tie', null, [2]]);
  });

  test.each([
    ['2026-05-19', ['decided', '张建国', []]],
    ['2026-05-20', ['tie', null, [2]]],
    ['2026-05-21', ['tie', null, [2]]],
  ])('both have orders, the earlier filed one first on %s', async (day, expected) => {
    expect(await decision([sale(day, '张建国'), sale('2026-06-01', '李晓梅')])).toEqual(expected);
  });

  test('who filed later, but had an order before the other filed, has the older relation', async () => {
    expect(await decision([sale('2026-05-20', '张建国'), sale('2026-03-09', '李晓梅')])).toEqual([
      'decided',
      '李晓梅',
      [],
    ]);
  });

  test('where both had one in time, the earlier filing', async () => {
    expect(await decision([sale('2026-03-01', '张建国'), sale('2026-03-09', '李晓梅')])).toEqual([
      'decided',
      '张建国',
      [],
    ]);
  });

  test('filed on one day with orders before is a tie, and so is no order at all', async () => {
    const sameDay = [filing('张建国', '2026-05-20'), filing('李晓梅', '2026-05-20')];
    expect(await decision([sale('2026-03-01', '张建国'), sale('2026-03-09', '李晓梅')], sameDay)).toEqual([
      'tie',
      null,
      [2],
    ]);
    expect(await decision([])).toEqual(['tie', null, [2]]);
  });

  test('of three, one without orders does not count', async () => {
    const three = [...filings, filing('王强', '2026-01-01')];
    const sales = [sale('2026-05-01', '张建国'), sale('2026-06-01', '李晓梅')];
    expect((await decision(sales, three)).slice(0, 2)).toEqual(['decided', '张建国']);
  });

  test('a dispute asks for no judges', async () => {
    const { findings } = await report({ 客户档案: filings });
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith('score'))).toEqual(['score.tie']);
  });
});

testClausesTried('loan');

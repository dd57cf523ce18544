import type { Cell } from '../../src/engine/model/cell.ts';
import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('long-term', '2026-06-15');

type Row = Record<string, Cell>;

const customer = (number: string, name: string, more: Row = {}): Row => ({
  客户编号: number,
  客户名称: name,
  网点: '一支行',
  快递公司: '顺达',
  借记卡号: '6217000012345678',
  核查人: '吴静怡',
  核查日期: '2026-05-01',
  回访日期: '',
  回访结果: '',
  入库日期: '2026-05-02',
  流失日期: '',
  满意度调查日期: '',
  ...more,
});
const entry = (month: Cell, applied: Cell, taken: Cell, more: Row = {}): Row => ({
  网点: '一支行',
  快递公司: '顺达',
  月份: month,
  申请数: applied,
  入库数: taken,
  ...more,
});
const entries = (rows: Row[]) => ({ 客户档案: [customer('C1', '王小波')], 入库申请: rows });

describe('第四条: the bank’s card', () => {
  test('a customer without it', async () => {
    expect(await found({ 客户档案: [customer('C1', '王小波', { 借记卡号: '' })] })).toEqual([
      'field.required 客户档案!2 借记卡号',
    ]);
  });

  test('a customer with it is in order', async () => {
    expect(await found({ 客户档案: [customer('C1', '王小波')] })).toEqual([]);
  });
});

describe('第五条: one filing for each customer', () => {
  test('a customer who stands twice is a warning', async () => {
    const findings = await of('overlap.customer', { 客户档案: [customer('C1', '王小波'), customer('C1', '王小波')] });
    expect(findings.map(({ row, severity }) => [row, severity])).toEqual([
      [2, 'warning'],
      [3, 'warning'],
    ]);
  });
});

describe('第八条: call-backs', () => {
  test('results are one of three', async () => {
    const rows = (result: string) => ({ 客户档案: [customer('C1', '王小波', { 回访结果: result })] });
    for (const result of ['接通', '未接通', '未回访']) expect(await found(rows(result))).toEqual([]);
    expect(await found(rows('忙'))).toEqual(['field.format 客户档案!2 回访结果']);
  });
});

describe('第十二条: the rate of entry', () => {
  test.each([
    [89, 'warning'],
    [90, null],
    [91, null],
  ])('%s of 100 in a month', async (taken, severity) => {
    const sheets = entries([entry('2026-05', 100, taken)]);
    const findings = await of('metric.short', sheets);
    expect(findings.map(({ sheet, row, severity: own, clause }) => [sheet, row, own, clause])).toEqual(
      severity === null ? [] : [['入库申请', 2, severity, '第十二条']],
    );
    expect((await walk(sheets)).evaluation.report.metrics).toEqual([
      { code: 'entry-rate', subject: '顺达', period: '2026-05', value: taken / 100, norm: 0.9, met: taken >= 90 },
    ]);
  });

  test('two months running are an error on the second', async () => {
    const sheets = entries([entry('2026-04', 100, 89), entry('2026-05', 100, 89)]);
    expect((await of('metric.short', sheets)).map(({ row, severity }) => [row, severity])).toEqual([
      [2, 'warning'],
      [3, 'error'],
    ]);
  });

  test('a good month between, or another company, breaks the run', async () => {
    const good = entries([entry('2026-03', 100, 89), entry('2026-04', 100, 90), entry('2026-05', 100, 89)]);
    expect((await of('metric.short', good)).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    const other = entries([entry('2026-04', 100, 89), entry('2026-05', 100, 89, { 快递公司: '安捷' })]);
    expect((await of('metric.short', other)).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('a month may be any date of it, and counts may be texts', async () => {
    for (const month of ['2026年5月', '2026-05-17', 46150, '202605']) {
      const { report } = (await walk(entries([entry(month, '1,000', '900')]))).evaluation;
      expect(report.metrics).toMatchObject([{ period: '2026-05', value: 0.9, met: true }]);
    }
  });

  test('a month after the as-of day is not judged', async () => {
    expect(await found(entries([entry('2026-07', 100, 10)]))).toEqual([]);
  });

  test('the norm can be set', async () => {
    const sheets = { ...entries([entry('2026-05', 100, 80)]), 制度参数: [{ 参数: '入库率标准', 取值: '80%' }] };
    expect(await found(sheets)).toEqual([]);
  });
});

describe('第七条: verified before taken in', () => {
  test.each([
    ['2026-05-01', []],
    ['2026-05-02', []],
    ['2026-05-03', ['workflow.order 客户档案!2 入库日期']],
  ])('verified on %s, taken in on 2 May', async (day, expected) => {
    expect(await found({ 客户档案: [customer('C1', '王小波', { 核查日期: day })] })).toEqual(expected);
  });

  test.each(['核查人', '核查日期'])('taken in without %s', async (header) => {
    expect(await found({ 客户档案: [customer('C1', '王小波', { [header]: '' })] })).toEqual([
      `workflow.skipped 客户档案!2 ${header}`,
    ]);
  });
});

describe('第九条: satisfaction is surveyed each half year', () => {
  const surveyed = (day: string, more: Row = {}) => ({
    客户档案: [
      customer('C1', '王小波', { 核查日期: '2025-01-01', 入库日期: '2025-01-02', 满意度调查日期: day, ...more }),
    ],
  });
  test.each([
    ['2025-12-13', ['record.stale 客户档案!2 满意度调查日期']],
    ['2025-12-14', []],
    ['2025-12-15', []],
  ])('183 days after %s', async (day, expected) => {
    expect(await found(surveyed(day), '2026-06-15')).toEqual(expected);
  });

  test('never surveyed counts from the entry; a lost customer is left alone', async () => {
    expect(await found(surveyed(''))).toEqual(['record.stale 客户档案!2 满意度调查日期']);
    expect(await found(surveyed('', { 流失日期: '2026-06-15' }))).toEqual([]);
    expect(await found(surveyed('', { 流失日期: '2026-06-16' }))).toHaveLength(1);
  });

  test('a company that surveys each quarter says so', async () => {
    const quarterly = { ...surveyed('2026-03-01'), 制度参数: [{ 参数: '满意度调查间隔', 取值: 92 }] };
    expect(await found(quarterly)).toEqual(['record.stale 客户档案!2 满意度调查日期']);
  });
});

describe('第八条 and 第十一条: taken in and lost, per branch', () => {
  const tallies = async (rows: Parameters<typeof customer>[2][], asOf?: string) => {
    const names = ['王小波', '赵春兰', '钱秋生', '孙平安', '李长河'];
    const archive = rows.map((more, i) => customer(`C${i + 1}`, names[i] ?? '', { 联系电话: '', ...more }));
    const { report } = (await walk({ 客户档案: archive }, asOf)).evaluation;
    return report.tallies.map(({ code, subject, period, value }) => [code, subject, period, value]);
  };

  test('by the months of 入库日期 and 流失日期, up to the as-of day', async () => {
    const rows = [
      { 网点: '城东', 入库日期: '2026-05-31' },
      { 网点: '城东', 入库日期: '2026-06-01' },
      { 网点: '城 东', 入库日期: '2026-06-30' },
      { 网点: '城西', 入库日期: '2026-06-02', 流失日期: '2026-06-20' },
      { 网点: '城西', 入库日期: '2026-07-01', 核查日期: '2026-06-30' },
    ];
    expect(await tallies(rows, '2026-06-30')).toEqual([
      ['taken-in', '城东', '2026-05', 1],
      ['taken-in', '城东', '2026-06', 2],
      ['taken-in', '城西', '2026-06', 1],
      ['lost', '城西', '2026-06', 1],
    ]);
  });

  test('not reached counts as lost, not called as not applied for', async () => {
    const called = (result: string) => ({
      网点: '城东',
      入库日期: '2026-06-01',
      回访日期: '2026-06-10',
      回访结果: result,
    });
    expect(await tallies([called('接通'), called('未接通'), called('未回访')])).toEqual([
      ['taken-in', '城东', '2026-06', 2],
      ['lost', '城东', '2026-06', 1],
    ]);
  });
});

test('第十二条: numbers are numbers', async () => {
  const wrong = entries([{ ...entry('2026-05', 100, 95), 申请数: '约一百' }]);
  expect(await found(wrong)).toEqual(['field.format 入库申请!2 申请数']);
  expect(await found(entries([{ ...entry('2026-05', 100, 95), 申请数: '１００' }]))).toEqual([]);
});

testClausesTried('long-term');

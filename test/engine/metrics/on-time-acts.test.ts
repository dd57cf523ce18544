import { policyCase } from '../../support/policy-case.ts';

const metricsOf = async (policy: string, rows: readonly Record<string, string>[], asOf: string) =>
  (await policyCase(policy, asOf).walk({ 客户档案: rows })).evaluation.report.metrics;

describe('the share of filings in time', () => {
  const contract = (number: string, signed: string, filed: string) => ({
    客户编号: number,
    客户名称: `第${number}号客户`,
    业务员: '张建国',
    签订日期: signed,
    备案日期: filed,
  });

  test('is told per person and month, once the month is over', async () => {
    const rows = [
      contract('1', '2026-05-06', '2026-05-08'),
      contract('2', '2026-05-07', '2026-05-29'),
      contract('3', '2026-05-08', '2026-05-11'),
      contract('4', '2026-06-01', '2026-06-02'),
    ];
    expect(await metricsOf('contract-filing', rows, '2026-05-31')).toEqual([]);
    expect(await metricsOf('contract-filing', rows, '2026-06-01')).toMatchObject([
      { code: 'on-time', subject: '张建国', period: '2026-05', value: 2 / 3, norm: 1, met: false },
    ]);
    expect((await metricsOf('contract-filing', rows, '2026-07-01')).map(({ period, met }) => [period, met])).toEqual([
      ['2026-05', false],
      ['2026-06', true],
    ]);
  });

  test('a term that is not over counts neither way; one that has passed counts', async () => {
    const rows = [contract('1', '2026-05-29', '')];
    expect(await metricsOf('contract-filing', rows, '2026-06-05')).toEqual([]);
    expect(await metricsOf('contract-filing', rows, '2026-06-06')).toMatchObject([{ value: 0, met: false }]);
  });

  test('under dispatch it is the person sent who made contact in time', async () => {
    const row = {
      客户编号: 'D1',
      客户名称: '甲公司',
      业务员: '张建国',
      派遣日期: '2026-05-06',
      被派业务员: '李晓梅',
      首次联络日期: '2026-05-07',
    };
    expect(await metricsOf('dispatch', [row], '2026-06-01')).toMatchObject([
      { subject: '李晓梅', value: 1, met: true },
    ]);
  });
});

import { reportJson } from '../../src/cli/report-json.ts';
import { reportText } from '../../src/cli/report-text.ts';
import type { CheckReport } from '../../src/engine/model/report.ts';
import { finding, report } from './command-line.ts';

const FULL: CheckReport = report(
  [
    finding(),
    finding({ row: 30, customer: 'C0090', customerName: '绿水贸易行', clause: '' }),
    finding({ row: 31 }),
    finding({
      severity: 'warning',
      customer: null,
      customerName: null,
      message: { zh: '第一行\n第二行。', en: 'One\ntwo.' },
    }),
  ],
  {
    protections: [
      {
        customer: 'C0012',
        row: 5,
        salesperson: '张三',
        basis: 'visit',
        start: '2026-03-01',
        lastDay: '2026-06-01',
        state: 'expired',
      },
      { customer: 'C0013', row: 6, salesperson: '张三', basis: 'none', start: null, lastDay: null, state: 'none' },
    ],
    overlaps: [
      {
        rows: [5, 88],
        customers: ['C0012', 'C0090'],
        confidence: 0.97,
        reasons: [{ kind: 'name', text: '名称相同', textEn: 'same name' }],
      },
    ],
    disputes: [
      {
        customers: ['C0012', null],
        result: 'pending',
        winner: null,
        shares: null,
        reason: { zh: '', en: '' },
        contenders: [
          {
            salesperson: '张三',
            sales: 120000,
            visits: 4,
            completeness: 0.62,
            proposed: { trade: 50, visits: 25, completeness: 15.5 },
          },
        ],
      },
      {
        customers: ['C0090'],
        result: 'decided',
        winner: '李四',
        shares: null,
        reason: { zh: '', en: '' },
        contenders: [],
      },
    ],
    metrics: [{ code: 'visit-points', subject: '张三', period: '2026-05', value: 26, norm: 30, met: false }],
    tallies: [],
    coverage: [{ clause: '第三章第二条', served: 'check', rules: ['expired-protection'] }],
  },
);

test('norms are told with month, subject, value and outcome', () => {
  const metrics = [
    { code: 'visit-points', subject: '张建国', period: '2026-05', value: 26, norm: 30, met: false },
    { code: 'entry-rate', subject: '顺达', period: '2026-05', value: 0.9, norm: 0.9, met: true },
  ];
  const zh = reportText(report([], { metrics }), [], 'book.xlsx', 'zh');
  expect(zh).toContain('考核（2 项，未达标 1 项）');
  expect(zh).toContain('2026-05 张建国：26，标准 30，未达标。');
  expect(reportText(report([], { metrics }), [], 'book.xlsx', 'en')).toContain('2026-05 顺达: 0.9, norm 0.9, met.');
});

test('sums without a norm stand in both reports, and only where there are any', () => {
  const tallies = [
    {
      code: 'taken-in',
      subject: '城东',
      period: '2026-05',
      value: 3,
      message: { zh: '城东2026年5月入库3户。', en: '城东: 3 taken in in 2026-05.' },
    },
  ];
  expect(reportText(report([], { tallies }), [], 'book.xlsx', 'zh')).toContain('统计\n  - 城东2026年5月入库3户。');
  expect(JSON.parse(reportJson(report([], { tallies })))).toMatchObject({
    tallies: [{ code: 'taken-in', subject: '城东', period: '2026-05', value: 3 }],
  });
  expect(JSON.parse(reportJson(report([], {})))).not.toHaveProperty('tallies');
});

describe('the JSON report', () => {
  const content: unknown = JSON.parse(reportJson(FULL));

  test('has the fields of schema 1, in their order, and none that only the pane needs', () => {
    const orders = (value: unknown): string[] => Object.keys(value as object);
    const { findings, protections, overlaps, disputes, metrics, coverage } = content as Record<string, unknown[]>;
    expect(orders(content)).toEqual([
      'schema',
      'policy',
      'asOf',
      'counts',
      'findings',
      'protections',
      'overlaps',
      'disputes',
      'metrics',
      'coverage',
    ]);
    expect(orders(findings?.[0])).toEqual([
      'key',
      'code',
      'severity',
      'clause',
      'sheet',
      'row',
      'column',
      'customer',
      'message',
      'evidence',
    ]);
    expect(orders(protections?.[0])).toEqual(['customer', 'row', 'salesperson', 'basis', 'start', 'lastDay', 'state']);
    expect(overlaps).toEqual([
      { rows: [5, 88], customers: ['C0012', 'C0090'], confidence: 0.97, reasons: [{ kind: 'name', text: '名称相同' }] },
    ]);
    // A reason is for the pane; shares are there where something is shared.
    expect(disputes).toEqual(
      FULL.disputes.map(({ customers, result, winner, contenders }) => ({ customers, result, winner, contenders })),
    );
    expect(metrics).toEqual(FULL.metrics);
    expect(coverage).toEqual(FULL.coverage);
  });

  test('ends its last line', () => {
    expect(reportJson(FULL)).toMatch(/\}\n$/);
  });
});

describe('the text report', () => {
  test('in Chinese: a summary, findings by severity and customer, disputes, notices', () => {
    const notices = [
      {
        kind: 'rows-skipped' as const,
        sheet: '销售台账',
        message: { zh: '跳过 1 行合计。', en: 'One total row was skipped.' },
      },
    ];
    expect(reportText(FULL, notices, 'book.xlsx', 'zh')).toBe(`客备检查报告：book.xlsx
按制度 feida 检查，截至 2026-06-30。严重 3 项，注意 1 项，提示 0 项。
备案：已到期 1 条，无保护 1 条。

严重（3 项）
  青山商贸（C0012）
    - “拜访记录”第 17 行：李四拜访了张三保护期内的客户。（第三章第二条）
    - “拜访记录”第 31 行：李四拜访了张三保护期内的客户。（第三章第二条）
  绿水贸易行（C0090）
    - “拜访记录”第 30 行：李四拜访了张三保护期内的客户。

注意（1 项）
  未涉及客户
    - “拜访记录”第 17 行：第一行 第二行。（第三章第二条）

待界定的客户（2 起）
  - C0012：张三，待评。
  - C0090：，已界定归 李四。

考核（1 项，未达标 1 项）
  - 2026-05 张三：26，标准 30，未达标。

读取时的说明
  - 跳过 1 行合计。
`);
  });

  test('in English', () => {
    const text = reportText(FULL, [], 'book.xlsx', 'en');
    expect(text).toContain('Checked against the policy feida as of 2026-06-30: serious 3, caution 1, note 0.');
    expect(text).toContain('  青山商贸 (C0012)\n    - 拜访记录, row 17: Li Si visited');
    expect(text).toContain('  - C0012: 张三; to be judged.');
  });

  test('shows signs that would steer the terminal or turn the text as blanks', () => {
    const text = reportText(report([finding({ customerName: '\u001b[31m红\u202e' })]), [], 'a\u0007.xlsx', 'zh');
    expect(text).not.toMatch(/[\u001b\u202e\u0007]/);
    expect(text).toContain(' [31m红 （C0012）');
  });
});

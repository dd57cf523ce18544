import { reportJson } from '../../../src/cli/report-json.ts';
import { planMarks } from '../../../src/app/plan-marks.ts';
import { walk } from '../../../src/app/walk.ts';
import type { Walk } from '../../../src/app/walk.ts';
import { shownCell } from '../../support/dispute-sheet.ts';
import {
  AS_OF,
  filing,
  findingsOf,
  payment,
  placesOf,
  sale,
  sheetsOf,
  visit,
  walkCase,
} from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';
import { memorySource } from '../../support/memory-source.ts';
import type { MemorySheets } from '../../support/memory-source.ts';

const LONGEST_CELL = 32_767;
const CUSTOMER = filing('C1', '杭州拓普五金有限公司', '张建国', '2026-03-15');

function walkSheets(sheets: MemorySheets) {
  return walk(
    memorySource(sheets),
    { asOf: AS_OF, policy: 'feida' },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
}

/** What every check of hostile input has to keep: no rule crashed, everything can be written, the rest is checked. */
function expectSound(walked: Walk): void {
  const { report } = walked.evaluation;
  expect(findingsOf(report, 'rule-error')).toEqual([]);
  expect(new Set(report.findings.map(({ key }) => key)).size).toBe(report.findings.length);
  const written = planMarks(walked).sheets.flatMap(({ cells }) => cells.flat().map(shownCell));
  expect(written.filter((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL)).toEqual([]);
  // A lone half of a character would come back from JSON and from a file as something else.
  expect(/[\ud800-\udfff]/u.test(reportJson(report))).toBe(false);
}

describe('names that mean something to a program', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '=1+1', '<b>x</b>', '|#|', 'null'])(
    'a customer and a salesperson called %s',
    async (name) => {
      const walked = await walkCase({
        客户档案: [filing(name, name, name, '2026-03-15'), filing('C2', '乙公司', '张建国', '2026-03-15')],
        拜访记录: [visit('2026-03-15', name, name), visit('2026-04-01', name, '张建国')],
        销售台账: [sale('2026-05-01', '', name, 100, { 客户名称: '丙工厂' })],
        业务员: [{ 姓名: name, 职务: name, 状态: '在职' }],
      });
      expectSound(walked);
      expect(placesOf(walked.evaluation.report, 'protection.breach-visit')).toEqual(['拜访记录!3']);
      expect(placesOf(walked.evaluation.report, 'filing.missing')).toEqual(['销售台账!2']);
    },
  );

  test('headers called __proto__ and constructor, and headers that stand twice', async () => {
    const [header = [], ...rows] = sheetsOf({ 客户档案: [CUSTOMER] })['客户档案'] ?? [];
    const more = ['__proto__', 'constructor', '客户名称', '地址', ''];
    const result = await walkSheets({
      客户档案: [[...header, ...more], ...rows.map((row) => [...row, 'x', 'y', '另一个名称', '另一个地址', 'z'])],
    });
    if (!result.ok) throw new Error(result.failure.message.en);
    expectSound(result.walk);
    expect(result.walk.evaluation.facts.filings.map(({ name }) => name)).toEqual(['杭州拓普五金有限公司']);
    expect(result.walk.notices.map(({ kind }) => kind)).toContain('column-duplicate');
  });
});

describe('texts without measure', () => {
  const long = '长'.repeat(LONGEST_CELL);

  test('cells of 32,767 characters in every column', async () => {
    const filled = (row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.keys(row).map((header) => [header, long]));
    const walked = await walkCase({
      客户档案: [{ ...CUSTOMER, 客户名称: long, 业务员: long, 客户编号: long }, filled(CUSTOMER), CUSTOMER],
      拜访记录: [filled(visit('', '', '', { 内容: '', 客户名称: '' })), visit('2026-04-01', long, '李晓梅')],
      销售台账: [
        filled(sale('', '', '', '')),
        sale('2026-04-02', '', long, 100, { 客户名称: `${long}甲`, 单号: long }),
      ],
      回款台账: [payment('2026-04-03', '', long, 100, { 客户名称: `${long}乙`, 单号: long })],
      业务员: [{ 姓名: long, 职务: long, 部门: long }],
      转移记录: [{ 日期: '2026-04-04', 客户编号: long, 原业务员: long, 新业务员: long, 批准人: long }],
      操作日志: [{ 时间: '2026-04-05', 操作人: long, 操作: `查阅${long}`.slice(0, LONGEST_CELL), 对象: long }],
      制度参数: [
        { 参数: long, 取值: long },
        { 参数: '必填项', 取值: long },
        { 参数: '拜访保护期', 取值: long },
      ],
    });
    expectSound(walked);
    const longest = Math.max(...walked.evaluation.report.findings.map(({ message }) => message.zh.length));
    expect(longest).toBeLessThan(1000);
  });

  test('emoji are never cut in half', async () => {
    for (const shift of ['', 'x']) {
      const name = `${shift}${'😀'.repeat(100)}`;
      const walked = await walkCase({
        客户档案: [
          filing('C1', name, name, '2026-03-15', { 联系电话: name }),
          filing('C2', name, '李晓梅', '2026-03-16'),
        ],
        销售台账: [sale('2026-05-01', 'C1', '王强', name, { 单号: name })],
      });
      expectSound(walked);
      expect(walked.evaluation.report.disputes).toHaveLength(1);
    }
  });

  test('bidi marks, zero-width blanks and full-width blanks make no other customer and no other person', async () => {
    const walked = await walkCase({
      客户档案: [CUSTOMER],
      拜访记录: [
        visit('2026-03-15', '', '\u202a张建国\u202c', { 客户名称: '\u200b杭州拓普\u200b五金有限公司\ufeff' }),
        visit('2026-04-01', '　Ｃ１\u200e', '张　建国'),
      ],
    });
    expectSound(walked);
    expect(walked.evaluation.report.findings.map(({ code }) => code)).toEqual(['protection.expired']);
  });
});

describe('sheets with little in them', () => {
  const empty: MemorySheets = { 客户档案: [], 拜访记录: [], 销售台账: [] };
  const header = ['客户编号', '客户名称', '业务员', '备案日期', '联系电话', '地址'];

  test.each([
    ['all sheets are empty', empty],
    ['there is no sheet at all', {}],
    ['the archive has a header only', { 客户档案: [header] }],
    ['the archive has blank rows only', { 客户档案: [header, ['', '', ' ', '\u200b', '', ''], ['　']] }],
  ])('%s: one sentence says so', async (_, sheets) => {
    const result = await walkSheets(sheets);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.failure.message.zh).toMatch(/。$/u);
  });

  test('the other sheets have a header only', async () => {
    const sheets = ['拜访记录', '销售台账', '回款台账', '业务员', '转移记录', '操作日志', '查阅审批', '制度参数'];
    const book: Case = { 客户档案: [CUSTOMER], ...Object.fromEntries(sheets.map((name) => [name, []])) };
    const walked = await walkCase(book);
    expectSound(walked);
    expect(walked.evaluation.report.findings).toEqual([]);
  });

  test('error cells everywhere', async () => {
    const errors = (row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.keys(row).map((column, i) => [column, ['#N/A', '#REF!', '#DIV/0!', 'Err:502'][i % 4] ?? '']),
      );
    const walked = await walkCase({
      客户档案: [errors(CUSTOMER), CUSTOMER],
      拜访记录: [errors(visit('', '', ''))],
      销售台账: [errors(sale('', '', '', ''))],
      回款台账: [errors(payment('', '', '', ''))],
      业务员: [{ 姓名: '#N/A', 职务: '#N/A', 状态: '#N/A', 离职日期: '#N/A' }],
      转移记录: [{ 日期: '#N/A', 客户编号: '#N/A', 原业务员: '#N/A', 新业务员: '#N/A', 批准人: '#N/A' }],
      月度调整: [{ 月份: '#N/A', 调整日期: '#N/A' }],
      制度参数: [{ 参数: '#N/A', 取值: '#N/A' }],
    });
    expectSound(walked);
    expect(placesOf(walked.evaluation.report, 'ledger.row')).toEqual([
      '销售台账!2',
      '销售台账!2',
      '回款台账!2',
      '回款台账!2',
    ]);
  });
});

describe('numbers and dates without measure', () => {
  test.each([
    ['90071992547409.91', 1],
    ['99999999999999999999', 0],
    [1e300, 0],
    ['1e5', 0],
    [Number.MIN_VALUE, 1],
  ])('the amount %s counts %d', async (amount, counted) => {
    const walked = await walkCase({ 客户档案: [CUSTOMER], 销售台账: [sale('2026-05-01', 'C1', '张建国', amount)] });
    expectSound(walked);
    expect(walked.evaluation.facts.sales.counts[0]).toBe(counted);
    expect(placesOf(walked.evaluation.report, 'ledger.row')).toHaveLength(1 - counted);
  });

  test.each(['1899-12-31', '9999-12-31', '10000-01-01', '0000-00-00', -1, 2_958_466, 1e17, 60])(
    'the date %s',
    async (date) => {
      const walked = await walkCase({
        客户档案: [
          { ...CUSTOMER, 备案日期: date },
          { ...CUSTOMER, 客户编号: 'C2', 成立时间: date, 首次交易时间: date },
        ],
        拜访记录: [visit('2026-05-01', 'C1', '李晓梅'), { ...visit('', 'C2', '张建国'), 日期: date }],
        销售台账: [{ ...sale('', 'C1', '张建国', 100), 日期: date }],
        业务员: [{ 姓名: '张建国', 职务: '业务员', 离职日期: date }],
      });
      expectSound(walked);
    },
  );

  test('400 findings on one cell are one mark and 400 lines', async () => {
    const owners = Array.from({ length: 400 }, (_, i) => filing(`C${i}`, `甲${i}公司`, '张建国', '2026-03-15'));
    const walked = await walkCase({ 客户档案: owners, 业务员: [{ 姓名: '张建国', 状态: '离职' }] });
    expectSound(walked);
    const findings = walked.evaluation.report.findings.map((finding) => ({ ...finding, row: 2 }));
    const crowded = {
      ...walked,
      evaluation: { ...walked.evaluation, report: { ...walked.evaluation.report, findings } },
    };
    const { highlights, sheets } = planMarks(crowded);
    expect(highlights?.map(({ areas }) => areas)).toEqual([[{ row: 1, column: 6, rows: 1, columns: 1 }]]);
    expect(sheets[0]?.cells).toHaveLength(401);
  });

  test('a customer whom 2,000 people have filed fills no cell and takes no long time', async () => {
    const crowd = Array.from({ length: 2000 }, (_, i) => filing(`C${i}`, '个人', `业务员${i % 50}`, '2026-03-15'));
    const walked = await walkCase({
      客户档案: crowd,
      销售台账: [sale('2026-06-01', 'C1', '', 5, { 渠道: '直接到公司', 提及业务员: '无名' })],
    });
    expectSound(walked);
    const [finding] = findingsOf(walked.evaluation.report, 'overlap.customer');
    expect(finding?.evidence.length).toBeLessThan(25);
    expect(finding?.message.zh).toContain('等共1999份备案');
  });
});

test('persons are the same with blanks in their names, in every sheet', async () => {
  const walked = await walkCase({
    客户档案: [filing('C1', '甲公司', '张 建国', '2026-03-15')],
    拜访记录: [visit('2026-03-15', 'C1', '张　建国')],
    销售台账: [sale('2026-05-01', 'C1', '张建\u00a0国', 100)],
    回款台账: [payment('2026-06-01', 'C1', ' 张建国 ', 100)],
    业务员: [{ 姓名: '张  建国', 职务: '业务员', 状态: '在职' }],
  });
  expectSound(walked);
  expect(walked.evaluation.report.findings).toEqual([]);
  expect(walked.evaluation.report.protections[0]).toMatchObject({ salesperson: '张建国', basis: 'sale' });
});

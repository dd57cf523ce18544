import type { Cell } from '../../src/engine/model/cell.ts';
import type { FindingCode } from '../../src/engine/model/finding.ts';
import type { Policy } from '../../src/engine/model/policy.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { CLEAN_DAY, cleanRows } from '../support/clean-workbook.ts';
import { policyCase } from '../support/policy-case.ts';
import { SAME_FOR_ALL } from '../support/tried-clauses.ts';

type Row = Record<string, Cell>;

const OTHER = { 姓名: '李晓梅', 职务: '业务员', 区域: '华东', 状态: '在职' };
const STRANGER = { 客户编号: '', 客户名称: '宁波海川贸易有限公司' };

/** The policies that use the rule, with the clause for which they do. */
const using = (rule: string): (readonly [string, string, Policy])[] =>
  POLICIES.flatMap((policy) =>
    policy.rules.filter((use) => use.rule === rule).map(({ clause }) => [policy.id, clause, policy] as const),
  );

/** A workbook of one clean filing by the one salesperson, with sheets over it. */
function workbookOf(policy: Policy) {
  const { archive, person } = cleanRows(policy, CLEAN_DAY);
  const { findings, of } = policyCase(policy.id, CLEAN_DAY);
  const base = { 客户档案: [archive], 业务员: [person, OTHER] };
  return {
    archive,
    base,
    findings,
    of: async (code: FindingCode, sheets: Record<string, readonly Row[]> = {}) =>
      (await of(code, { ...base, ...sheets })).map(({ sheet, row, column, severity, clause }) => [
        `${sheet}!${row}`,
        column,
        severity,
        clause,
      ]),
  };
}

/** A row of a ledger or of 拜访记录 with the clean customer. */
const act = (more: Row = {}): Row => ({
  日期: CLEAN_DAY,
  单号: 'X1',
  客户编号: 'C001',
  客户名称: '杭州青山贸易有限公司',
  业务员: '张建国',
  方式: '拜访',
  金额: 100,
  ...more,
});
/** The sheet in which people act under the policy. */
const actsOf = ({ sheets }: Policy): string =>
  sheets.includes('visits') && !sheets.includes('sales') ? '拜访记录' : '销售台账';

test('each of them is used by some policy', () => {
  expect(SAME_FOR_ALL.filter((rule) => using(rule).length === 0)).toEqual([]);
});

describe('formats and check digits', () => {
  test.each(using('malformed-field'))('%s (%s)', async (_, clause, policy) => {
    const { archive, of } = workbookOf(policy);
    const withCell = (header: string, cell: string) => ({ 客户档案: [{ ...archive, [header]: cell }] });
    expect(await of('field.format')).toEqual([]);
    expect(await of('field.format', withCell('联系电话', '1380013800'))).toEqual([
      ['客户档案!2', '联系电话', 'warning', clause],
    ]);
    expect(await of('field.format', withCell('备案日期', '2026-02-30'))).toEqual([
      ['客户档案!2', '备案日期', 'warning', clause],
    ]);
    expect(await of('field.checksum', withCell('统一社会信用代码', '91310000MA1FL0LX93'))).toEqual([
      ['客户档案!2', '统一社会信用代码', 'error', clause],
    ]);
    expect(await of('field.checksum', withCell('身份证号', '110105199001011233'))).toEqual([
      ['客户档案!2', '身份证号', 'error', clause],
    ]);
    expect(await of('field.checksum')).toEqual([]);
  });
});

describe('required cells', () => {
  const required = using('missing-field').flatMap(([id, clause, policy]) => {
    const parameter = policy.parameters.find((one) => one.id === 'required-fields');
    const headers = parameter?.type === 'columns' ? parameter.default : [];
    const replaced = Object.keys(policy.duties.substitutes ?? {});
    return headers
      .filter((header) => !replaced.includes(header))
      .map((header) => [id, header, clause, policy] as const);
  });

  test.each(required)('%s: %s', async (_, header, clause, policy) => {
    const { archive, of } = workbookOf(policy);
    expect(await of('field.required')).toEqual([]);
    expect(await of('field.required', { 客户档案: [{ ...archive, [header]: '' }] })).toEqual([
      ['客户档案!2', header, 'error', clause],
    ]);
    expect(await of('field.required', { 客户档案: [{ ...archive, [header]: '', 状态: '作废' }] })).toEqual([]);
  });
});

describe('one customer twice', () => {
  test.each(using('overlapping-customer'))('%s (%s)', async (_, clause, policy) => {
    const { archive, of } = workbookOf(policy);
    const again = (more: Row) => ({ 客户档案: [archive, { ...archive, ...more }] });
    const named = ['客户名称', '企业名称'].find((header) => policy.customerNames.includes(header)) ?? '客户名称';
    expect(await of('overlap.customer')).toEqual([]);
    expect(await of('overlap.customer', again({ 业务员: '李晓梅' }))).toEqual(
      ['客户档案!2', '客户档案!3'].map((place) => [place, '客户名称', 'error', clause]),
    );
    expect((await of('overlap.customer', again({}))).map(([place, , severity]) => [place, severity])).toEqual([
      ['客户档案!2', 'warning'],
      ['客户档案!3', 'warning'],
    ]);
    expect(await of('overlap.customer', again({ 业务员: '李晓梅', 状态: '作废' }))).toEqual([]);
    const another = {
      客户编号: 'C002',
      统一社会信用代码: '',
      身份证号: '',
      联系电话: '',
      手机: '',
      固定电话: '',
      邮箱: '',
      地址: '',
    };
    expect(
      await of('overlap.customer', again({ ...another, [named]: '宁波海川机械厂', 客户名称: '宁波海川机械厂' })),
    ).toEqual([]);
  });
});

describe('customers whom nobody filed', () => {
  test.each(using('unfiled-customer'))('%s (%s)', async (_, clause, policy) => {
    const { of } = workbookOf(policy);
    const sheet = actsOf(policy);
    expect(await of('filing.missing', { [sheet]: [act()] })).toEqual([]);
    expect(await of('filing.missing', { [sheet]: [act(STRANGER)] })).toEqual([
      [`${sheet}!2`, '客户名称', 'error', clause],
    ]);
    expect(await of('filing.missing', { [sheet]: [act({ ...STRANGER, 日期: '2026-07-01' })] })).toEqual([]);
    expect(await of('filing.missing', { 拜访记录: [act(STRANGER)] })).toEqual([
      ['拜访记录!2', '客户名称', 'error', clause],
    ]);
  });
});

describe('rows of ledgers that cannot be read', () => {
  test.each(using('unreadable-ledger-row').filter(([, , { sheets }]) => sheets.includes('sales')))(
    '%s (%s)',
    async (_, clause, policy) => {
      const { of } = workbookOf(policy);
      expect(await of('ledger.row', { 销售台账: [act()] })).toEqual([]);
      expect(await of('ledger.row', { 销售台账: [act({ 日期: '2026-02-30' })] })).toEqual([
        ['销售台账!2', '日期', 'error', clause],
      ]);
      expect(await of('ledger.row', { 销售台账: [act({ 金额: '面议' })] })).toEqual([
        ['销售台账!2', '金额', 'error', clause],
      ]);
    },
  );
});

describe('rows whose salesperson is in no roster', () => {
  test.each(using('unmatched-ledger-row'))('%s (%s)', async (_, clause, policy) => {
    const { of } = workbookOf(policy);
    const sheet = actsOf(policy);
    expect(await of('ledger.unmatched', { [sheet]: [act()] })).toEqual([]);
    expect(await of('ledger.unmatched', { [sheet]: [act({ 业务员: '钱七' })] })).toEqual([
      [`${sheet}!2`, '业务员', 'warning', clause],
    ]);
  });
});

describe('a year that the calendar does not know', () => {
  const moving = (policy: Policy): boolean => policy.parameters.some(({ id }) => id === 'last-day-moves');
  const MOVES = [{ 参数: '最后一天遇节假日顺延', 取值: '是' }];

  test.each(using('unknown-calendar-year'))('%s (%s)', async (id, clause, policy) => {
    const asked = async (year: number) => {
      const { archive, person } = cleanRows(policy, `${year}-02-03`);
      const deadlines = (policy.duties.deadlines ?? []).filter(({ sheet }) => sheet === 'filings');
      const undone = Object.fromEntries(deadlines.flatMap(({ to }) => to.map((header) => [header, ''])));
      const change = { 日期: `${year}-02-03`, 客户编号: 'C001', 变更或删除: '变更', 书面申请: '有', 身份证件: '有' };
      return (
        await policyCase(id, `${year}-03-01`).of('calendar.unknown', {
          客户档案: [{ ...archive, 备案日期: `${year}-02-03`, ...undone }],
          业务员: [person],
          拜访记录: [act({ 日期: `${year}-02-03` })],
          变更申请: [{ ...change, 核实人: '', 核实日期: '' }],
          ...(moving(policy) ? { 制度参数: MOVES } : {}),
        })
      ).map(({ severity, clause: own }) => [severity, own]);
    };
    expect(await asked(2026)).toEqual([]);
    expect(await asked(2028)).toEqual([['info', clause]]);
  });
});

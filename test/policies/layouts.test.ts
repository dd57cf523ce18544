import { serialFromDay } from '../../src/engine/dates/serial.ts';
import { dayFromIso } from '../../src/engine/dates/iso.ts';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Policy } from '../../src/engine/model/policy.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { CLEAN_DAY, cleanRows } from '../support/clean-workbook.ts';
import { policyCase } from '../support/policy-case.ts';

type Row = Record<string, Cell>;
type Sheets = Record<string, { columns: readonly string[]; rows: readonly Row[] }>;

/** A workbook with something wrong in every sheet: an empty cell, a phone, a stranger, an unreadable day. */
function workbookOf(policy: Policy): Sheets {
  const { archive, person } = cleanRows(policy, CLEAN_DAY);
  const sheet = (...rows: Row[]) => ({ columns: Object.keys(rows[0] ?? {}), rows });
  const act = {
    日期: CLEAN_DAY,
    单号: 'X1',
    客户编号: 'C001',
    客户名称: '',
    业务员: '张建国',
    方式: '拜访',
    金额: 100,
  };
  const broken = {
    ...archive,
    客户编号: 'C002',
    客户名称: '宁波海川机械厂',
    联系电话: '1380013800',
    地址: '',
    备案日期: '2026-02-30',
  };
  return {
    客户档案: sheet(archive, { ...broken, 统一社会信用代码: '', 身份证号: '' }),
    业务员: sheet(person),
    销售台账: sheet(
      act,
      { ...act, 单号: 'X2', 客户编号: '', 客户名称: '温州鼎盛阀门有限公司' },
      { ...act, 单号: 'X3', 金额: '面议' },
    ),
    拜访记录: sheet(act, { ...act, 客户编号: '', 客户名称: '绍兴蓝天纺织有限公司' }),
  };
}

async function findingsOf(policy: Policy, sheets: Sheets) {
  const found = await policyCase(policy.id, CLEAN_DAY).findings(sheets);
  return found
    .map(
      ({ code, sheet, row, column, clause, severity }) =>
        `${code} ${sheet}!${row} ${column ?? ''} ${clause} ${severity}`,
    )
    .sort();
}

const mapped = (sheets: Sheets, change: (sheet: Sheets[string], name: string) => Sheets[string]): Sheets =>
  Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, change(sheet, name)]));
const withCells = (sheets: Sheets, change: (cell: Cell) => Cell): Sheets =>
  mapped(sheets, ({ columns, rows }) => ({
    columns,
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, change(cell)]))),
  }));
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('%s finds the same', (_, policy) => {
  const sheets = workbookOf(policy);
  let usual: string[] = [];
  beforeAll(async () => {
    usual = await findingsOf(policy, sheets);
  });

  test('as ever: there is something to find', () => {
    expect(usual.length).toBeGreaterThan(1);
  });

  test('with the columns the other way round', async () => {
    const turned = mapped(sheets, ({ columns, rows }) => ({ columns: [...columns].reverse(), rows }));
    expect(await findingsOf(policy, turned)).toEqual(usual);
  });

  test('with columns of the company’s own among them', async () => {
    const mixed = mapped(sheets, ({ columns, rows }) => ({
      columns: columns.flatMap((header, at) => (at % 3 === 0 ? [`公司栏${at}`, header] : [header])),
      rows: rows.map((row) => ({ ...row, 公司栏0: '甲' })),
    }));
    expect(await findingsOf(policy, mixed)).toEqual(usual);
  });

  test('with an alias over each column that has one', async () => {
    const definitions = definitionsFor(policy);
    const renamed = mapped(sheets, ({ columns, rows }, name) => {
      const own = definitions.find((definition) => definition.name === name)?.columns ?? [];
      const taken = new Set(columns);
      const aliasOf = (header: string): string => {
        const alias = own.find((column) => column.header === header)?.aliases?.find((word) => !taken.has(word));
        if (alias !== undefined) taken.add(alias);
        return alias ?? header;
      };
      const headers = new Map(columns.map((header) => [header, aliasOf(header)]));
      const named = (header: string): string => headers.get(header) ?? header;
      return {
        columns: columns.map(named),
        rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([header, cell]) => [named(header), cell]))),
      };
    });
    expect(await findingsOf(policy, renamed)).toEqual(usual);
  });

  test.each([
    ['2026年6月30日', (iso: string) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')],
    [
      '２０２６／６／３０',
      (iso: string) =>
        iso.replaceAll('-', '／').replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['20260630', (iso: string) => iso.replaceAll('-', '')],
    ['a serial number', (iso: string) => (dayFromIso(iso) === null ? iso : serialFromDay(dayFromIso(iso) ?? 0, 1900))],
  ])('with days written as %s', async (__, write) => {
    const written = withCells(sheets, (cell) => (typeof cell === 'string' && ISO.test(cell) ? write(cell) : cell));
    expect(await findingsOf(policy, written)).toEqual(usual);
  });

  test('with blanks around every text', async () => {
    const padded = withCells(sheets, (cell) => (typeof cell === 'string' && cell !== '' ? `　${cell} ` : cell));
    expect(await findingsOf(policy, padded)).toEqual(usual);
  });

  test('without any of the other sheets, no rule fails', async () => {
    const alone = await findingsOf(policy, { 客户档案: sheets['客户档案'] ?? { columns: [], rows: [] } });
    expect(alone.filter((finding) => finding.startsWith('rule-error'))).toEqual([]);
    expect(alone).toEqual(usual.filter((finding) => finding.includes('客户档案!')));
  });
});

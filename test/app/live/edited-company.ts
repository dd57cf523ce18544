import fc from 'fast-check';
import { dayNumber } from '../../../src/engine/dates/civil.ts';
import { isoFromDay } from '../../../src/engine/dates/iso.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { Case } from '../../support/feida-case.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import type { EditedSheets } from './edited-sheets.ts';

type Values = Readonly<Record<string, readonly Cell[]>>;

const PEOPLE = ['张建国', '李晓梅', '王强', ''] as const;
/** Customers apart from each other; some have a phone or a boss in common. */
const CUSTOMERS = [
  ['C1', '杭州拓普五金有限公司'],
  ['C2', '宁波海川贸易有限公司'],
  ['C3', '苏州恒泰模具厂'],
  ['C4', '绍兴明远纺织股份公司'],
  ['C5', '嘉兴顺达物流有限公司'],
  ['C6', '无锡晨光电子科技有限公司'],
] as const;
const DAYS = Array.from({ length: 33 }, (_, i) => isoFromDay(dayNumber(2025, 9, 1) + i * 9));

/** What people write into the cells of each sheet. */
export const VALUES: Readonly<Record<string, Values>> = {
  客户档案: {
    统一社会信用代码: ['', '', '9111X'],
    法定代表人: ['', '陈立', '周颖'],
    联系人: ['', '小陈', '小周'],
    联系电话: ['', '', '13800138000', '138-0'],
    地址: ['', '浙江省杭州市人民路1号', '江苏省苏州市干将路9号'],
    业务员: PEOPLE,
    归属: ['', '业务员', '公司'],
    备案日期: ['', '2026-02-30', ...DAYS],
    状态: ['有效', '有效', '作废'],
    资产: ['', '500万', '很多'],
  },
  拜访记录: {
    日期: ['', ...DAYS],
    客户编号: CUSTOMERS.map(([number]) => number),
    业务员: PEOPLE,
    方式: ['拜访', '电话'],
    结果: ['', '', '', '', '', '', '已礼让'],
  },
  销售台账: {
    日期: ['', '#N/A', ...DAYS],
    客户名称: CUSTOMERS.map(([, name]) => name),
    业务员: PEOPLE,
    金额: [100, 2500, -300, '1.2万', '待定', ''],
    渠道: ['业务员', '直接到公司'],
    提及业务员: ['', '', '李晓梅'],
  },
  回款台账: {
    日期: ['', ...DAYS],
    客户编号: CUSTOMERS.map(([number]) => number),
    业务员: PEOPLE,
    金额: [100, 800, '(200)', ''],
    对应单号: ['', '销售台账1', '销售台账2', '销售台账3'],
  },
};

/** What a filing may be called: as somebody else, nearly so, or as nobody; and as what sheets write for short. */
const NAMES = [
  ...CUSTOMERS.map(([, name]) => name),
  '杭州拓普五金股份公司',
  '宁波海川贸易',
  '湖州万通建材有限公司',
  '台州锐锋机械厂',
  '恒泰模具',
  '',
];
const NUMBERS = [...CUSTOMERS.map(([number]) => number), 'C7', 'c8', ''];
/** What makes a filing another customer's. */
export const IDENTITIES: Values = {
  客户编号: NUMBERS,
  客户名称: NAMES,
  联系电话: ['', '13800138000', '13900139000'],
  统一社会信用代码: ['', '91350100M000100Y43'],
};
/** Sheets that name whom they like, by number, by name or by both. */
export const NAMED: Readonly<Record<string, Values>> = {
  客户档案: { ...VALUES['客户档案'], ...IDENTITIES },
  拜访记录: { ...VALUES['拜访记录'], 客户编号: NUMBERS, 客户名称: NAMES },
  销售台账: { ...VALUES['销售台账'], 客户编号: NUMBERS, 客户名称: NAMES },
  回款台账: { ...VALUES['回款台账'], 客户编号: NUMBERS, 客户名称: NAMES },
};

const rowOf = (values: Values): fc.Arbitrary<Readonly<Record<string, Cell>>> =>
  fc.record(Object.fromEntries(Object.entries(values).map(([header, some]) => [header, fc.constantFrom(...some)])));

/** A row of which only some cells are written yet. */
const partOf = (values: Values): fc.Arbitrary<Readonly<Partial<Record<string, Cell>>>> =>
  fc.record(Object.fromEntries(Object.entries(values).map(([header, some]) => [header, fc.constantFrom(...some)])), {
    requiredKeys: [],
  });

const acts = (sheet: string, values: Values = {}): fc.Arbitrary<readonly Readonly<Record<string, Cell>>[]> =>
  fc
    .array(rowOf(values), { minLength: 1, maxLength: 14 })
    .map((rows) => rows.map((row, i) => ({ 单号: `${sheet}${i + 1}`, ...row })));

export const bookOf = (values: Readonly<Record<string, Values>>): fc.Arbitrary<Case> =>
  fc.record({
    客户档案: fc
      .tuple(...CUSTOMERS.map(() => rowOf(VALUES['客户档案'] ?? {})))
      .map((rows) =>
        rows.map((row, i) => ({ 客户编号: CUSTOMERS[i]?.[0] ?? '', 客户名称: CUSTOMERS[i]?.[1] ?? '', ...row })),
      ),
    拜访记录: acts('拜访记录', values['拜访记录']),
    销售台账: acts('销售台账', values['销售台账']),
    回款台账: acts('回款台账', values['回款台账']),
    转移记录: fc.constant([
      { 日期: '2026-01-20', 客户编号: 'C1', 原业务员: '张建国', 新业务员: '李晓梅', 批准人: '周明远' },
      { 日期: '2026-03-01', 客户编号: 'C3', 原业务员: '李晓梅', 新业务员: '王强', 批准人: '李晓梅' },
    ]),
    业务员: fc.constant([
      { 姓名: '张建国', 职务: '业务员', 状态: '在职' },
      { 姓名: '李晓梅', 职务: '业务员', 状态: '离职' },
    ]),
  });

/** A cell and what is written into it; places are taken within the sheet. */
export const editOf = (edited: Readonly<Record<string, Values>>) =>
  fc
    .constantFrom(
      ...Object.entries(edited).flatMap(([sheet, values]) =>
        Object.keys(values).map((header) => [sheet, header] as const),
      ),
    )
    .chain(([sheet, header]) =>
      fc.record({
        sheet: fc.constant(sheet),
        header: fc.constant(header),
        row: fc.nat({ max: 13 }),
        value: fc.constantFrom(...(edited[sheet]?.[header] ?? [''])),
      }),
    );
type CellEdit = ReturnType<typeof editOf> extends fc.Arbitrary<infer T> ? T : never;
/** What is done to the archive's rows: one is filed behind all others, or put in or taken out anywhere. */
export const filed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ filing: rowOf(NAMED['客户档案'] ?? {}) }) },
  { weight: 2, arbitrary: fc.record({ removed: fc.nat({ max: 13 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      inserted: fc.nat({ max: 13 }),
      filing: fc.oneof(fc.constant({}), rowOf(NAMED['客户档案'] ?? {})),
    }),
  },
);
/** What is done to the rows of a ledger: one is written behind all others, or put in between, or taken out. */
export const ledgerRow = fc.constantFrom('拜访记录', '销售台账', '回款台账').chain((ledger) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ ledger: fc.constant(ledger), written: partOf(NAMED[ledger] ?? {}) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        ledger: fc.constant(ledger),
        between: fc.nat({ max: 13 }),
        written: fc.oneof(fc.constant({}), rowOf(NAMED[ledger] ?? {})),
      }),
    },
    { weight: 2, arbitrary: fc.record({ ledger: fc.constant(ledger), taken: fc.nat({ max: 13 }) }) },
  ),
);
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type Edit = CellEdit | Of<typeof filed> | Of<typeof ledgerRow>;
export const roundsOf = (edit: fc.Arbitrary<Edit>) =>
  fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
/** Carries an edit out; `laid` are the sheets as they were at first. */
export function carryOut(edited: EditedSheets, laid: MemorySheets, made: Edit): void {
  const columnOf = (sheet: string, header: string): number => laid[sheet]?.[0]?.indexOf(header) ?? -1;
  const write = (sheet: string, row: number, header: string, value: Cell): void => {
    const column = columnOf(sheet, header);
    if (column >= 0) edited.edit(edited.names.indexOf(sheet), { kind: 'cell', row, column, value });
  };
  if ('header' in made) {
    const rows = (laid[made.sheet]?.length ?? 2) - 1;
    write(made.sheet, made.row % rows, made.header, made.value);
    return;
  }
  const writeRow = (sheet: string, row: number, cells: Readonly<Partial<Record<string, Cell>>>): void => {
    for (const [header, value] of Object.entries(cells)) write(sheet, row, header, value ?? '');
  };
  if ('ledger' in made) {
    const { ledger } = made;
    const sheet = edited.names.indexOf(ledger);
    if ('taken' in made) edited.edit(sheet, { kind: 'delete', row: made.taken, rows: 1 });
    else {
      const row = 'between' in made ? made.between : edited.rowsOf(ledger) - 1;
      if ('between' in made) edited.edit(sheet, { kind: 'insert', row, rows: 1 });
      writeRow(ledger, row, made.written);
    }
    return;
  }
  const archive = edited.names.indexOf('客户档案');
  if ('removed' in made) edited.edit(archive, { kind: 'delete', row: made.removed, rows: 1 });
  else if ('inserted' in made) {
    edited.edit(archive, { kind: 'insert', row: made.inserted, rows: 1 });
    writeRow('客户档案', made.inserted, made.filing);
  } else {
    writeRow('客户档案', edited.rowsOf('客户档案') - 1, made.filing);
  }
}

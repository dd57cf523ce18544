import fc from 'fast-check';
import { changed } from '../../../src/app/live/judged-change.ts';
import { judgeWorkbook } from '../../../src/app/judge-workbook.ts';
import { KeptWorkbook } from '../../../src/app/live/kept-workbook.ts';
import { beginLiveCheck } from '../../../src/app/live/live-check.ts';
import { dayNumber } from '../../../src/engine/dates/civil.ts';
import { isoFromDay } from '../../../src/engine/dates/iso.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { POLICIES } from '../../../src/policies/index.ts';
import { AS_OF, sheetsOf } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import { EditedSheets } from './edited-sheets.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

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
const VALUES: Readonly<Record<string, Values>> = {
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
const IDENTITIES: Values = {
  客户编号: NUMBERS,
  客户名称: NAMES,
  联系电话: ['', '13800138000', '13900139000'],
  统一社会信用代码: ['', '91350100M000100Y43'],
};
/** Sheets that name whom they like, by number, by name or by both. */
const NAMED: Readonly<Record<string, Values>> = {
  客户档案: { ...VALUES['客户档案'], ...IDENTITIES },
  拜访记录: { ...VALUES['拜访记录'], 客户编号: NUMBERS, 客户名称: NAMES },
  销售台账: { ...VALUES['销售台账'], 客户编号: NUMBERS, 客户名称: NAMES },
  回款台账: { ...VALUES['回款台账'], 客户编号: NUMBERS, 客户名称: NAMES },
};

const rowOf = (values: Values): fc.Arbitrary<Readonly<Record<string, Cell>>> =>
  fc.record(Object.fromEntries(Object.entries(values).map(([header, some]) => [header, fc.constantFrom(...some)])));

const acts = (sheet: string, values: Values = {}): fc.Arbitrary<readonly Readonly<Record<string, Cell>>[]> =>
  fc
    .array(rowOf(values), { minLength: 1, maxLength: 14 })
    .map((rows) => rows.map((row, i) => ({ 单号: `${sheet}${i + 1}`, ...row })));

const bookOf = (values: Readonly<Record<string, Values>>): fc.Arbitrary<Case> =>
  fc.record({
    客户档案: fc
      .tuple(...CUSTOMERS.map(() => rowOf(VALUES['客户档案'] ?? {})))
      .map((rows) =>
        rows.map((row, i) => ({ 客户编号: CUSTOMERS[i]?.[0] ?? '', 客户名称: CUSTOMERS[i]?.[1] ?? '', ...row })),
      ),
    拜访记录: acts('拜访记录', values['拜访记录']),
    销售台账: acts('销售台账', values['销售台账']),
    回款台账: acts('回款台账', values['回款台账']),
    业务员: fc.constant([
      { 姓名: '张建国', 职务: '业务员', 状态: '在职' },
      { 姓名: '李晓梅', 职务: '业务员', 状态: '离职' },
    ]),
  });

/** A cell and what is written into it; places are taken within the sheet. */
const editOf = (edited: Readonly<Record<string, Values>>) =>
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
const filed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ filing: rowOf(NAMED['客户档案'] ?? {}) }) },
  { weight: 1, arbitrary: fc.record({ removed: fc.nat({ max: 13 }) }) },
  { weight: 1, arbitrary: fc.record({ inserted: fc.nat({ max: 13 }) }) },
);
type Edit = CellEdit | (typeof filed extends fc.Arbitrary<infer T> ? T : never);
const roundsOf = (edit: fc.Arbitrary<Edit>) =>
  fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const policy = fc.constantFrom('feida', ...POLICIES.map(({ id }) => id));

/** Carries an edit out; `laid` are the sheets as they were at first. */
function carryOut(edited: EditedSheets, laid: MemorySheets, made: Edit): void {
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
  const archive = edited.names.indexOf('客户档案');
  if ('removed' in made) edited.edit(archive, { kind: 'delete', row: made.removed, rows: 1 });
  else if ('inserted' in made) edited.edit(archive, { kind: 'insert', row: made.inserted, rows: 1 });
  else {
    const behind = edited.rowsOf('客户档案') - 1;
    for (const [header, value] of Object.entries(made.filing)) write('客户档案', behind, header, value);
  }
}

/** Follows each round, and expects what a fresh check finds; answers how many were followed. */
async function expectFresh(id: string, sheets: Case, rounds: readonly (readonly Edit[])[]): Promise<number> {
  const request = { asOf: AS_OF, policy: id, writeMarks: false, keep: true };
  const laid = sheetsOf(sheets);
  const edited = new EditedSheets(laid);
  const begun = await beginLiveCheck(edited.source, request, UNWATCHED);
  if (!begun.ok) throw new Error(begun.failure.message.en);
  let { judged } = begun;
  let followed = 0;
  for (const round of rounds) {
    for (const one of round) carryOut(edited, laid, one);
    const answer = await begun.live.follow(edited.source, await edited.take());
    const fresh = await judgeWorkbook(edited.source, request, UNWATCHED);
    // Nothing is left to judge.
    if (answer.kind !== 'changed') {
      expect(fresh.ok).toBe(false);
      return followed;
    }
    followed++;
    judged = { ...changed(judged, answer.change), plan: null };
    if (!fresh.ok) throw new Error(fresh.failure.message.en);
    expect(judged).toEqual(fresh.judged);
  }
  return followed;
}

/** Which share of what is followed is judged as a whole. */
async function shareJudgedWhole(book: fc.Arbitrary<Case>, edit: fc.Arbitrary<Edit>, runs: number): Promise<number> {
  const whole = jest.spyOn(KeptWorkbook.prototype, 'judge');
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(policy, book, roundsOf(edit), async (id, sheets, rounds) => {
      followed += await expectFresh(id, sheets, rounds);
    }),
    { numRuns: runs },
  );
  const share = whole.mock.calls.length / followed;
  whole.mockRestore();
  return share;
}

test('under every policy an edited cell is judged with its customers alone, and the findings are those of a fresh check', async () => {
  // Most of what is edited concerns its customers alone.
  expect(await shareJudgedWhole(bookOf(VALUES), editOf(VALUES), 60)).toBeLessThan(0.5);
});

test('under every policy so is a filing that is renamed, numbered anew, filed behind the others or taken out', async () => {
  const edit = fc.oneof(
    { weight: 4, arbitrary: editOf({ 客户档案: IDENTITIES }) },
    { weight: 2, arbitrary: editOf(NAMED) },
    { weight: 2, arbitrary: filed },
  );
  // Under four policies of ten nothing is judged by customers alone.
  expect(await shareJudgedWhole(bookOf(NAMED), edit, 60)).toBeLessThan(0.65);
});

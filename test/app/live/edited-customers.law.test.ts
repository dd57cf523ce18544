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

/** What makes a filing another customer's: a name that nobody has, that somebody has, or nearly so; another number. */
const IDENTITIES: Values = {
  客户编号: [...CUSTOMERS.map(([number]) => number), 'C7', ''],
  客户名称: [
    ...CUSTOMERS.map(([, name]) => name),
    '杭州拓普五金股份公司',
    '宁波海川贸易',
    '湖州万通建材有限公司',
    '台州锐锋机械厂',
    '',
  ],
  联系电话: ['', '13800138000', '13900139000'],
  统一社会信用代码: ['', '91350100M000100Y43'],
};

const rowOf = (values: Values): fc.Arbitrary<Readonly<Record<string, Cell>>> =>
  fc.record(Object.fromEntries(Object.entries(values).map(([header, some]) => [header, fc.constantFrom(...some)])));

const acts = (sheet: string): fc.Arbitrary<readonly Readonly<Record<string, Cell>>[]> =>
  fc
    .array(rowOf(VALUES[sheet] ?? {}), { minLength: 1, maxLength: 14 })
    .map((rows) => rows.map((row, i) => ({ 单号: `${sheet}${i + 1}`, ...row })));

const book: fc.Arbitrary<Case> = fc.record({
  客户档案: fc
    .tuple(...CUSTOMERS.map(() => rowOf(VALUES['客户档案'] ?? {})))
    .map((rows) =>
      rows.map((row, i) => ({ 客户编号: CUSTOMERS[i]?.[0] ?? '', 客户名称: CUSTOMERS[i]?.[1] ?? '', ...row })),
    ),
  拜访记录: acts('拜访记录'),
  销售台账: acts('销售台账'),
  回款台账: acts('回款台账'),
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
const roundsOf = (edit: fc.Arbitrary<CellEdit>) =>
  fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const policy = fc.constantFrom('feida', ...POLICIES.map(({ id }) => id));

/** Follows each round, and expects what a fresh check finds. */
async function expectFresh(id: string, sheets: Case, rounds: readonly (readonly CellEdit[])[]): Promise<void> {
  const request = { asOf: AS_OF, policy: id, writeMarks: false, keep: true };
  const laid = sheetsOf(sheets);
  const edited = new EditedSheets(laid);
  const begun = await beginLiveCheck(edited.source, request, UNWATCHED);
  if (!begun.ok) throw new Error(begun.failure.message.en);
  let { judged } = begun;
  for (const round of rounds) {
    for (const { sheet, header, row, value } of round) {
      const column = laid[sheet]?.[0]?.indexOf(header) ?? -1;
      const rows = (laid[sheet]?.length ?? 2) - 1;
      if (column >= 0) edited.edit(edited.names.indexOf(sheet), { kind: 'cell', row: row % rows, column, value });
    }
    const answer = await begun.live.follow(edited.source, await edited.take());
    if (answer.kind !== 'changed') throw new Error(answer.kind);
    judged = { ...changed(judged, answer.change), plan: null };
    const fresh = await judgeWorkbook(edited.source, request, UNWATCHED);
    if (!fresh.ok) throw new Error(fresh.failure.message.en);
    expect(judged).toEqual(fresh.judged);
  }
}

test('under every policy an edited cell is judged with its customers alone, and the findings are those of a fresh check', async () => {
  const whole = jest.spyOn(KeptWorkbook.prototype, 'judge');
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(policy, book, roundsOf(editOf(VALUES)), async (id, sheets, rounds) => {
      await expectFresh(id, sheets, rounds);
      followed += rounds.length;
    }),
    { numRuns: 60 },
  );
  // Most of what is edited concerns its customers alone.
  expect(whole.mock.calls.length).toBeLessThan(followed * 0.5);
  whole.mockRestore();
});

test('under every policy the findings after a filing was renamed or numbered anew are those of a fresh check', async () => {
  const renames = editOf({ 客户档案: IDENTITIES });
  const ledgers = editOf({ 拜访记录: VALUES['拜访记录'] ?? {}, 销售台账: VALUES['销售台账'] ?? {} });
  const edit = fc.oneof({ weight: 3, arbitrary: renames }, { weight: 1, arbitrary: ledgers });
  await fc.assert(
    fc.asyncProperty(policy, book, roundsOf(edit), (id, sheets, rounds) => expectFresh(id, sheets, rounds)),
    { numRuns: 60 },
  );
});

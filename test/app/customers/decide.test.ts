import type { CheckResult } from '../../../src/app/services.ts';
import type { DecidedPair, ReviewItem } from '../../../src/app/customers/review-views.ts';
import { UserActions } from '../../../src/workbench/host/index.ts';
import type { WorkbookInput } from '../../../src/workbench/host/index.ts';
import type { OpenWorkbook } from '../open-workbook.ts';
import { openData, value, watching } from '../open-workbook.ts';

/** For a test that opens and checks a workbook twice for each request that may be the last. */
const EACH_REQUEST = 30_000;

const REQUEST = { asOf: '2026-06-30', policy: null, writeMarks: false };
const ARCHIVE = [
  ['客户编号', '客户名称', '联系人', '联系电话', '业务员', '备案日期'],
  ['C1', '宁波远洋渔具有限公司', '赵敏', '0571-87654321', '张三', '2026-05-01'],
  ['C2', '宁波远扬渔具有限公司', '孙丽', '13800138000', '李四', '2026-05-02'],
  ['C3', '温州北岭茶叶有限公司', '周杰', '13700137000', '李四', '2026-05-03'],
];
const SALES = [
  ['日期', '单号', '客户名称', '业务员', '金额'],
  ['2026-05-20', 'S1', '温州北岭茶叶', '李四', 1000],
  ['2026-05-21', 'S2', '温州北岭茶叶', '李四', 500],
];
const BY = { by: '王经理', day: '2026-06-30', reason: '' };

let opened: OpenWorkbook | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
});

async function open(sheets: WorkbookInput['sheets'] = []): Promise<OpenWorkbook> {
  opened = await openData({
    sheets: [{ name: '客户档案', rows: ARCHIVE }, { name: '销售台账', rows: SALES }, ...sheets],
  });
  return opened;
}

async function check({ services }: OpenWorkbook): Promise<CheckResult> {
  return value(await services.check(REQUEST, watching()));
}

function pairOf(item: ReviewItem | undefined, same: boolean): DecidedPair {
  const [first, second] = item?.rows ?? [];
  if (first === undefined || second === undefined) throw new Error('nothing to decide');
  return {
    first: first.side,
    second: second.side,
    same,
    fingerprints: [first.fingerprint, second.fingerprint],
  };
}

const filingsItem = ({ reviews }: CheckResult) => reviews.items.find(({ kind }) => kind === 'filings');
const nameItem = ({ reviews }: CheckResult) => reviews.items.find(({ kind }) => kind === 'name');
const rowsOf = ({ snapshot }: OpenWorkbook, name: string) =>
  snapshot().sheets.find((sheet) => sheet.name === name)?.rows;

test('what waits for a person is laid out by cell, with where it stands', async () => {
  const result = await check(await open());
  expect(result.reviews.sheet).toBeNull();
  expect(result.reviews.headers[0]).toEqual({ zh: '客户名称', en: 'Customer name' });
  expect(filingsItem(result)?.rows.map(({ number, side, place }) => [number, side, place.row])).toEqual([
    ['C1', '宁波远洋渔具有限公司', 2],
    ['C2', '宁波远扬渔具有限公司', 3],
  ]);
  expect(nameItem(result)).toMatchObject({
    id: 'name:温州北岭茶叶',
    seen: [{ sheet: '销售台账', rows: 2 }],
    rows: [
      { side: '温州北岭茶叶', fingerprint: '-', place: { sheet: '销售台账', row: 2 } },
      { side: '温州北岭茶叶有限公司', number: 'C3' },
    ],
  });
});

test('a pair that is confirmed becomes one customer: the sheet is inserted, and the findings follow', async () => {
  const workbook = await open();
  const before = await check(workbook);
  expect(before.report.overlaps).toEqual([]);
  const decided = value(await workbook.services.decide({ ...BY, pairs: [pairOf(filingsItem(before), true)] }));
  expect(decided).toMatchObject({ sheet: '别名', inserted: true, row: 2 });
  expect(rowsOf(workbook, '别名')?.[1]?.slice(0, 5)).toEqual([
    '宁波远洋渔具有限公司',
    '宁波远扬渔具有限公司',
    '是',
    '王经理',
    '2026-06-30',
  ]);
  const after = await check(workbook);
  expect(after.reviews.sheet).toBe('别名');
  expect(filingsItem(after)).toBeUndefined();
  expect(after.report.overlaps).toMatchObject([{ customers: ['C1', 'C2'] }]);
  expect(after.report.findings.filter(({ code }) => code === 'overlap.customer')).toHaveLength(2);
  expect(after.report.disputes).toHaveLength(1);
});

test('a pair that is told apart is not asked again, until one of its rows has changed', async () => {
  const workbook = await open();
  const before = await check(workbook);
  value(await workbook.services.decide({ ...BY, pairs: [pairOf(filingsItem(before), false)] }));
  const after = await check(workbook);
  expect(filingsItem(after)).toBeUndefined();
  expect(after.report.overlaps).toEqual([]);

  new UserActions(workbook.host.workbook, 'user').edit('客户档案', 2, 3, [['13900139000']]);
  const changed = await check(workbook);
  expect(filingsItem(changed)?.stale).toEqual([
    { first: '宁波远洋渔具有限公司', second: '宁波远扬渔具有限公司', same: false, stale: true },
  ]);
});

test('a confirmed name of a ledger belongs to its filing, and the finding is gone', async () => {
  const workbook = await open();
  const before = await check(workbook);
  const unmatched = ({ report }: CheckResult) => report.findings.filter(({ code }) => code === 'ledger.unmatched');
  expect(unmatched(before)).toHaveLength(2);
  value(await workbook.services.decide({ ...BY, pairs: [pairOf(nameItem(before), true)] }));
  const after = await check(workbook);
  expect(nameItem(after)).toBeUndefined();
  expect(unmatched(after)).toEqual([]);
});

test('undo takes the row out again, and the pair waits as before', async () => {
  const workbook = await open();
  const before = await check(workbook);
  const { services } = workbook;
  const decided = value(await services.decide({ ...BY, pairs: [pairOf(filingsItem(before), true)] }));
  expect(value(await services.undoDecision(decided))).toBeNull();
  const after = await check(workbook);
  expect(filingsItem(after)?.id).toBe(filingsItem(before)?.id);
  expect(after.report.overlaps).toEqual([]);
  expect((await services.undoDecision(decided)).kind).toBe('failed');
});

describe('a sheet that stands already', () => {
  test('gets its row below the last, under its own headers, and keeps what else is in it', async () => {
    const workbook = await open([
      {
        name: '客户别名',
        rows: [['说明：请勿删除'], ['备注', '名称乙', '名称甲', '是否同一客户'], ['旧', '甲公司', '乙公司', '否']],
      },
    ]);
    const before = await check(workbook);
    expect(before.reviews.sheet).toBe('客户别名');
    const decided = value(await workbook.services.decide({ ...BY, pairs: [pairOf(filingsItem(before), true)] }));
    expect(decided).toMatchObject({ sheet: '客户别名', inserted: false, row: 4 });
    expect(
      rowsOf(workbook, '客户别名')
        ?.slice(1)
        .map((row) => [...(row ?? [])].map((cell) => cell ?? '')),
    ).toEqual([
      ['备注', '名称乙', '名称甲', '是否同一客户'],
      ['旧', '甲公司', '乙公司', '否'],
      ['', '宁波远扬渔具有限公司', '宁波远洋渔具有限公司', '是'],
    ]);
    expect((await check(workbook)).report.overlaps).toHaveLength(1);
  });

  test('a row that says too little is told and not obeyed', async () => {
    const workbook = await open([
      {
        name: '别名',
        rows: [
          ['名称甲', '名称乙', '同一客户'],
          ['宁波远洋渔具有限公司', '宁波远扬渔具有限公司', '大概'],
          ['宁波远洋渔具有限公司', '', '是'],
        ],
      },
    ]);
    const { notices, report } = await check(workbook);
    expect(notices.find(({ kind }) => kind === 'decision-unusable')?.message.zh).toContain('别名第2、3行');
    expect(report.overlaps).toEqual([]);
  });

  test('without headers that are known nothing is written, and that is said', async () => {
    const workbook = await open([{ name: '别名', rows: [['我的', '笔记']] }]);
    const before = await check(workbook);
    const outcome = await workbook.services.decide({ ...BY, pairs: [pairOf(filingsItem(before), true)] });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'decisions-unreadable' } });
    expect(rowsOf(workbook, '别名')).toEqual([['我的', '笔记']]);
  });

  test('inside a table the table grows with the row', async () => {
    const workbook = await open([
      {
        name: '别名',
        rows: [['名称甲', '名称乙', '同一客户'], ['甲公司', '乙公司', '否'], [], ['表下面的一句话']],
        tables: [{ name: '决定', area: { row: 0, column: 0, rows: 2, columns: 3 } }],
      },
    ]);
    const before = await check(workbook);
    value(await workbook.services.decide({ ...BY, pairs: [pairOf(filingsItem(before), true)] }));
    expect(rowsOf(workbook, '别名')?.map((row) => [...(row ?? [])])).toEqual([
      ['名称甲', '名称乙', '同一客户'],
      ['甲公司', '乙公司', '否'],
      ['宁波远洋渔具有限公司', '宁波远扬渔具有限公司', '是'],
      [],
      ['表下面的一句话'],
    ]);
    expect((await check(workbook)).report.overlaps).toHaveLength(1);
  });
});

test('a name that looks like a formula stays a text', async () => {
  const workbook = await open();
  await check(workbook);
  value(
    await workbook.services.decide({
      ...BY,
      pairs: [{ first: '=1+1', second: '+青山', same: false, fingerprints: ['-', '-'] }],
    }),
  );
  expect(rowsOf(workbook, '别名')?.[1]?.slice(0, 2)).toEqual(['=1+1', '+青山']);
});

describe('when the sheet cannot be written', () => {
  const ALIASES = {
    name: '别名',
    rows: [
      ['名称甲', '名称乙', '同一客户'],
      ['甲公司', '乙公司', '否'],
    ],
  };

  test('a protected one is named, and nothing is in it', async () => {
    const workbook = await open([ALIASES]);
    const before = await check(workbook);
    workbook.host.workbook.sheet('别名').protection = { options: {} };
    const seen = workbook.snapshot();
    const outcome = await workbook.services.decide({ ...BY, pairs: [pairOf(filingsItem(before), true)] });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'sheet-protected' } });
    expect(outcome.kind === 'failed' && outcome.failure.message.zh).toContain('别名');
    expect(workbook.snapshot()).toEqual(seen);
  });

  test.each([
    ['with the sheet there', [ALIASES]],
    ['without the sheet', []],
  ])(
    '%s: cut off at any request, it holds the decision once or not at all when it is opened again',
    async (_, sheets) => {
      const workbook = await open(sheets);
      const pair = pairOf(filingsItem(await check(workbook)), true);
      const data = workbook.snapshot();
      const asked = workbook.host.traffic.requests;
      value(await workbook.services.decide({ ...BY, pairs: [pair] }));
      const needed = workbook.host.traffic.requests - asked;
      const decisions = (): number =>
        (rowsOf(opened ?? workbook, '别名') ?? []).filter((row) => row?.[1] === '宁波远扬渔具有限公司').length;
      const left = new Set<number>();
      for (let nth = 1; nth <= needed; nth++) {
        opened?.close();
        opened = await openData(data);
        await check(opened);
        for (let later = 0; later < 20; later++) {
          opened.host.faults.failRequest(nth + later, { code: 'GeneralException' });
        }
        expect((await opened.services.decide({ ...BY, pairs: [pair] })).kind).toBe('failed');
        const saved = opened.snapshot();
        opened.close();
        opened = await openData(saved);
        value(await opened.services.describe());
        const again = await check(opened);
        left.add(decisions());
        expect(again.report.overlaps).toHaveLength(decisions());
        expect(again.notices.filter(({ kind }) => kind === 'decision-unusable')).toEqual([]);
      }
      if (decisions() === 0) {
        value(await (opened ?? workbook).services.decide({ ...BY, pairs: [pair] }));
        expect(decisions()).toBe(1);
      }
      expect([...left].every((count) => count <= 1)).toBe(true);
    },
    EACH_REQUEST,
  );
});

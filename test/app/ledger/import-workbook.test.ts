import { proposedOf } from './choosing.ts';
import { openData, value } from '../open-workbook.ts';
import type { OpenWorkbook } from '../open-workbook.ts';
import { UserActions } from '../../../src/workbench/host/index.ts';
import type { SheetInput, WorkbookData, WorkbookInput } from '../../../src/workbench/host/model/workbook-data.ts';
import type { LedgerServices } from '../../../src/app/ledger/ledger-views.ts';

const A = '杭州青禾五金有限公司';
const B = '绍兴远帆商贸有限公司';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

const ARCHIVE: SheetInput = {
  name: '客户档案',
  rows: [
    ['客户编号', '客户名称', '业务员', '备案日期', '联系人'],
    ['C1', A, '方远', 46_000, '赵敏'],
    ['C2', B, '何青', 46_000, '孙丽'],
  ],
};
const ROSTER: SheetInput = {
  name: '业务员',
  rows: [
    ['姓名', '部门', '职务'],
    ['方远', '一部', '业务员'],
    ['何青', '一部', '业务员'],
  ],
};
const LEDGER: SheetInput = {
  name: '销售台账',
  rows: [
    ['我司台账'],
    ['日期', '备注', '单号', '客户名称', '客户编号', '业务员', '金额(万元)'],
    [46_086, '留着', 'X1', A, 'C1', '方远', 1.5],
  ],
  styles: [{ area: area(1, 0, 1, 7), style: { bold: true, fill: '#FFEEAA' } }],
};

const EXPORT: SheetInput = {
  name: '三月导出',
  rows: [
    ['单据日期', '单据编号', '客户', '业务员', '金额'],
    ['2026-03-05', 'X1', A, '方远', '1.5万'],
    ['2026-03-06', 'X2', B, '待招-华东', '￥1,234.56'],
    ['', '', '', '', '=1+1'],
    ['2026-03-07', 'X3', '=HYPERLINK(A1)', '何青', '300'],
    ['3月8日', 'X4', B, '何青', 20],
    ['合计', '', '', '', 16_554.56],
  ],
};

const book = (...sheets: SheetInput[]): WorkbookInput =>
  structuredClone({ activeSheet: '三月导出', sheets: [ARCHIVE, ROSTER, ...sheets] });

/** A watch that looks at nothing and never gives up. */
const WATCH = { onProgress: () => undefined, signal: new AbortController().signal };

let open: OpenWorkbook;
afterEach(() => {
  open.close();
});

async function importOnce(ledger: LedgerServices): Promise<void> {
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, null, WATCH));
  value(await ledger.preview(proposedOf(draft), WATCH));
  value(await ledger.apply());
}

const rowsOf = (name: string): unknown[][] =>
  (open.snapshot().sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => [...(row ?? [])]);

/** Sheets without the empty ends of rows and columns that a cleared cell leaves in the host. */
function plain({ sheets }: WorkbookData): unknown {
  const trimmed = (rows: readonly (ArrayLike<unknown> | undefined)[], empty: unknown): unknown[][] => {
    const short = rows.map((row) => Array.from(row ?? []));
    for (const row of short) while (row.length > 0 && (row.at(-1) ?? empty) === empty) row.pop();
    while (short.length > 0 && short.at(-1)?.length === 0) short.pop();
    return short;
  };
  return sheets.map((sheet) => ({ ...sheet, rows: trimmed(sheet.rows, null), styleRows: trimmed(sheet.styleRows, 0) }));
}

test('previews without writing, then writes below the ledger in its own columns, numbered', async () => {
  open = await openData(book(LEDGER, EXPORT));
  const { ledger } = open.services;
  const before = structuredClone(open.snapshot());
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, null, WATCH));
  expect(draft).toMatchObject({ kind: 'sales', inWorkbook: true, remembered: false });
  const preview = value(await ledger.preview(proposedOf(draft), WATCH));
  expect(preview).toMatchObject({ sheet: '销售台账', firstRow: 4, newSheet: false, newColumn: true, leftOut: [] });
  expect(preview.reconciliation).toMatchObject({
    taken: { lines: 2, fen: 153_456 },
    rejected: { lines: 1, fen: 2000 },
    source: { lines: 7, fen: 1_655_456 },
  });
  expect(preview.controlTotals).toEqual([{ row: 7, label: '合计', stated: 1_655_456, counted: 1_655_456 }]);
  expect(preview.rejected.map(({ row, reason }) => [row, reason])).toEqual([[6, 'no-year']]);
  expect(preview.parties.unknownPeople).toMatchObject([{ name: '待招-华东', vacant: true }]);
  expect(open.snapshot()).toEqual(before);

  const applied = value(await ledger.apply());
  expect(applied).toMatchObject({ rows: 2, fen: 153_456, sheet: '销售台账' });
  const header = rowsOf('销售台账')[1];
  expect(header).toEqual(['日期', '备注', '单号', '客户名称', '客户编号', '业务员', '金额(万元)', '导入批次']);
  const written = rowsOf('销售台账')
    .slice(3)
    .map((row) => row.map((cell) => cell ?? ''));
  expect(written).toEqual([
    [46_087, '', 'X2', B, 'C2', '待招-华东', 0.123456, applied.batch],
    [46_088, '', 'X3', '=HYPERLINK(A1)', '', '何青', 0.03, applied.batch],
  ]);
});

test('importing twice adds nothing, and a layout is explained once', async () => {
  open = await openData(book(LEDGER, EXPORT));
  const { ledger } = open.services;
  await importOnce(ledger);
  const once = rowsOf('销售台账');
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, null, WATCH));
  expect(draft.remembered).toBe(true);
  const preview = value(await ledger.preview(proposedOf(draft), WATCH));
  expect(preview.reconciliation.taken).toEqual({ lines: 0, fen: 0 });
  expect(await ledger.apply()).toMatchObject({ kind: 'failed', failure: { code: 'ledger-unusable' } });
  expect(rowsOf('销售台账')).toEqual(once);
});

test.each([
  ['a plain range', LEDGER],
  ['a table', { ...LEDGER, tables: [{ name: '台账', area: area(1, 0, 2, 7) }] }],
  [
    'a table with nothing in it but its header',
    { ...LEDGER, rows: (LEDGER.rows ?? []).slice(0, 2), tables: [{ name: '台账', area: area(1, 0, 2, 7) }] },
  ],
])('an import is taken back as a whole from %s, wherever its rows stand', async (_, sheet) => {
  open = await openData(book(sheet, EXPORT));
  const { ledger } = open.services;
  const before = structuredClone(open.snapshot());
  await importOnce(ledger);
  const [standing] = value(await ledger.imports());
  expect(standing).toMatchObject({ sheet: '销售台账' });
  const table = open.snapshot().sheets.find(({ name }) => name === '销售台账')?.tables[0];
  if (sheet.tables !== undefined) expect(table?.area.columns).toBe(8);
  const taken = value(await ledger.takeBack(standing?.batch ?? '', '销售台账'));
  expect(taken.rows).toBe(standing?.rows);
  expect(plain(open.snapshot())).toEqual(plain(before));
  expect(value(await ledger.imports())).toEqual([]);
  expect(await ledger.takeBack(standing?.batch ?? '', '销售台账')).toMatchObject({ kind: 'failed' });
});

test('a ledger that is missing is made from the template, and goes with its last import', async () => {
  open = await openData(book(EXPORT));
  const { ledger } = open.services;
  const before = open.snapshot().sheets.map(({ name }) => name);
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, 'sales', WATCH));
  expect(value(await ledger.preview(proposedOf(draft), WATCH))).toMatchObject({ newSheet: true, firstRow: 2 });
  expect(open.snapshot().sheets.map(({ name }) => name)).toEqual(before);
  const { batch } = value(await ledger.apply());
  expect(rowsOf('销售台账').filter((row) => row.length > 0)).toHaveLength(4);
  value(await ledger.takeBack(batch, '销售台账'));
  expect(open.snapshot().sheets.map(({ name }) => name)).toEqual(before);
});

test('rows with a comment stay when an import is taken back', async () => {
  open = await openData(book(LEDGER, EXPORT));
  const { ledger } = open.services;
  await importOnce(ledger);
  open.host.workbook.load({
    ...open.snapshot(),
    sheets: open
      .snapshot()
      .sheets.map((sheet) =>
        sheet.name === '销售台账'
          ? { ...sheet, comments: [{ row: 3, column: 2, text: '请核对', author: '赵经理' }] }
          : sheet,
      ),
  });
  const [standing] = value(await ledger.imports());
  expect(value(await ledger.takeBack(standing?.batch ?? '', '销售台账'))).toMatchObject({ rows: 1, kept: 1 });
  expect(rowsOf('销售台账').filter((row) => row[7] === standing?.batch)).toHaveLength(1);
});

test('rows of somebody else that arrive between preview and writing are not written over', async () => {
  open = await openData(book(LEDGER, EXPORT));
  const { ledger } = open.services;
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, null, WATCH));
  value(await ledger.preview(proposedOf(draft), WATCH));
  open.host.workbook.load({
    ...open.snapshot(),
    sheets: open
      .snapshot()
      .sheets.map((sheet) =>
        sheet.name === '销售台账' ? { ...sheet, rows: [...sheet.rows, [46_090, '', 'Y', A, 'C1', '方远', 1]] } : sheet,
      ),
  });
  expect(await ledger.apply()).toMatchObject({ kind: 'failed', failure: { code: 'sheet-changed' } });
  expect(rowsOf('销售台账')).toHaveLength(4);
});

test.each([
  ['a pasted text', { kind: 'text', text: '日期\t客户名称\t金额\n2026-03-09\t' + A + '\t5' }],
  [
    'a file',
    {
      kind: 'file',
      name: 'a.csv',
      sheet: null,
      bytes: new TextEncoder().encode(`日期,客户名称,金额\n2026-03-09,${A},5`),
    },
  ],
  [
    'text called xlsx',
    {
      kind: 'file',
      name: 'a.xlsx',
      sheet: null,
      bytes: new TextEncoder().encode(`日期\t客户名称\t金额\n2026-03-09\t${A}\t5`),
    },
  ],
] as const)('%s is a source', async (_, origin) => {
  open = await openData(book(LEDGER));
  const draft = value(await open.services.ledger.open(origin, null, WATCH));
  const preview = value(await open.services.ledger.preview(proposedOf(draft), WATCH));
  expect(preview.reconciliation.taken).toEqual({ lines: 1, fen: 500 });
});

test('what cannot be read is said in a sentence', async () => {
  open = await openData(book(LEDGER));
  const { ledger } = open.services;
  expect(await ledger.open({ kind: 'text', text: '你好' }, null, WATCH)).toMatchObject({ kind: 'failed' });
  expect(await ledger.apply()).toMatchObject({ kind: 'failed' });
  const draft = value(await ledger.open({ kind: 'text', text: `日期,客户名称,金额\n2026-03-09,${A},5` }, null, WATCH));
  const choice = proposedOf(draft);
  const [mapping] = choice.mappings;
  const without = { ...choice, mappings: [{ ...mapping, 金额: null }] };
  expect(await ledger.preview(without, WATCH)).toMatchObject({ kind: 'failed', failure: { code: 'ledger-unusable' } });
});

test('which part of a date comes first is decided once for a layout, and asked again where the dates speak against it', async () => {
  open = await openData(book(LEDGER));
  const { ledger } = open.services;
  const paste = (date: string, number: string) =>
    ledger.open(
      { kind: 'text', text: `单据日期\t单据编号\t客户\t业务员\t金额\n${date}\t${number}\t${A}\t方远\t5` },
      'sales',
      WATCH,
    );
  const draft = value(await paste('25/03/2026', 'X7'));
  expect(draft.answers.dateOrder).toBe('none');
  const asked = value(await ledger.preview(proposedOf(draft), WATCH));
  expect(asked.questions).toEqual([{ kind: 'date-order', rows: 1, readable: ['day-first'] }]);
  expect(asked.rejected).toMatchObject([{ reason: 'date-order' }]);
  const answers = { ...draft.answers, dateOrder: 'day-first' as const };
  value(await ledger.preview(proposedOf(draft, { answers }), WATCH));
  value(await ledger.apply());
  expect(rowsOf('销售台账').at(-1)?.[0]).toBe(46_106);

  const next = value(await paste('03/04/2026', 'X8'));
  expect(next.answers.dateOrder).toBe('day-first');
  expect(value(await ledger.preview(proposedOf(next), WATCH)).reconciliation.taken.lines).toBe(1);
  const other = value(await paste('03/25/2026', 'X9'));
  const turned = value(await ledger.preview(proposedOf(other), WATCH));
  expect(turned.reconciliation.taken.lines).toBe(0);
  expect(turned.questions).toEqual([{ kind: 'date-order', rows: 1, readable: ['month-first'] }]);
});

test('a number that is another customer’s in the archive is not believed, and a number of another program alone does no harm', async () => {
  const numbered: SheetInput = {
    name: '三月导出',
    rows: [
      ['单据日期', '单据编号', '客户编码', '客户', '金额'],
      ['2026-03-05', 'Y1', 'C2', A, 10],
      ['2026-03-06', 'Y2', 'c1', A, 20],
      ['2026-03-07', 'Y3', 'K77', A, 30],
      ['2026-03-08', 'Y4', 'C2', '无人备案的商行', 40],
      ['2026-03-09', 'Y5', 'C2', '', 50],
    ],
  };
  open = await openData(book(LEDGER, numbered));
  const { ledger } = open.services;
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, null, WATCH));
  const preview = value(await ledger.preview(proposedOf(draft), WATCH));
  expect(preview.rejected).toMatchObject([{ row: 2, reason: 'customer-differs', fen: 1000 }]);
  expect(preview.rejected[0]?.message.zh).toBe(
    '这个客户编号在档案里是另一个客户，和客户名称对不上：“客户编号”写着“C2”',
  );
  expect(preview.reconciliation.taken).toEqual({ lines: 4, fen: 14_000 });
});

test('a table with a totals row takes no rows below it: what to do is said, and nothing is written', async () => {
  const rows = [...(LEDGER.rows ?? []), ['汇总', null, null, null, null, null, 1.5]];
  const table = { name: '台账', area: area(1, 0, 3, 7), showTotals: true };
  open = await openData(book({ ...LEDGER, rows, tables: [table] }, EXPORT));
  const { ledger } = open.services;
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, null, WATCH));
  const before = structuredClone(open.snapshot());
  expect(await ledger.preview(proposedOf(draft), WATCH)).toMatchObject({
    kind: 'failed',
    failure: { message: { zh: expect.stringContaining('关闭表格的汇总行') as string } },
  });
  expect(open.snapshot()).toEqual(before);
});

test('the selection is a source', async () => {
  open = await openData(book(LEDGER, EXPORT));
  new UserActions(open.host.workbook, 'user').select('三月导出', [area(0, 0, 3, 5)]);
  const draft = value(await open.services.ledger.open({ kind: 'selection' }, null, WATCH));
  expect(draft).toMatchObject({ name: '三月导出', inWorkbook: true });
  expect(draft.tables[0]?.rows).toBe(2);
});

test('a confirmed customer is filled in, put down in 别名, and known at the next import', async () => {
  const named: SheetInput = {
    name: '三月导出',
    rows: [
      ['日期', '客户名称', '金额'],
      ['2026-03-05', '青禾五金', 5],
    ],
  };
  open = await openData(book(LEDGER, named));
  const { ledger } = open.services;
  const draft = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, 'sales', WATCH));
  const confirmed = [{ name: '青禾五金', filed: A, number: 'C1' }];
  expect(value(await ledger.preview(proposedOf(draft), WATCH)).parties.unmatched).toMatchObject([{ name: '青禾五金' }]);
  expect(value(await ledger.preview(proposedOf(draft, { confirmed }), WATCH)).parties.unmatched).toEqual([]);
  const { batch, remembered } = value(await ledger.apply());
  expect(remembered).toBe(1);
  expect(rowsOf('销售台账').at(-1)?.slice(3, 5)).toEqual(['青禾五金', 'C1']);
  expect(rowsOf('别名')[1]?.slice(0, 3)).toEqual(['青禾五金', A, '是']);
  expect(rowsOf('别名')[1]?.at(-1)).toMatch(/^- [0-9a-f]{8}$/u);
  value(await ledger.takeBack(batch, '销售台账'));
  const again = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, 'sales', WATCH));
  expect(value(await ledger.preview(proposedOf(again), WATCH)).parties).toMatchObject({ matched: 1, unmatched: [] });

  // The decision rests on the filing as it read: a changed one brings the name up again.
  new UserActions(open.host.workbook, 'user').edit('客户档案', 1, 4, [['周杰']]);
  const changed = value(await ledger.open({ kind: 'sheet', name: '三月导出' }, 'sales', WATCH));
  expect(value(await ledger.preview(proposedOf(changed), WATCH)).parties.matched).toBe(0);
});

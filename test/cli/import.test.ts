import { readFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { importFile } from '../../src/app/ledger/import-file.ts';
import { openXlsx } from '../../src/files/xlsx/open-xlsx.ts';
import { sampleWithSettings } from '../files/add-in-part.ts';
import { run } from './command-line.ts';
import type { Run } from './command-line.ts';

const LEDGER = [
  '2026年3月销售明细,,,,',
  '单据日期,单据编号,客户,业务员,价税合计',
  '2026-03-05,ZZ1,某某新客商行,方远,1.2万',
  '3月6日,ZZ2,某某新客商行,方远,30',
  '合计,,,,12030',
].join('\n');

async function imports(
  args: readonly string[],
  ledger: string | Uint8Array = LEDGER,
  mapping = '{}',
  book: Uint8Array | null = null,
): Promise<Run> {
  const files = new Map<string, Uint8Array>([
    ['ledger.csv', typeof ledger === 'string' ? new TextEncoder().encode(ledger) : ledger],
    ['book.xlsx', book ?? (await readFile('assets/sample.xlsx'))],
    ['map.json', new TextEncoder().encode(mapping)],
  ]);
  return run(['import', ...args], undefined, {
    importFile,
    readFile: (path) => {
      const content = files.get(path);
      return content === undefined
        ? Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }))
        : Promise.resolve(content);
    },
  });
}

const TO = ['ledger.csv', '--into', 'book.xlsx', '--date', '2026-06-30'];

test('the report as JSON, the workbook with the rows, exit code 1 for a row that is rejected', async () => {
  const result = await imports([...TO, '--out', 'new.xlsx', '--json', '-']);
  expect(result.code).toBe(1);
  const report: unknown = JSON.parse(result.stdout);
  expect(report).toMatchObject({
    schema: 1,
    import: '20260630-1',
    into: { sheet: '销售台账', newSheet: false },
    counts: {
      source: { rows: 5, amount: 12_030 },
      taken: { rows: 1, amount: 12_000 },
      rejected: { rows: 1, amount: 30 },
    },
    totals: [{ row: 5, stated: 12_030, counted: 12_030, agrees: true }],
    rejected: [{ row: 4, reason: 'no-year', amount: 30 }],
    questions: [{ kind: 'year', rows: 1, proposed: 2026 }],
  });
  const written = result.written.get('new.xlsx');
  if (!(written instanceof Uint8Array)) throw new Error('no workbook was written');
  const opened = await openXlsx(written);
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const sheet = opened.value.sheets.find(({ name }) => name === '销售台账');
  const used = sheet?.cells.used() ?? null;
  if (sheet === undefined || used === null) throw new Error('no ledger');
  const last = sheet.cells.readRows(used, used.row + used.rows - 1, used.row + used.rows)[0];
  expect(last).toContain('20260630-1');
  expect(last).toContain(12_000);
});

test('a mapping file answers and assigns; then all is taken and the exit code is 0', async () => {
  const mapping = { columns: { 业务员: null, 品名: '业务员' }, year: 2026, customers: { 某某新客商行: 'C0012' } };
  const result = await imports(
    [...TO, '--mapping', 'map.json', '--json', '-', '--sheet', '销售台账'],
    LEDGER,
    JSON.stringify(mapping),
  );
  expect(result.code).toBe(0);
  expect(JSON.parse(result.stdout)).toMatchObject({
    tables: [{ columns: { 品名: '业务员' } }],
    counts: { taken: { rows: 2 } },
    customers: { unmatched: [] },
  });
  expect(result.written.size).toBe(0);
});

test('what the pane has kept of a layout in the workbook is known here, and what is decided here is kept for it', async () => {
  const key = 'kebei.ledger-layouts';
  const book = await sampleWithSettings({ [key]: '"[]"' });
  const ledger = LEDGER.replace('2026-03-05', '25/03/2026').replace('3月6日', '05/04/2026');
  const mapping = JSON.stringify({ dateOrder: 'day-first', columns: { 业务员: null, 品名: '业务员' } });
  const args = [...TO, '--json', '-'];
  const first = await imports([...args, '--mapping', 'map.json', '--out', 'new.xlsx'], ledger, mapping, book);
  const written = first.written.get('new.xlsx');
  if (!(written instanceof Uint8Array)) throw new Error('no workbook was written');
  const next = ledger.replaceAll('ZZ', 'YY');
  expect(JSON.parse((await imports(args, next, '{}', written)).stdout)).toMatchObject({
    tables: [{ columns: { 品名: '业务员' } }],
    counts: { taken: { rows: 2 }, rejected: { rows: 0 } },
  });
  const other = await imports([...args, '--mapping', 'map.json'], next, '{"dateOrder":"none"}', written);
  expect(JSON.parse(other.stdout)).toMatchObject({ counts: { taken: { rows: 0 }, rejected: { rows: 2 } } });
});

test('a mapping file says which part of a date comes first', async () => {
  const ledger = LEDGER.replace('2026-03-05', '25/03/2026').replace('3月6日', '05/04/2026');
  const open = await imports(TO, ledger);
  expect(open.code).toBe(1);
  expect(open.stdout).toContain('整列只有日在前读得通');
  expect(open.stdout).toContain('第 3 行：日期里日和月的先后没有定：“日期”写着“25/03/2026”');
  const decided = await imports([...TO, '--mapping', 'map.json', '--json', '-'], ledger, '{"dateOrder":"day-first"}');
  expect(decided.code).toBe(0);
  expect(JSON.parse(decided.stdout)).toMatchObject({
    counts: { taken: { rows: 2 } },
    months: [{ month: '2026-03' }, { month: '2026-04' }],
  });
});

test('confirmed customers are put down in 别名, so that the next ledger knows them without a mapping', async () => {
  const mapping = JSON.stringify({ year: 2026, customers: { 某某新客商行: 'C0012' } });
  const first = await imports([...TO, '--mapping', 'map.json', '--out', 'new.xlsx', '--json', '-'], LEDGER, mapping);
  const written = first.written.get('new.xlsx');
  if (!(written instanceof Uint8Array)) throw new Error('no workbook was written');
  const opened = await openXlsx(written);
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const sheet = opened.value.sheets.find(({ name }) => name === '别名');
  const used = sheet?.cells.used() ?? null;
  if (sheet === undefined || used === null) throw new Error('no 别名');
  const rows = sheet.cells.readRows(used, used.row, used.row + used.rows);
  const last = rows.at(-1);
  expect(last).toContain('某某新客商行');
  expect(last).toContain('导入20260630-1时确认');

  const again = JSON.parse((await imports([...TO, '--json', '-'], LEDGER, '{}', written)).stdout) as object;
  expect(again).toMatchObject({ counts: { taken: { rows: 0 } } });
  const later = LEDGER.replaceAll('ZZ', 'YY');
  const next = JSON.parse((await imports([...TO, '--json', '-'], later, '{"year":2026}', written)).stdout) as object;
  expect(next).toMatchObject({ customers: { unmatched: [] } });
});

test('the text report says what was read and what not, in both languages', async () => {
  const zh = (await imports(TO)).stdout;
  expect(zh).toContain('预览，没有写入');
  expect(zh).toContain('第 4 行：日期没有年份：“日期”写着“3月6日”');
  expect(zh).toContain('第 5 行合计：12,030.00元，相符');
  const en = (await imports([...TO, '--lang', 'en'])).stdout;
  expect(en).toContain('row 4: the date has no year');
});

test('each question says how its answer is written in the mapping file, and that answer is understood', async () => {
  const returned = LEDGER.replace('单据日期', '单据类型,单据日期').replaceAll(/^(2026|3月)/gm, '销售退货,$1');
  const asked = (await imports([...TO, '--lang', 'en'], returned)).stdout;
  expect(asked).toContain('Write "year": 2026');
  expect(asked).toContain('Write "returns": "subtract" or "returns": "add"');
  const answered = await imports(
    [...TO, '--mapping', 'map.json', '--json', '-'],
    returned,
    '{"year": 2026, "returns": "subtract"}',
  );
  expect(JSON.parse(answered.stdout)).toMatchObject({ counts: { taken: { rows: 2, amount: -12_030 } }, questions: [] });
});

test('a ledger whose amount nobody knows is not read as rows without one: its headers are told, and the mapping names it', async () => {
  const bank = '交易日期,对方户名,发生数,结存数\n2026-03-05,某某新客商行,30,90\n2026-03-06,某某新客商行,12,102\n';
  const refused = await imports([...TO, '--sheet', '回款台账', '--out', 'new.xlsx'], bank);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('没有认出哪一列是金额。表头有：交易日期、对方户名、发生数、结存数。');
  expect(refused.written.size).toBe(0);
  const named = await imports(
    [...TO, '--sheet', '回款台账', '--mapping', 'map.json', '--json', '-'],
    bank,
    '{"columns":{"金额":"发生数"}}',
  );
  expect(JSON.parse(named.stdout)).toMatchObject({ counts: { taken: { rows: 2, amount: 42 } } });
});

describe('a file with a sheet for each month', () => {
  const HEADER = ['日期', '单号', '客户', '业务员', '金额', '退货金额', '备注'];
  const month = (of: number) =>
    utils.aoa_to_sheet([HEADER, [`2026-0${of}-05`, `M${of}`, '某某新客商行', '方远', of * 10, 3, '']]);
  const workbook = utils.book_new(month(1), '1月');
  utils.book_append_sheet(workbook, month(2), '2月');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['说明'], ['请勿修改']]), '说明');
  const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);

  test('one is read, and the others are told and not passed over with a good exit code', async () => {
    const result = await imports([...TO, '--json', '-'], bytes);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stdout)).toMatchObject({
      source: { name: '1月', unreadSheets: ['2月'] },
      counts: { taken: { rows: 1, amount: 10 } },
    });
    expect((await imports(TO, bytes)).stdout).toContain('2月也像台账。这次只读了“1月”');
  });

  test('the mapping file says which, and then nothing is left unsaid', async () => {
    const result = await imports([...TO, '--mapping', 'map.json', '--json', '-'], bytes, '{"sheet":"2月"}');
    expect(result.code).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({
      source: { name: '2月', unreadSheets: [] },
      counts: { taken: { amount: 20 } },
    });
    const none = await imports([...TO, '--mapping', 'map.json'], bytes, '{"sheet":"3月"}');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('来源里没有工作表“3月”，只有1月、2月、说明');
  });

  test('an archive of customers before it, with the same words and no sums, is no ledger', async () => {
    const archive = utils.aoa_to_sheet([
      ['客户编号', '客户名称', '业务员', '备案日期'],
      ['C1', '某某新客商行', '方远', '2025-01-05'],
    ]);
    const both = utils.book_new(archive, '客户档案');
    utils.book_append_sheet(both, month(1), '一月');
    const file = new Uint8Array(write(both, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(JSON.parse((await imports([...TO, '--json', '-'], file)).stdout)).toMatchObject({
      source: { name: '一月', unreadSheets: [] },
      counts: { taken: { rows: 1 } },
    });
  });

  test('columns that hold something and are not used are told', async () => {
    const result = await imports([...TO, '--json', '-'], bytes);
    expect(JSON.parse(result.stdout)).toMatchObject({ tables: [{ unusedColumns: ['退货金额'] }] });
    expect((await imports(TO, bytes)).stdout).toContain('第 1 行的表头：退货金额');
  });
});

test.each([
  ['no ledger', ['--into', 'book.xlsx']],
  ['no workbook', ['ledger.csv']],
  ['two ledgers', ['ledger.csv', 'more.csv', '--into', 'book.xlsx']],
  ['an unknown sheet', [...TO, '--sheet', '客户档案']],
  ['--out over the workbook', [...TO, '--out', './book.xlsx']],
  ['--json over the ledger', [...TO, '--json', './ledger.csv']],
  ['--out over the mapping', [...TO, '--mapping', 'map.json', '--out', 'map.json']],
  ['one file twice', [...TO, '--out', 'a', '--json', './a']],
  ['a mapping that is not there', [...TO, '--mapping', 'none.json']],
  ['a ledger that is a workbook without ledger', ['map.json', '--into', 'book.xlsx']],
  ['a text in the place of a workbook', ['book.xlsx', '--into', 'ledger.csv']],
  ['no folder to write into', [...TO, '--out', '/nowhere/new.xlsx']],
])('%s: one line on standard error, exit code 2, nothing written', async (_, args) => {
  const result = await imports(args);
  expect(result.code).toBe(2);
  expect(result.stdout).toBe('');
  expect(result.stderr).toMatch(/^[^\n]+[。.]\n$/);
  expect(result.written.size).toBe(0);
});

test.each([
  ['no JSON', '{'],
  ['an unknown field', '{"columns":{"利润":"毛利"}}'],
  ['a column that the source lacks', '{"columns":{"日期":"发货日"}}'],
  ['a year that is none', '{"year":26}'],
  ['an unknown answer', '{"sign":"maybe"}'],
  ['an unknown order of dates', '{"dateOrder":"year-first"}'],
  ['customers that are no numbers', '{"customers":{"甲":1}}'],
  ['a customer number that nobody has', '{"customers":{"甲":"C9999"}}'],
  ['a list', '[]'],
])('a mapping file with %s is refused', async (_, mapping) => {
  const result = await imports([...TO, '--mapping', 'map.json'], LEDGER, mapping);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain('map.json：对应文件有误');
});

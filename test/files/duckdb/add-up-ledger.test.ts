import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUpLedger } from '../../../src/files/duckdb/add-up-ledger.ts';
import type { AddedUpLedger, LedgerReading } from '../../../src/files/duckdb/ledger-reading.ts';
import { openDatabase } from '../../../src/files/duckdb/database.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kebei-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const NO_DAY = { zh: '不是日期', en: 'it is no date' };
const NO_AMOUNT = { zh: '不是金额', en: 'it is no amount' };
const FIELDS = ['日期', '客户名称', '金额', '业务员'];

/** A reader that knows 青禾五金 under two names, day 1 by its nickname, and amounts in 万. */
const READING: LedgerReading = {
  columnsOf: (head) => {
    const at = head.findIndex((row) => row.includes('金额'));
    const header = head[at] ?? [];
    const columns = FIELDS.flatMap((field) =>
      header.includes(field) ? [{ field, header: field, column: header.indexOf(field), unit: 1 }] : [],
    );
    return at < 0 ? null : { columns, firstRow: at + 1 };
  },
  wantsLargest: false,
  readDay: (cell) => (cell === '元旦' ? 20_454 : NO_DAY),
  readFen: (cell) =>
    typeof cell === 'string' && cell.endsWith('万') ? Math.round(Number.parseFloat(cell) * 1e6) : NO_AMOUNT,
  placeOf: ({ name }) => (name.startsWith('青禾') ? { kind: 'days', customer: 7 } : { kind: 'whole' }),
};

/** The facts as rows: customer, salesperson, days, fen, lines. */
function rowsOf(ledger: AddedUpLedger): unknown[][] {
  return Array.from(ledger.days, (day, fact) => [
    ledger.parties[ledger.places[fact] ?? 0]?.name,
    ledger.actTexts[0]?.[ledger.acts[fact] ?? 0],
    day,
    fact < ledger.whole ? day : ledger.lastDays[fact - ledger.whole],
    ledger.fen[fact],
    ledger.lines[fact],
  ]);
}

async function opened(path: string, reading = READING): Promise<AddedUpLedger> {
  const result = await addUpLedger(path, reading);
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const LINES = [
  '日期,客户名称,金额,业务员,备注',
  '2026-01-01,青禾五金,"1,000.50",甲,',
  '2026/1/1,青禾五金公司,￥200,甲,同一客户的另一种写法',
  '元旦,青禾五金,1.2万,甲,',
  '2026-01-01,青禾五金,5,乙,',
  '2026-01-01,青禾五金,-20,甲,退货',
  '2026-03-06,"远帆""商贸",5,甲,',
  '2026-02-01,"远帆""商贸",7,甲,',
  '昨天,青禾五金,7,甲,',
  '2026-03-06,青禾五金,待定,甲,',
  ',青禾五金,8,甲,',
  '合计,,"1,234",,',
  ',,99,,本月小计',
  '日期,客户名称,金额,业务员,备注',
  ',,,,',
];

const FACTS = [
  ['青禾五金', '甲', 20_454, 20_454, 1_320_050, 3],
  ['青禾五金', '甲', 20_454, 20_454, -2000, 1],
  ['青禾五金', '乙', 20_454, 20_454, 500, 1],
  ['远帆"商贸', '甲', 20_485, 20_518, 1200, 2],
];
const byCustomer = (rows: unknown[][]): unknown[][] => [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1));

test('lines are added up by customer, salesperson and day, returns apart; of the others the days too', async () => {
  const ledger = await opened(await written("o'clock.csv", LINES.join('\n')));
  expect(byCustomer(rowsOf(ledger))).toEqual(byCustomer(FACTS));
  expect(ledger.fields).toEqual(['业务员']);
});

test('every line is told: counted, unread with its reason and examples, or skipped', async () => {
  const { counts, unread, lines } = await opened(await written('told.csv', LINES.join('\n')));
  expect(counts).toEqual({ lines: 14, unread: 3, skipped: { total: 2, header: 1, blank: 1 } });
  expect(lines.reduce((sum, one) => sum + one, 0)).toBe(14 - 3 - 4);
  expect(unread).toEqual([
    { column: '金额', reason: NO_AMOUNT, lines: 1, examples: ['2026-03-06 待定 青禾五金'] },
    { column: '日期', reason: { zh: '没有填', en: 'it is empty' }, lines: 1, examples: ['8 青禾五金'] },
    { column: '日期', reason: NO_DAY, lines: 1, examples: ['昨天 7 青禾五金'] },
  ]);
});

/** GB18030 as a program in China writes it; the bytes of 青禾五金 and of the header. */
const GB18030 = Uint8Array.from(
  Buffer.from(
    'c8d5c6da2cbfcdbba7c3fbb3c62cbdf0b6ee2cd2b5cef1d4b10a' + '323032362d30312d30312cc7e0bacccee5bdf02c392cbcd70a',
    'hex',
  ),
);
const ONE = [['青禾五金', '甲', 20_454, 20_454, 900, 1]];

test.each([
  ['text separated by tabs', 'tab.txt', '日期\t客户名称\t金额\t业务员\r\n2026-01-01\t青禾五金\t9\t甲\r\n'],
  ['GB18030', 'gb.csv', GB18030],
  ['a mark of UTF-8 before the header', 'bom.csv', '\ufeff日期,客户名称,金额,业务员\n2026-01-01,青禾五金,9,甲'],
  [
    'UTF-16',
    'utf16.txt',
    Uint8Array.from(Buffer.from('\ufeff日期\t客户名称\t金额\t业务员\r\n2026-01-01\t青禾五金\t9\t甲\r\n', 'utf16le')),
  ],
  [
    'titles above the header',
    'titles.csv',
    '销售明细表\n\n"单位：\n某公司",,\n,,\n日期,客户名称,金额,业务员\n2026-01-01,青禾五金,9,甲',
  ],
  ['cells too many and too few', 'ragged.csv', '日期,客户名称,金额,业务员\n2026-01-01,青禾五金,9,甲,多,余\n\n'],
  [
    'a line break inside a cell',
    'break.csv',
    '日期,客户名称,金额,业务员,备注\n2026-01-01,青禾五金,9,甲,"两\n行"\n,,,\n',
  ],
])('%s', async (_, name, content) => {
  expect(rowsOf(await opened(await written(name, content)))).toEqual(ONE);
});

test('Parquet with days and numbers as such', async () => {
  const path = join(folder, 'ledger.parquet');
  const database = await openDatabase();
  if (!database.ok) throw new Error(database.failure.message.en);
  await database.value.run(
    `COPY (SELECT TIMESTAMP '2026-01-01 23:59:00' AS 日期, '青禾五金' AS 客户名称, 9.0::DOUBLE AS 金额, '甲' AS 业务员) TO '${path}' (FORMAT parquet)`,
  );
  database.value.close();
  expect(rowsOf(await opened(path))).toEqual(ONE);
});

test('a file that anybody may write cannot leave the quotes of the statement', async () => {
  const path = await written("a'); DROP TABLE x; --.csv", LINES.join('\n'));
  expect((await opened(path)).counts.lines).toBe(14);
});

test('beyond the largest the others share a place, with how many they are', async () => {
  const many = Array.from({ length: 10_003 }, (_, at) => `2026-01-01,店${at},${at < 10_000 ? 10 : 1},甲`);
  const ledger = await opened(await written('many.csv', ['日期,客户名称,金额,业务员', ...many].join('\n')));
  const last = ledger.days.length - 1;
  expect(ledger.days).toHaveLength(10_001);
  expect(rowsOf(ledger)[last]).toEqual(['其余客户', '甲', 20_454, 20_454, 300, 3]);
  expect(ledger.others).toEqual(new Map([[last, 3]]));
});

test('hundreds of thousands of spellings, each once, are read one by one', async () => {
  const odd = Array.from({ length: 250_000 }, (_, at) => `2026-01-01,青禾五金,${at / 1e6}万,甲`);
  const { fen, counts, unread } = await opened(
    await written('odd.csv', ['日期,客户名称,金额,业务员', ...odd].join('\n')),
  );
  expect(unread).toEqual([]);
  expect(counts.lines).toBe(250_000);
  expect([...fen]).toEqual([(250_000 * 249_999) / 2]);
});

test('lines of totals that look like customers do not count', async () => {
  const total: LedgerReading = { ...READING, placeOf: () => ({ kind: 'total' }) };
  expect(rowsOf(await opened(await written('total.csv', LINES.join('\n')), total))).toEqual([]);
});

describe('what cannot be read is one sentence', () => {
  test.each([
    ['a file that is not there', 'nowhere.csv', '没有这个文件'],
    ['a folder', 'folder', '这是一个文件夹'],
    ['an empty file', 'empty.csv', '文件是空的'],
    ['a workbook', 'book.csv', '这是一个工作簿'],
    ['a header without an amount', 'other.csv', '没有认出日期、客户和金额'],
    ['a picture', 'picture.csv', '这不是文本文件'],
    ['half of a Parquet file', 'half.parquet', '文件读不出来'],
  ])('%s', async (_, name, words) => {
    await mkdir(join(folder, 'folder'), { recursive: true });
    await written('empty.csv', '');
    await written('book.csv', 'PK\u0003\u0004…');
    await written('other.csv', '甲,乙\n1,2\n');
    await written('picture.csv', Uint8Array.from([0x89, 0x50, 0, 0, 1, 2, 3]));
    await written('half.parquet', 'PAR1 and no more');
    const result = await addUpLedger(join(folder, name), READING);
    expect(result.ok ? '' : result.failure.message.zh).toContain(words);
  });

  test('a computer without the database', async () => {
    const none = () => Promise.reject(new Error('Cannot find module'));
    const result = await addUpLedger(await written('any.csv', LINES.join('\n')), READING, none);
    expect(result.ok ? '' : result.failure.message.zh).toContain('npm install @duckdb/node-api');
  });
});

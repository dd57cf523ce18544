import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openLargeLedger } from '../../../src/files/duckdb/large-ledger.ts';
import type { LargeLedger, LargeLedgerOptions } from '../../../src/files/duckdb/large-ledger.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kebei-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const OPTIONS: LargeLedgerOptions = {
  columnsOf: (header) =>
    header.includes('金额') ? ['日期', '客户名称', '金额'].map((field) => ({ field, header: field })) : null,
  dateSystem: 1900,
};

const TEXT = [
  '日期,客户名称,金额,备注',
  '2026-03-05,青禾五金,"1,000.50",甲',
  '2026/3/5,青禾五金,￥200,乙',
  '2026年3月5日,青禾五金,1.2万,丙',
  '20260305,青禾五金,(30),退货',
  '2026-03-05,青禾五金,-20,退货',
  '2026-03-06,"远帆""商贸",5,',
  '昨天,青禾五金,7,',
  '2026-03-06,青禾五金,待定,',
  ',,,',
].join('\n');

async function opened(path: string, options = OPTIONS): Promise<LargeLedger> {
  const result = await openLargeLedger(path, options);
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

const EXPECTED = [
  [46_086, -50, '青禾五金'],
  [46_086, 13_200.5, '青禾五金'],
  [46_087, 5, '远帆"商贸'],
  ['2026-03-06', '待定', '青禾五金'],
  ['昨天', '7', '青禾五金'],
];

test('a CSV file is added up by day and customer, returns apart; what cannot be read stays as it is written', async () => {
  const path = join(folder, "o'clock.csv");
  await writeFile(path, TEXT);
  const ledger = await opened(path);
  expect(ledger).toMatchObject({ header: ['日期', '金额', '客户名称'], rows: 5, lines: 8 });
  expect(await ledger.read(0, 10)).toEqual(EXPECTED);
  expect(await ledger.read(1, 2)).toEqual(EXPECTED.slice(1, 3));
  ledger.close();
});

test('a Parquet file is read as the same ledger, its dates and numbers typed', async () => {
  const path = join(folder, 'ledger.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT DATE '2026-03-05' AS 日期, '青禾五金' AS 客户名称, 12.5 AS 金额) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  const ledger = await opened(path, { ...OPTIONS, dateSystem: 1904 });
  expect(await ledger.read(0, 10)).toEqual([[44_624, 12.5, '青禾五金']]);
  ledger.close();
});

test.each([
  ['a file that is not there', join('nowhere', 'x.csv'), OPTIONS, '文件读不出来'],
  ['a header without an amount', 'other.csv', OPTIONS, '没有认出日期'],
  [
    'a computer without the database',
    'other.csv',
    { ...OPTIONS, load: () => Promise.reject(new Error('Cannot find module')) },
    'npm install @duckdb/node-api',
  ],
] as const)('%s: one sentence', async (_, name, options, words) => {
  await writeFile(join(folder, 'other.csv'), '甲,乙\n1,2\n');
  const result = await openLargeLedger(join(folder, name), options);
  if (result.ok) throw new Error('it was opened');
  expect(result.failure.message.zh).toContain(words);
});

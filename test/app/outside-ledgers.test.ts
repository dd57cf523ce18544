import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/app/check-file.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { CheckReport } from '../../src/engine/model/report.ts';
import { openXlsx } from '../../src/files/xlsx/open-xlsx.ts';

const AS_OF = '2026-06-30';

/** A ledger of the sample as CSV, from its header row on. */
async function ledgerOf(bytes: Uint8Array, sheetName: string): Promise<string> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const sheet = opened.value.sheets.find(({ name }) => name === sheetName);
  const used = sheet?.cells.used() ?? null;
  if (sheet === undefined || used === null) throw new Error(`The sample has no ${sheetName}.`);
  const rows = sheet.cells.readRows(used, used.row, used.row + used.rows);
  const header = rows.findIndex((row) => row.includes('客户名称'));
  return rows
    .slice(header)
    .filter(([first]) => first !== '合计')
    .map((row) =>
      row.map((cell, at) => csv(at === 0 && typeof cell === 'number' && cell < 100_000 ? isoOf(cell) : cell)).join(','),
    )
    .join('\n');
}

function isoOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function csv(cell: Cell | undefined): string {
  return `"${String(cell ?? '').replaceAll('"', '""')}"`;
}

async function reportOf(bytes: Uint8Array, sales: string | null): Promise<CheckReport> {
  const result = await checkFile({
    bytes,
    name: 'book.xlsx',
    policy: null,
    asOf: AS_OF,
    mark: false,
    ledgers: { sales, payments: null },
  });
  if (result.kind !== 'done') throw new Error(result.message.en);
  return result.report;
}

test('the same sales from a file protect the same customers until the same days', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kebei-'));
  try {
    const bytes = await readFile('assets/sample.xlsx');
    const path = join(folder, 'sales.csv');
    await writeFile(path, await ledgerOf(bytes, '销售台账'));
    const [own, fromFile] = [await reportOf(bytes, null), await reportOf(bytes, path)];
    expect(fromFile.protections).toEqual(own.protections);
    expect(fromFile.disputes).toEqual(own.disputes);
    const breaches = ({ findings }: CheckReport) =>
      new Set(findings.filter(({ code }) => code === 'protection.breach-sale').map(({ customer }) => customer));
    expect(breaches(fromFile)).toEqual(breaches(own));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a ledger file that cannot be read is a sentence with its path', async () => {
  const bytes = await readFile('assets/sample.xlsx');
  const result = await checkFile({
    bytes,
    name: 'book.xlsx',
    policy: null,
    asOf: AS_OF,
    mark: false,
    ledgers: { sales: null, payments: 'nowhere.parquet' },
  });
  expect(result).toMatchObject({ kind: 'failed' });
  if (result.kind === 'failed') expect(result.message.zh).toMatch(/^nowhere\.parquet：文件读不出来/);
});

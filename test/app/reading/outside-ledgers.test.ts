import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../../src/app/check-file.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { CheckReport } from '../../../src/engine/model/report.ts';
import { openXlsx } from '../../../src/files/xlsx/open-xlsx.ts';

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
  if (result.kind === 'failed') expect(result.message.zh).toBe('nowhere.parquet：没有这个文件。请检查路径。');
});

test('strangers are told once each, unread lines by reason, and every line of the file is accounted for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kebei-'));
  try {
    const path = join(folder, 'sales.csv');
    await writeFile(
      path,
      [
        '单据日期,购货单位,业务员,价税合计',
        '2026-03-01,路边小店,张三,100',
        '2026-05-02,路边小店,张三,50.5',
        '昨天,路边小店,张三,7',
        '大前天,路边小店,张三,8',
        '合计,,,"165.5"',
      ].join('\n'),
    );
    const archive = '客户编号,客户名称,业务员,备案日期\nC1,杭州青禾五金有限公司,张三,2026-01-01\n';
    const result = await checkFile({
      bytes: new TextEncoder().encode(archive),
      name: '客户档案.csv',
      policy: 'feida',
      asOf: AS_OF,
      mark: false,
      ledgers: { sales: path, payments: null },
    });
    if (result.kind !== 'done') throw new Error(result.message.en);
    const said = (code: string) =>
      result.report.findings.filter((one) => one.code === code).map(({ message }) => message);
    expect(said('filing.missing')).toEqual([
      {
        zh: '张三2026年3月1日至5月2日销售150.50元给路边小店，档案里没有这个客户的备案。请补备案，或改正客户名称、编号。',
        en: '张三 sold CNY 150.50 to 路边小店 from 1 Mar 2026 to 2 May 2026, and the archive has no filing of this customer. File the customer, or correct the name or number.',
      },
    ]);
    expect(said('ledger.row').map(({ zh }) => zh)).toEqual([
      '销售台账有2行没有计入：“日期”不是日期，应写成2026-03-05这样。例如：大前天 8 路边小店；昨天 7 路边小店。请在台账文件里改正后重新检查。',
    ]);
    const notice = result.notices.find(({ kind }) => kind === 'ledger-added-up');
    expect(notice?.message.zh).toContain('共5行，计入2行，读不出2行，合计1行。计入的行按客户、业务员和日期汇总成1行');
  } finally {
    await rm(folder, { recursive: true });
  }
});

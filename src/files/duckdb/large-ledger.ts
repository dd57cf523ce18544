import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as duckdbNode from '@duckdb/node-api';
import type { Area, Cell } from '../../engine/model/cell.ts';
import type { CellBlock } from '../../engine/model/sheet-source.ts';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import { factsSql, textFields } from './facts-sql.ts';
import type { FactColumn } from './facts-sql.ts';

/** A ledger of any size as facts: a header, and a row for each day and customer. */
export interface LargeLedger {
  readonly header: readonly string[];
  readonly rows: number;
  /** Lines of the file behind the facts. */
  readonly lines: number;
  /** Facts from a row on (0 is the first), at most so many. */
  readonly read: (row: number, count: number) => Promise<Cell[][]>;
  readonly close: () => void;
}

/** Memory that the database may take before it goes to disk; the rest of a gigabyte is the engine's. */
const MEMORY_LIMIT = '400MB';
const THREADS = '2';
const SHOWN_REASON = 160;

/** The one package that the project can do without: it is large, and needed only past what a sheet holds. */
const DUCKDB_MISSING: FileFailure = {
  code: 'unsupported',
  message: {
    zh: '读取大台账需要 DuckDB，这台电脑上没有装好。请在项目文件夹里运行 npm install @duckdb/node-api 后再试。',
    en: 'Large ledgers are read with DuckDB, which is not installed here. Run npm install @duckdb/node-api in the project’s folder and try again.',
  },
};

const COLUMNS_MISSING: FileFailure = {
  code: 'damaged',
  message: {
    zh: '第一行里没有认出日期、客户和金额。请给这几列写上表头。',
    en: 'No date, customer and amount were recognised in the first row. Give these columns headers.',
  },
};

function unreadable(reason: string): FileFailure {
  const short = (reason.split('\n')[0] ?? '').slice(0, SHOWN_REASON);
  return {
    code: 'damaged',
    message: {
      zh: `文件读不出来（${short}）。请确认路径无误，文件是 Parquet 或 UTF-8 编码的 CSV。`,
      en: `The file cannot be read (${short}). Check the path, and that the file is Parquet, or CSV in UTF-8.`,
    },
  };
}

export interface LargeLedgerOptions {
  /** Which columns of the file are which; null where date, amount or customer is missing. */
  readonly columnsOf: (header: readonly string[]) => readonly FactColumn[] | null;
  readonly dateSystem: 1900 | 1904;
  /** Fetches the database; a test may have none. */
  readonly load?: () => Promise<Duckdb>;
}

type Duckdb = typeof duckdbNode;

let ledgersOpened = 0;

/** Adds up a CSV or Parquet file on disk, which is never in memory as a whole. */
export async function openLargeLedger(path: string, options: LargeLedgerOptions): Promise<Result<LargeLedger>> {
  const duckdb = await loaded(options.load ?? (() => import('@duckdb/node-api')));
  if (duckdb === null) return failure(DUCKDB_MISSING);
  // Without a place of its own the database would go to disk in the folder that the user is in.
  const spill = join(tmpdir(), `kebei-${process.pid}-${(ledgersOpened += 1)}`);
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    memory_limit: MEMORY_LIMIT,
    threads: THREADS,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const rowsOf = async (sql: string): Promise<readonly (readonly unknown[])[]> =>
    (await connection.runAndReadAll(sql)).getRows();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
  };
  try {
    const source = sourceOf(path);
    const described = await rowsOf(`DESCRIBE SELECT * FROM ${source}`);
    const columns = options.columnsOf(described.map(([name]) => String(name)));
    if (columns === null) {
      close();
      return failure(COLUMNS_MISSING);
    }
    await connection.run(factsSql(source, columns, options.dateSystem));
    const [counts = []] = await rowsOf('SELECT count(*), coalesce(sum(lines), 0) FROM facts');
    const texts = textFields(columns);
    const selected = ['serial', 'day_left', 'fen', 'amount_left', ...texts.map((_, at) => `f${at + 1}`)].join(', ');
    return success({
      header: ['日期', '金额', ...texts],
      rows: Number(counts[0]),
      lines: Number(counts[1]),
      read: async (row, count) =>
        (
          await rowsOf(`SELECT ${selected} FROM facts WHERE rowid >= ${row} AND rowid < ${row + count} ORDER BY rowid`)
        ).map(cellsOf),
      close,
    });
  } catch (thrown) {
    close();
    return failure(unreadable(messageOf(thrown)));
  }
}

/** By its shape: the database's native part has an Error of its own. */
function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  throw thrown;
}

/** Null where the package, or its part for this system, is not there. */
async function loaded(load: () => Promise<Duckdb>): Promise<Duckdb | null> {
  try {
    return await load();
  } catch (thrown) {
    messageOf(thrown);
    return null;
  }
}

function sourceOf(path: string): string {
  const file = `'${path.replaceAll("'", "''")}'`;
  return /\.parquet$/i.test(path) ? `read_parquet(${file})` : `read_csv(${file}, all_varchar = true, header = true)`;
}

function cellsOf([serial, dayLeft, fen, amountLeft, ...texts]: readonly unknown[]): Cell[] {
  return [
    serial === null ? textOf(dayLeft) : Number(serial),
    fen === null || amountLeft !== null ? textOf(amountLeft) : Number(fen) / 100,
    ...texts.map(textOf),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Rows handed over at a time. */
const ROWS_PER_BLOCK = 20_000;

/** The header and the facts as blocks of a sheet that begins in its first row. */
export async function* ledgerBlocks(ledger: LargeLedger, area: Area): AsyncGenerator<CellBlock, void> {
  const end = Math.min(area.row + area.rows, ledger.rows + 1);
  const across = (row: readonly Cell[]): Cell[] => row.slice(area.column, area.column + area.columns);
  let { row } = area;
  if (row === 0 && end > 0) {
    yield { row: 0, cells: [across(ledger.header)] };
    row = 1;
  }
  while (row < end) {
    const count = Math.min(ROWS_PER_BLOCK, end - row);
    yield { row, cells: (await ledger.read(row - 1, count)).map(across) };
    row += count;
  }
}

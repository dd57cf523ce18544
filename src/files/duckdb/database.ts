import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';

/** As much of the package as is used here; its types are its own only where it is installed. */
export interface DuckdbPackage {
  readonly DuckDBInstance: {
    create(path: string, settings: Readonly<Record<string, string>>): Promise<DuckdbInstance>;
  };
}
interface DuckdbInstance {
  connect(): Promise<DuckdbConnection>;
  closeSync(): void;
}
interface DuckdbConnection {
  stream(sql: string): Promise<{ fetchChunk(): Promise<DuckdbChunk | null> }>;
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<DuckdbAppender>;
  closeSync(): void;
}
interface DuckdbChunk {
  readonly rowCount: number;
  readonly columnCount: number;
  getColumnValues(column: number): unknown[];
}
interface DuckdbAppender {
  appendInteger(value: number): void;
  appendBigInt(value: bigint): void;
  appendVarchar(value: string): void;
  appendNull(): void;
  endRow(): void;
  flushSync(): void;
  closeSync(): void;
}

/** A value as it is put into a table: whole numbers of 32 bits, larger ones, texts, nothing. */
export type Value = number | bigint | string | null;

/** A database in memory, which goes to a folder of its own on disk where memory is short. */
export interface Database {
  run(sql: string): Promise<void>;
  /** The rows of an answer, a column each, some thousands at a time. */
  columns(sql: string): AsyncGenerator<readonly (readonly unknown[])[], void>;
  /** All rows of an answer that is known to be short. */
  rows(sql: string): Promise<unknown[][]>;
  /** A place to add rows to a table; `done` when all are there. */
  fill(table: string): Promise<{ add(row: readonly Value[]): void; done(): void }>;
  close(): void;
}

/** Memory that the database may take before it goes to disk; the rest of a gigabyte is the engine's. */
const MEMORY_LIMIT = '300MB';
const THREADS = '2';

/** The one package that the project can do without: it is large, and needed only past what a sheet holds. */
const DUCKDB_MISSING: FileFailure = {
  code: 'unsupported',
  message: {
    zh: '读取大台账需要 DuckDB，这台电脑上没有装好。请在项目文件夹里运行 npm install @duckdb/node-api 后再试。',
    en: 'Large ledgers are read with DuckDB, which is not installed here. Run npm install @duckdb/node-api in the project’s folder and try again.',
  },
};

/** Not written into the import: neither types nor bundle may need what need not be installed. */
const PACKAGE = ['@duckdb', 'node-api'].join('/');

let opened = 0;

/** Opens the database; a failure where the package is not installed. A test may load none. */
export async function openDatabase(load: () => Promise<DuckdbPackage> = loadDuckdb): Promise<Result<Database>> {
  const duckdb = await loaded(load);
  if (duckdb === null) return failure(DUCKDB_MISSING);
  // Without a place of its own the database would go to disk in the folder that the user is in.
  const spill = join(tmpdir(), `kebei-${process.pid}-${(opened += 1)}`);
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    memory_limit: MEMORY_LIMIT,
    threads: THREADS,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  async function* columns(sql: string): AsyncGenerator<readonly (readonly unknown[])[], void> {
    const answer = await connection.stream(sql);
    for (
      let chunk = await answer.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await answer.fetchChunk()
    ) {
      const some = chunk;
      yield Array.from({ length: some.columnCount }, (_, column) => some.getColumnValues(column));
    }
  }
  return success({
    columns,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => {
      const rows: unknown[][] = [];
      for await (const some of columns(sql)) some[0]?.forEach((_, row) => rows.push(some.map((column) => column[row])));
      return rows;
    },
    fill: async (table) => {
      // On a connection of its own: filling would end an answer that is still being read.
      const own = await instance.connect();
      const appender = await own.createAppender(table);
      return {
        add: (row) => {
          for (const value of row) {
            if (value === null) appender.appendNull();
            else if (typeof value === 'string') appender.appendVarchar(value);
            else if (typeof value === 'bigint') appender.appendBigInt(value);
            else appender.appendInteger(value);
          }
          appender.endRow();
        },
        done: () => {
          appender.flushSync();
          appender.closeSync();
          own.closeSync();
        },
      };
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(spill, { recursive: true, force: true });
    },
  });
}

function loadDuckdb(): Promise<DuckdbPackage> {
  return import(PACKAGE);
}

/** Null where the package, or its part for this system, is not there. */
async function loaded(load: () => Promise<DuckdbPackage>): Promise<DuckdbPackage | null> {
  try {
    return await load();
  } catch (thrown) {
    messageOf(thrown);
    return null;
  }
}

/** By its shape: the database's native part has an Error of its own. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  throw thrown;
}

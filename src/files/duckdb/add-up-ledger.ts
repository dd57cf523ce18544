import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import { addUpRows } from './add-up-rows.ts';
import { messageOf, openDatabase } from './database.ts';
import type { DuckdbPackage } from './database.ts';
import { lookAtFile } from './ledger-file.ts';
import type { RawFile } from './ledger-file.ts';
import type { AddedUpLedger, KnownColumn, LedgerReading } from './ledger-reading.ts';
import type { FileColumn, LedgerFile } from './ledger-statements.ts';

const SHOWN_REASON = 160;

let addedUp = 0;

/** Adds a file up on disk: CSV, text separated by tabs, or Parquet. It is never in memory as a whole. */
export async function addUpLedger(
  path: string,
  reading: LedgerReading,
  load?: () => Promise<DuckdbPackage>,
): Promise<Result<AddedUpLedger>> {
  const spare = join(tmpdir(), `kebei-${process.pid}-text-${(addedUp += 1)}.csv`);
  try {
    const first = await attempt(path, reading, spare, { parallel: true, load });
    // Line breaks inside cells are read by one reader only; most files have none.
    return first === 'one-reader' ? await onceMore() : first;
  } finally {
    rmSync(spare, { force: true });
  }

  async function onceMore(): Promise<Result<AddedUpLedger>> {
    const second = await attempt(path, reading, spare, { parallel: false, load });
    return second === 'one-reader' ? failure(unreadable('parallel')) : second;
  }
}

interface Attempt {
  readonly parallel: boolean;
  readonly load: (() => Promise<DuckdbPackage>) | undefined;
}

async function attempt(
  path: string,
  reading: LedgerReading,
  spare: string,
  { parallel, load }: Attempt,
): Promise<Result<AddedUpLedger> | 'one-reader'> {
  const database = await openDatabase(load);
  if (!database.ok) return database;
  try {
    const looked = await lookAtFile(path, database.value, spare);
    if (!looked.ok) return looked;
    const known = reading.columnsOf(looked.value.head);
    if (known === null) return failure(COLUMNS_MISSING);
    return await addUpRows(database.value, fileOf(looked.value, known, parallel), reading);
  } catch (thrown) {
    const message = messageOf(thrown);
    return parallel && message.includes('parallel=false') ? 'one-reader' : failure(unreadable(message));
  } finally {
    database.value.close();
  }
}

const COLUMNS_MISSING: FileFailure = {
  code: 'damaged',
  message: {
    zh: '没有认出日期、客户和金额。请给这几列写上表头。',
    en: 'No date, customer and amount were recognised. Give these columns headers.',
  },
};

function unreadable(reason: string): FileFailure {
  const short = (reason.split('\n')[0] ?? '').slice(0, SHOWN_REASON);
  return {
    code: 'damaged',
    message: {
      zh: `文件读不出来（${short}）。请确认文件是完整的 Parquet 或 CSV；CSV 请另存为 UTF-8 编码后再试。`,
      en: `The file cannot be read (${short}). Check that it is whole, Parquet or CSV; save CSV in UTF-8 and try again.`,
    },
  };
}

function fileOf(
  raw: RawFile,
  known: { columns: readonly KnownColumn[]; firstRow: number },
  parallel: boolean,
): LedgerFile {
  const source = raw.source(known.firstRow);
  return {
    source: parallel || !source.startsWith('read_csv') ? source : source.replace(/\)$/, ', parallel = false)'),
    columns: known.columns.map(({ field, header, column, unit }): FileColumn => ({
      field,
      header,
      name: raw.names[column] ?? '',
      type: raw.types[column] ?? 'text',
      unit,
    })),
    texts: raw.names.filter((_, at) => raw.types[at] === 'text'),
  };
}

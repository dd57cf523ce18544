import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Cell } from '../../engine/model/cell.ts';
import { isUndecodable } from '../csv/decode-text.ts';
import { findSeparator } from '../csv/find-separator.ts';
import { scanRows } from '../csv/scan-rows.ts';
import { EMPTY_FILE, NOT_TEXT, UNKNOWN_ENCODING } from '../file-failures.ts';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import type { Database } from './database.ts';
import { quoted, quotedName } from './ledger-statements.ts';

/** A file of lines before its columns are known: its first rows, and how the database reads those below the header. */
export interface RawFile {
  /** The first rows, the header among them. */
  readonly head: readonly (readonly Cell[])[];
  /** Names of the columns in the statements, and what the file keeps in them. */
  readonly names: readonly string[];
  readonly types: readonly ('day' | 'number' | 'text')[];
  /** A table function over the rows from one on; zero-based. */
  source(firstRow: number): string;
}

const HEAD_BYTES = 1 << 20;
const HEAD_ROWS = 40;
const NO_BYTE = 0;
const PARQUET_MAGIC = 'PAR1';
const UTF16_MARK = [0xff, 0xfe];

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

const NOT_FOUND: FileFailure = {
  code: 'not-found',
  message: { zh: '没有这个文件。请检查路径。', en: 'There is no such file. Check the path.' },
};
const FOLDER: FileFailure = {
  code: 'not-found',
  message: {
    zh: '这是一个文件夹，不是文件。请写出台账文件的名字。',
    en: 'This is a folder. Name the file of the ledger.',
  },
};
const WORKBOOK: FileFailure = {
  code: 'unsupported',
  message: {
    zh: '这是一个工作簿，这里要的是 CSV、制表符分隔的文本或 Parquet。工作簿里的台账请用 kebei import 导入。',
    en: 'This is a workbook; CSV, text separated by tabs, or Parquet is wanted here. Ledgers in workbooks are taken in with kebei import.',
  },
};

/** Looks at a file on disk: Parquet by its first letters, else separated text in UTF-8, GB18030 or UTF-16. Nothing of it stays in memory. */
export async function lookAtFile(path: string, database: Database, spare: string): Promise<Result<RawFile>> {
  const start = await firstBytes(path);
  if (!start.ok) return start;
  const bytes = start.value;
  if (bytes.length === 0) return failure(EMPTY_FILE);
  const letters = new TextDecoder('latin1').decode(bytes.subarray(0, PARQUET_MAGIC.length));
  if (letters === PARQUET_MAGIC) return success(await parquetFile(path, database));
  if (letters.startsWith('PK') || letters.startsWith('ÐÏ')) return failure(WORKBOOK);
  return textFile(path, bytes, spare);
}

async function firstBytes(path: string): Promise<Result<Uint8Array>> {
  const found = await stat(path).catch(() => null);
  if (found === null) return failure(NOT_FOUND);
  if (found.isDirectory()) return failure(FOLDER);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return success(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function parquetFile(path: string, database: Database): Promise<RawFile> {
  const source = `read_parquet(${quoted(path)})`;
  const described = await database.rows(`DESCRIBE SELECT * FROM ${source}`);
  const headers = described.map(([name]) => String(name));
  const names = headers.map(quotedName);
  const sample = await database.rows(
    `SELECT ${names.map((name) => `CAST(${name} AS VARCHAR)`).join(', ')} FROM ${source} LIMIT ${HEAD_ROWS - 1}`,
  );
  const cellOf = (value: unknown): Cell => (typeof value === 'string' ? value : null);
  return {
    head: [headers, ...sample.map((row) => row.map(cellOf))],
    names,
    types: described.map(([, type]) => typeOf(String(type))),
    source: () => source,
  };
}

function typeOf(type: string): 'day' | 'number' | 'text' {
  if (/^(?:DATE|TIMESTAMP(?:_S|_MS|_NS)?)$/.test(type)) return 'day';
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type) ? 'number' : 'text';
}

/** Text in UTF-8 is read where it is; text of another encoding is written anew beside the database, since it reads UTF-8 alone. */
async function textFile(path: string, bytes: Uint8Array, spare: string): Promise<Result<RawFile>> {
  const encoding = encodingOf(bytes);
  if (encoding === null) return failure(UNKNOWN_ENCODING);
  if (encoding !== 'utf-16le' && bytes.includes(NO_BYTE)) return failure(NOT_TEXT);
  const text = new TextDecoder(encoding).decode(bytes);
  const { separator, body } = findSeparator(text);
  const head: string[][] = [];
  scanRows(body, separator, (row, column, cell) => {
    if (row >= HEAD_ROWS) return false;
    (head[row] ??= [])[column] = cell;
    return true;
  });
  const declared = text.length > body.length ? 1 : 0;
  const readable = encoding === 'utf-8' ? path : spare;
  if (encoding !== 'utf-8') {
    const written = await writeAsUtf8(path, spare, encoding);
    if (!written.ok) return written;
  }
  const names = Array.from({ length: Math.max(...head.map((row) => row.length)) }, (_, at) => `c${at}`);
  const columns = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  return success({
    head,
    names,
    types: names.map(() => 'text' as const),
    source: (firstRow) =>
      `read_csv(${quoted(readable)}, columns = {${columns}}, auto_detect = false, header = false, skip = ${declared + firstRow}, delim = ${quoted(separator)}, quote = '"', escape = '"', null_padding = true, strict_mode = false)`,
  });
}

/** By its beginning; a character that is cut off at the end of what was read decides nothing. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  if (UTF16_MARK.every((byte, at) => bytes[at] === byte)) return 'utf-16le';
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      return encoding;
    } catch (thrown) {
      if (!isUndecodable(thrown)) throw thrown;
    }
  }
  return null;
}

async function writeAsUtf8(path: string, spare: string, encoding: Encoding): Promise<Result<null>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: HEAD_BYTES }),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
        yield decoder.decode();
      },
      createWriteStream(spare),
    );
    return success(null);
  } catch (thrown) {
    if (isUndecodable(thrown)) return failure(UNKNOWN_ENCODING);
    throw thrown;
  }
}

import { indexCustomers } from '../../engine/evaluate/index-customers.ts';
import { parseRecords } from '../../engine/evaluate/parse-records.ts';
import { COMMON_SHEETS } from '../../engine/headers/sheets.ts';
import { numberKey } from '../../engine/identity/keys.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { DEFAULT_POLICY } from '../../policies/index.ts';
import { openFile } from '../../files/open-file.ts';
import { overlapReport } from './overlap-report.ts';
import type { OverlapsReport } from './overlap-report.ts';
import { readTables } from '../reading/read-tables.ts';

export interface OverlapsRequest {
  readonly bytes: Uint8Array;
  /** The file's name: tells a workbook from CSV. */
  readonly name: string;
}

export type OverlapsResult =
  | {
      readonly kind: 'done';
      readonly report: OverlapsReport;
      /** 客户名称 of the row with that id. */
      readonly nameOf: (id: string) => string;
    }
  | { readonly kind: 'failed'; readonly message: Bilingual };

const NO_NAMES: Bilingual = {
  zh: '没有找到客户名单。表头里要有“客户名称”一列（或公司名称、单位名称等常用写法），一行一个客户。',
  en: 'No list of customers was found. The header needs a column 客户名称 (or a usual word for it), and one row for each customer.',
};

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
const ROLES = new Set(['filings', 'aliases']);

/** Which rows of a file's archive are one customer, by the same engine as a check, with the decisions in 别名 obeyed. */
export async function overlapsInFile({ bytes, name }: OverlapsRequest): Promise<OverlapsResult> {
  const opened = await openFile(bytes, name);
  if (!opened.ok) return { kind: 'failed', message: opened.failure.message };
  const records = await readArchive(opened.value.source);
  const archive = records.table('filings');
  if (archive.size === 0 || !archive.has('客户名称')) return { kind: 'failed', message: NO_NAMES };
  const ids = rowIds(archive);
  const index = indexCustomers(archive, records.table('aliases'), DEFAULT_POLICY, null);
  const rowById = new Map(ids.map((id, row) => [id, row]));
  return {
    kind: 'done',
    report: overlapReport(index, (row) => ids[row] ?? ''),
    nameOf: (id) => archive.text('客户名称').at(rowById.get(id) ?? -1),
  };
}

/** The archive by its name or headers; a file with a single sheet is a list of customers whatever it is called. */
async function readArchive(source: SheetSource): Promise<Records> {
  const records = await read(source);
  if (records.table('filings').present) return records;
  const filled = (await source.sheets()).filter(({ used }) => used !== null);
  const [only] = filled;
  return only === undefined || filled.length > 1 ? records : read(asArchive(source, only.name));
}

async function read(source: SheetSource): Promise<Records> {
  const { workbook } = await readTables(source, COMMON_SHEETS, UNWATCHED);
  const tables = workbook.tables.filter(({ role }) => ROLES.has(role));
  return parseRecords({ ...workbook, tables }, COMMON_SHEETS);
}

/** The source with one of its sheets called as the archive is. */
function asArchive(source: SheetSource, sheet: string): SheetSource {
  const archive = COMMON_SHEETS.find(({ role }) => role === 'filings')?.name ?? sheet;
  const original = (name: string): string => (name === archive ? sheet : name);
  return {
    dateSystem: source.dateSystem,
    sheets: async () =>
      (await source.sheets()).map((info) => (info.name === sheet ? { ...info, name: archive } : info)),
    blocks: (name, area) => source.blocks(original(name), area),
    merges: (name, area) => source.merges(original(name), area),
  };
}

/**
 * What a row is called in the report: its 客户编号; the number and the row (`C0012#88`) where several rows bear that
 * number; the row alone (`88`) where it has none, with a sign before it (`#88`) where that is some row's number.
 */
function rowIds(archive: RecordTable): string[] {
  const numbers = archive.text('客户编号');
  const bearers = new Map<string, number>();
  const keys = Array.from({ length: archive.size }, (_, row) => numberKey(numbers.at(row)));
  for (const key of keys) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  return keys.map((key, row) => {
    const place = String(archive.reference(row).row);
    if (key === '') return bearers.has(place) ? `#${place}` : place;
    return bearers.get(key) === 1 ? numbers.at(row) : `${numbers.at(row)}#${place}`;
  });
}

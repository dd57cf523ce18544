import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../engine/model/cell.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import { messageOf, openDatabase } from './database.ts';
import type { Database, DuckdbPackage } from './database.ts';
import { lookAtFile } from './ledger-file.ts';
import type { RawFile } from './ledger-file.ts';
import { FactsTaker } from './ledger-facts.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import {
  actFields,
  actsStatement,
  COUNTS,
  factsStatement,
  groupingStatement,
  largestParties,
  oddSpellings,
  OWN_PLACES,
  PARTIES,
  placeRest,
  restStatement,
  SPELLING_TABLES,
  unreadStatement,
} from './ledger-statements.ts';
import type { FileColumn, LedgerFile } from './ledger-statements.ts';

/** A column of the file that was recognised: the ledger's header, the file's, where it stands, and its unit. */
export interface KnownColumn {
  readonly field: string;
  readonly header: string;
  readonly column: number;
  readonly unit: number;
}

/** A customer as the file names it, with what was bought (fen), in all and in the largest line. */
export interface Party {
  readonly number: string;
  readonly name: string;
  readonly fen: number;
  readonly largest: number;
}

/**
 * What becomes of a party: `days` keeps its days apart, together with all parties of the same customer; `whole` adds its
 * days up; `total` is no customer but a line of totals.
 */
export type PartyPlace =
  { readonly kind: 'days'; readonly customer: number | string } | { readonly kind: 'whole' | 'total' };

/** What whoever adds a ledger up has to know about it; the files know no ledgers. */
export interface LedgerReading {
  /** Which columns are which, and the first row below the header; null where date, amount or customer is missing. */
  columnsOf(head: readonly (readonly Cell[])[]): { columns: readonly KnownColumn[]; firstRow: number } | null;
  /** Days since 1970 of a spelling, or why it is none. */
  readDay(cell: Cell): number | Bilingual;
  readFen(cell: Cell, unit: number): number | Bilingual;
  placeOf(party: Party): PartyPlace;
  /** Whether the largest line behind each fact is asked for. */
  readonly wantsLargest: boolean;
}

/** Unread lines of a reason, with a few of them. */
export interface UnreadGroup {
  readonly column: '日期' | '金额';
  readonly reason: Bilingual;
  readonly lines: number;
  readonly examples: readonly string[];
}

/** A ledger of any size, added up. */
export interface AddedUpLedger extends LedgerFacts {
  /** Number and name of the customer of each place. */
  readonly parties: readonly { readonly number: string; readonly name: string }[];
  /** Customers behind the facts of the last place, by fact; none where each has a place of its own. */
  readonly others: ReadonlyMap<number, number>;
  /** Further fields of the acts, and their texts by act. */
  readonly fields: readonly string[];
  readonly actTexts: readonly (readonly string[])[];
  readonly counts: {
    readonly lines: number;
    readonly unread: number;
    readonly skipped: Readonly<Record<'total' | 'header' | 'blank', number>>;
  };
  readonly unread: readonly UnreadGroup[];
}

/** Customers not filed that are told one by one, those with the largest amounts. */
const MOST_WHOLE = 10_000;
/** Facts that fit into a gigabyte, with all that is computed of them. */
const MOST_FACTS = 9_000_000;
const MOST_ACTS = 500_000;
const SHOWN_REASON = 160;
const EMPTY_REASON: Bilingual = { zh: '没有填', en: 'it is empty' };

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
    return await addUp(database.value, fileOf(looked.value, known, parallel), reading);
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

function tooMany(what: Bilingual): FileFailure {
  return {
    code: 'too-large',
    message: {
      zh: `台账汇总以后仍有太多${what.zh}，这台电脑上一次判断不完。请按年份或区域分成几个文件。`,
      en: `Even added up, the ledger has too many ${what.en} to be judged at once. Split the file by year or region.`,
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

async function addUp(database: Database, file: LedgerFile, reading: LedgerReading): Promise<Result<AddedUpLedger>> {
  await database.run(SPELLING_TABLES);
  const reasons: Bilingual[] = [EMPTY_REASON];
  await readSpellings(database, file, 'day', reasons, (cell) => reading.readDay(cell));
  const unit = file.columns.find(({ field }) => field === '金额')?.unit ?? 1;
  await readSpellings(database, file, 'amount', reasons, (cell) => reading.readFen(cell, unit));

  await database.run(groupingStatement(file));
  const counted = await counts(database, file, reasons);
  const actRows = await actTexts(database, file);
  if (actRows === null)
    return failure(tooMany({ zh: '业务员、渠道、区域的组合', en: 'pairs of salesperson, channel and region' }));
  const placed = await placeParties(database, reading);

  const taker = new FactsTaker(reading.wantsLargest);
  for await (const columns of database.columns(factsStatement(file, placed.whole))) {
    taker.take(columns, placed.whole);
    if (taker.size > MOST_FACTS) return failure(tooMany({ zh: '行', en: 'rows' }));
  }
  const facts = taker.finish();
  const others =
    placed.rest === null ? new Map<number, number>() : await countOthers(database, file, facts, placed.rest);
  return success({
    ...facts,
    ...counted,
    parties: placed.parties,
    others,
    fields: actFields(file.columns),
    actTexts: actRows,
  });
}

/** Each spelling that is not plain is read once; the database is told what it means, or which reason it has to mean nothing. */
async function readSpellings(
  database: Database,
  file: LedgerFile,
  of: 'day' | 'amount',
  reasons: Bilingual[],
  read: (cell: Cell) => number | Bilingual,
): Promise<void> {
  const isNumber = file.columns.find(({ field }) => field === (of === 'day' ? '日期' : '金额'))?.type === 'number';
  const table = await database.fill(`${of}_spellings`);
  for await (const [spellings = []] of database.columns(oddSpellings(file, of))) {
    for (const spelling of spellings) {
      const text = String(spelling);
      const meaning = read(isNumber ? Number(text) : text);
      if (typeof meaning !== 'number') table.add([text, null, reasonNumber(meaning, reasons)]);
      else table.add([text, of === 'day' ? meaning : BigInt(meaning), 0]);
    }
  }
  table.done();
}

function reasonNumber(reason: Bilingual, reasons: Bilingual[]): number {
  const known = reasons.findIndex(({ zh }) => zh === reason.zh);
  return known >= 0 ? known : reasons.push(reason) - 1;
}

async function counts(
  database: Database,
  file: LedgerFile,
  reasons: readonly Bilingual[],
): Promise<Pick<AddedUpLedger, 'counts' | 'unread'>> {
  const skipped = { total: 0, header: 0, blank: 0 };
  let lines = 0;
  let unreadLines = 0;
  for (const [kind, , , count] of await database.rows(COUNTS)) {
    lines += Number(count);
    if (kind === 'unread') unreadLines += Number(count);
    if (kind === 'total' || kind === 'header' || kind === 'blank') skipped[kind] += Number(count);
  }
  const rows = unreadLines === 0 ? [] : await database.rows(unreadStatement(file));
  const unread = rows.map(([dayReason, amountReason, count, examples]): UnreadGroup => {
    const isDay = Number(dayReason) >= 0;
    return {
      column: isDay ? '日期' : '金额',
      reason: reasons[Number(isDay ? dayReason : amountReason)] ?? EMPTY_REASON,
      lines: Number(count),
      examples: String(examples).split('\u001f'),
    };
  });
  return { counts: { lines, unread: unreadLines, skipped }, unread };
}

async function actTexts(database: Database, file: LedgerFile): Promise<string[][] | null> {
  const texts: string[][] = actFields(file.columns).map(() => []);
  let count = 0;
  for await (const columns of database.columns(actsStatement(file.columns))) {
    texts.forEach((column, at) => columns[at]?.forEach((text) => column.push(String(text))));
    count += columns[0]?.length ?? 0;
    if (count > MOST_ACTS) return null;
  }
  return texts;
}

interface Placed {
  readonly parties: { number: string; name: string }[];
  /** The first place of which the days are added up. */
  readonly whole: number;
  /** The place that the smaller ones share, null where there is none. */
  readonly rest: number | null;
}

/** Gives each customer a place: the filed ones first, then the largest of the others; the rest shares one. */
async function placeParties(database: Database, reading: LedgerReading): Promise<Placed> {
  const parties: { number: string; name: string }[] = [];
  const byCustomer = new Map<number | string, number>();
  const places = await database.fill('places');
  let others = 0;
  for await (const [ids = [], numbers = [], names = [], fen = [], largest = []] of database.columns(PARTIES)) {
    for (let row = 0; row < ids.length; row++) {
      const party = {
        number: String(numbers[row]),
        name: String(names[row]),
        fen: Number(fen[row]),
        largest: Number(largest[row]),
      };
      const { kind, ...of } = reading.placeOf(party);
      if (kind === 'whole') others += 1;
      places.add([
        Number(ids[row]),
        kind === 'whole' ? OTHER_PLACE : kind === 'total' ? NO_PLACE : ownPlace(of, party),
      ]);
    }
  }
  places.done();
  const whole = parties.length;
  await database.run(OWN_PLACES);
  const own = await database.fill('own_places');
  for (const [id, number, name] of await database.rows(largestParties(MOST_WHOLE))) {
    own.add([Number(id), parties.push({ number: String(number), name: String(name) }) - 1]);
  }
  own.done();
  await database.run(placeRest(parties.length));
  return { parties, whole, rest: others > MOST_WHOLE ? parties.push({ number: '', name: OTHERS_NAME }) - 1 : null };

  function ownPlace({ customer }: { customer?: number | string }, party: Party): number {
    const key = customer ?? '';
    const known = byCustomer.get(key) ?? parties.push({ number: party.number, name: party.name }) - 1;
    byCustomer.set(key, known);
    return known;
  }
}

const OTHER_PLACE = -1;
const NO_PLACE = -2;
/** In the place of a name where many customers share a fact; how many, sentences say. */
const OTHERS_NAME = '其余客户';

async function countOthers(
  database: Database,
  file: LedgerFile,
  facts: LedgerFacts,
  rest: number,
): Promise<Map<number, number>> {
  const counted = new Map<string, number>();
  for (const [act, negative, customers] of await database.rows(restStatement(file, rest))) {
    counted.set(`${String(act)} ${String(negative)}`, Number(customers));
  }
  const others = new Map<number, number>();
  for (let fact = facts.places.length - 1; fact >= 0 && facts.places[fact] === rest; fact--) {
    others.set(fact, counted.get(`${facts.acts[fact] ?? 0} ${String((facts.fen[fact] ?? 0) < 0)}`) ?? 1);
  }
  return others;
}

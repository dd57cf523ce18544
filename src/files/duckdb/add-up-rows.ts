import type { Cell } from '../../engine/model/cell.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import type { Database } from './database.ts';
import { FactsTaker } from './ledger-facts.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import type { AddedUpLedger, LedgerReading, UnreadGroup } from './ledger-reading.ts';
import {
  actFields,
  actsStatement,
  COUNTS,
  factsStatement,
  groupingStatement,
  oddSpellings,
  restStatement,
  SPELLING_TABLES,
  unreadStatement,
} from './ledger-statements.ts';
import type { LedgerFile } from './ledger-statements.ts';
import { placeParties } from './place-parties.ts';

/** Facts that fit into a gigabyte, with all that is computed of them. */
const MOST_FACTS = 9_000_000;
const MOST_ACTS = 500_000;
const EMPTY_REASON: Bilingual = { zh: '没有填', en: 'it is empty' };

/** Adds the rows of a file up that stands open in the database; a failure where they do not fit even so. */
export async function addUpRows(
  database: Database,
  file: LedgerFile,
  reading: LedgerReading,
): Promise<Result<AddedUpLedger>> {
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

function tooMany(what: Bilingual): FileFailure {
  return {
    code: 'too-large',
    message: {
      zh: `台账汇总以后仍有太多${what.zh}，这台电脑上一次判断不完。请按年份或区域分成几个文件。`,
      en: `Even added up, the ledger has too many ${what.en} to be judged at once. Split the file by year or region.`,
    },
  };
}

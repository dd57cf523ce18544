import { dateReason, amountReason } from '../../engine/evaluate/read-column.ts';
import type { Identify } from '../../engine/evaluate/index-customers.ts';
import { numberParameter } from '../../engine/evaluate/parameters.ts';
import { cleanText } from '../../engine/cells/clean-text.ts';
import { isTotalText } from '../../engine/cells/total-text.ts';
import { readDay } from '../../engine/cells/date-cell.ts';
import { readFen } from '../../engine/cells/amount-cell.ts';
import type { SheetDefinition } from '../../engine/headers/definition.ts';
import { recogniseSheet } from '../../engine/headers/recognise.ts';
import { roleOfName } from '../../engine/headers/sheet-name.ts';
import { PAYMENTS } from '../../engine/headers/sheets/payments.ts';
import { SALES } from '../../engine/headers/sheets/sales.ts';
import type { Cell } from '../../engine/model/cell.ts';
import { isDay } from '../../engine/model/civil-date.ts';
import type { Day } from '../../engine/model/civil-date.ts';
import type { CustomerIndex } from '../../engine/model/customers.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { Parameters, Policy } from '../../engine/model/policy.ts';
import { BAD_FEN } from '../../engine/model/records.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { Notice } from '../../engine/model/report.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import type { TextPool } from '../../engine/model/text-pool.ts';
import { sayCount } from '../../engine/text/say.ts';
import { addUpLedger } from '../../files/duckdb/add-up-ledger.ts';
import type { AddedUpLedger, LedgerReading, Party, PartyPlace } from '../../files/duckdb/ledger-reading.ts';
import type { Failure } from '../services.ts';
import { addedUpTable } from './added-up-table.ts';

/** Paths of ledgers that take the place of the workbook's own; null where it keeps its own. */
export interface LedgerFiles {
  readonly sales: string | null;
  readonly payments: string | null;
}

/** What has to be known to add a ledger up: who is filed, and how the workbook writes its days. */
export interface LedgerSurroundings {
  readonly records: Records;
  readonly pool: TextPool;
  readonly policy: Policy;
  readonly parameters: Parameters;
  readonly asOf: Day;
  readonly dateSystem: 1900 | 1904;
  readonly identify: Identify;
}

export type JoinedLedgers =
  | {
      readonly ok: true;
      /** The workbook's records with the ledgers in their place. */
      readonly records: Records;
      readonly notices: readonly Notice[];
    }
  | { readonly ok: false; readonly failure: Failure };

/** Ledgers outside of the workbook, for whoever walks through it. */
export interface OutsideLedgers {
  /** The workbook without the ledgers that they replace. */
  withoutOwn(source: SheetSource): SheetSource;
  join(around: LedgerSurroundings): Promise<JoinedLedgers>;
}

/** Fields that are carried; each more of them makes more facts. */
const CARRIED = new Set([
  '日期',
  '金额',
  '客户编号',
  '客户名称',
  '业务员',
  '渠道',
  '提及业务员',
  '区域',
  '对应销售日期',
]);
const FEN_PER_YUAN = 100;

function definitionsOf(files: LedgerFiles): { definition: SheetDefinition; path: string }[] {
  return [
    { definition: SALES, path: files.sales },
    { definition: PAYMENTS, path: files.payments },
  ].flatMap(({ definition, path }) => (path === null ? [] : [{ definition, path }]));
}

export function outsideLedgers(files: LedgerFiles): OutsideLedgers {
  return { withoutOwn: (source) => withoutLedgers(source, files), join: (around) => joinLedgers(files, around) };
}

function withoutLedgers(source: SheetSource, files: LedgerFiles): SheetSource {
  const replaced = definitionsOf(files).map(({ definition }) => definition);
  return {
    dateSystem: source.dateSystem,
    sheets: async () => (await source.sheets()).filter(({ name }) => roleOfName(name, replaced) === null),
    blocks: (sheet, area) => source.blocks(sheet, area),
    merges: (sheet, area) => source.merges(sheet, area),
  };
}

/** Adds the files up and puts them among the records. Customers who are filed keep their days; the others are added up. */
async function joinLedgers(files: LedgerFiles, around: LedgerSurroundings): Promise<JoinedLedgers> {
  const { records, policy, asOf, pool } = around;
  const index = around.identify(records.table('filings'), records.table('aliases'), policy, asOf);
  const joined: RecordTable[] = [];
  const notices: Notice[] = [];
  for (const [order, { definition, path }] of definitionsOf(files).entries()) {
    const reading: LedgerReading = {
      columnsOf: (head) => columnsOf(definition, head),
      readDay: (cell) => dayOf(cell, around.dateSystem),
      readFen: fenOf,
      placeOf: placeReader(index, around),
      wantsLargest: policy.duties.threshold !== undefined,
    };
    const ledger = await addUpLedger(path, reading);
    if (!ledger.ok) {
      const { zh, en } = ledger.failure.message;
      const message = { zh: `${path}：${zh}`, en: `${path}: ${en}` };
      return { ok: false, failure: { code: 'ledger-unusable', message, insertable: [] } };
    }
    joined.push(addedUpTable(ledger.value, definition, records.tables.length + order, pool));
    notices.push(addedUpNotice(definition.name, path, ledger.value));
  }
  const byRole = new Map(joined.map((table) => [table.role, table]));
  return {
    ok: true,
    records: {
      ...records,
      tables: [...records.tables, ...joined],
      table: (role) => byRole.get(role) ?? records.table(role),
    },
    notices,
  };
}

/** By the same headers as in sheets; null where date, amount or customer is missing. */
function columnsOf(
  definition: SheetDefinition,
  head: readonly (readonly Cell[])[],
): ReturnType<LedgerReading['columnsOf']> {
  const sheet = recogniseSheet(definition.name, head, [definition]);
  const columns = (sheet?.columns ?? []).flatMap(({ canonical, header, column, unit }) =>
    canonical !== null && CARRIED.has(canonical) ? [{ field: canonical, header, column, unit }] : [],
  );
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  if (sheet === null || !has('日期') || !has('金额') || !(has('客户名称') || has('客户编号'))) return null;
  return { columns, firstRow: sheet.firstRow };
}

function dayOf(cell: Cell, system: 1900 | 1904): number | Bilingual {
  const value = typeof cell === 'number' ? cell : String(cell ?? '');
  const day = readDay(value, system);
  return isDay(day) ? day : dateReason(value, system);
}

function fenOf(cell: Cell, unit: number): number | Bilingual {
  const value = typeof cell === 'number' ? cell : String(cell ?? '');
  const fen = readFen(value, unit);
  return fen > BAD_FEN ? fen : amountReason(value);
}

/** Where filing is a duty from some amount on, the days of those who reach it are kept too: the day on which is told. */
function placeReader(
  customers: CustomerIndex,
  { policy, parameters }: LedgerSurroundings,
): (party: Party) => PartyPlace {
  const { threshold } = policy.duties;
  const [single, total] =
    threshold === undefined
      ? [Infinity, Infinity]
      : [threshold.singleParameter, threshold.totalParameter].map(
          (name) => numberParameter(parameters, name) * FEN_PER_YUAN,
        );
  return ({ number, name, fen, largest }) => {
    const [cleanNumber, cleanName] = [cleanText(number), cleanText(name)];
    if (isTotalText(cleanName) || isTotalText(cleanNumber)) return { kind: 'total' };
    const match = customers.match(cleanNumber, cleanName);
    if (match.kind === 'certain') return { kind: 'days', customer: match.customer };
    const isDue = match.kind === 'none' && (fen >= (total ?? Infinity) || largest >= (single ?? Infinity));
    return isDue ? { kind: 'days', customer: `${cleanNumber}\n${cleanName}` } : { kind: 'whole' };
  };
}

function addedUpNotice(sheet: string, path: string, { counts, days }: AddedUpLedger): Notice {
  const { lines, unread, skipped } = counts;
  const counted = lines - unread - skipped.total - skipped.header - skipped.blank;
  const left = [
    { count: unread, zh: `读不出${sayCount(unread)}行`, en: `${sayCount(unread)} unread` },
    { count: skipped.total, zh: `合计${sayCount(skipped.total)}行`, en: `${sayCount(skipped.total)} totals` },
    {
      count: skipped.header,
      zh: `重复的表头${sayCount(skipped.header)}行`,
      en: `${sayCount(skipped.header)} repeated headers`,
    },
    { count: skipped.blank, zh: `空行${sayCount(skipped.blank)}行`, en: `${sayCount(skipped.blank)} blank` },
  ].filter(({ count }) => count > 0);
  return {
    kind: 'ledger-added-up',
    sheet,
    message: {
      zh: `${sheet}取自${path}：共${sayCount(lines)}行，计入${sayCount(counted)}行${left.map(({ zh }) => `，${zh}`).join('')}。计入的行按客户、业务员和日期汇总成${sayCount(days.length)}行，没有备案的客户不分日期；报告里的行号是汇总后的次序。单号、品名没有带入，自定规则不检查汇总的行。`,
      en: `${sheet} comes from ${path}: ${sayCount(lines)} lines, ${sayCount(counted)} counted${left.map(({ en }) => `, ${en}`).join('')}. They add up to ${sayCount(days.length)} rows by customer, salesperson and day, without the days of customers not filed; row numbers in the report count these. Document numbers and goods are left out, and own rules do not judge sums.`,
    },
  };
}

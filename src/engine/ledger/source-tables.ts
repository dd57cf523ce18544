import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withoutBlanks } from '../cells/clean-text.ts';
import { assignColumns } from '../headers/assign-columns.ts';
import { HeadRows, textOf } from '../headers/head-rows.ts';
import { headerIndex } from '../headers/header-index.ts';
import type { HeaderText } from '../headers/header-keys.ts';
import { findHeader } from '../headers/header-rows.ts';
import { normaliseHeader } from '../headers/normalise.ts';
import { recogniseSheet } from '../headers/recognise.ts';
import { PAYMENTS } from '../headers/sheets/payments.ts';
import { SALES } from '../headers/sheets/sales.ts';
import type { Cell } from '../model/cell.ts';
import { ledgerDefinition } from './ledger-columns.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import { holdsLedger, unknownHeader } from './unknown-header.ts';

/** A table of the source: a header with the rows below it, down to the next header of another layout. Rows count in the grid. */
export interface SourceTable {
  /** The same for every export of one layout, so that a mapping can be remembered. */
  readonly layout: string;
  /** Null where the rows have no header: columns are then known by their values alone. */
  readonly headerRow: number | null;
  readonly firstRow: number;
  /** Behind its last row. */
  readonly endRow: number;
  readonly headers: readonly HeaderText[];
  /** Multiplier of a note above the table (`单位：万元`). */
  readonly unit: number | null;
  /** `other` is somebody else's table: purchases, payments made. */
  readonly kind: LedgerKind | 'other';
}

const FEWEST_WORDS = 3;
const ROWS_LOOKED_AT = 40;
/** Titles that stand right above a table of purchases or of payments made. */
const OTHER_TITLE = /采购|进货|入库|付款|费用|供应商/;
const OWN_TITLE = /销售|销货|出库|收款|回款|到款|客户/;
const TITLE_ROWS = 3;
/** Two levels, and the same in English. */
const ROWS_OF_A_HEADER = 3;
const LAYOUT_CHARACTERS = 16;

/** The tables of a ledger, from the top. One without any header is a single table from its first row on. */
export function findTables(grid: LedgerGrid): SourceTable[] {
  const tables: SourceTable[] = [];
  const words = new HeaderWords();
  for (let head = firstHeader(grid, 0, ROWS_LOOKED_AT); head !== null;) {
    const next = nextHeader(grid, head, words);
    tables.push(tableOf(head, next?.from ?? grid.rows.length));
    head = next?.head ?? null;
  }
  return tables.length === 0 ? withoutHeader(grid) : tables;
}

interface Head {
  readonly headers: readonly HeaderText[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly unit: number | null;
  readonly kind: LedgerKind | 'other';
}

/** The header among the rows from `from` on, as the kind of ledger that knows most of it. */
function firstHeader(grid: LedgerGrid, from: number, looked: number): Head | null {
  const rows = grid.rows.slice(from, from + looked);
  const head = new HeadRows(rows);
  const readings = (['sales', 'payments'] as const).flatMap((kind) => {
    const candidate = findHeader(ledgerDefinition(kind), head, false);
    return candidate === null ? [] : [{ kind, candidate }];
  });
  const most = Math.max(0, ...readings.map(({ candidate }) => candidate.known));
  const best = readings.filter(({ candidate }) => candidate.known === most);
  const [reading] = best;
  if (reading === undefined) return null;
  const { candidate } = reading;
  const { headerRow, grouped } = candidate;
  const headers = (grouped ? head.grouped(headerRow) : head.single(headerRow)) ?? [];
  return {
    headers,
    headerRow: from + headerRow,
    firstRow: from + candidate.firstRow,
    unit: head.unitAbove(headerRow),
    kind: isOthers(rows, headerRow, headers) ? 'other' : kindOf(grid, rows, best.length > 1 ? null : reading.kind),
  };
}

/** By the sheet's name or unmistakable words; else the reading that knew more; sales where both know the same. */
function kindOf(grid: LedgerGrid, rows: readonly (readonly Cell[])[], better: LedgerKind | null): LedgerKind {
  const role = recogniseSheet(grid.sheet, rows, [SALES, PAYMENTS])?.role;
  if (role === 'sales' || role === 'payments') return role;
  return better ?? 'sales';
}

function isOthers(rows: readonly (readonly Cell[])[], headerRow: number, headers: readonly HeaderText[]): boolean {
  const { columns, hasForeign } = assignColumns(SALES, headers, null);
  const hasCustomer = columns.some(({ canonical, header }) => canonical === '客户名称' && /客户|购|买/.test(header));
  if (hasForeign && !hasCustomer) return true;
  const titles = rows.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow).filter(isTitle);
  const title = titles.flatMap((row) => row.map(textOf)).join('');
  return !hasCustomer && OTHER_TITLE.test(title) && !OWN_TITLE.test(title);
}

function isTitle(row: readonly Cell[]): boolean {
  return row.filter((cell) => textOf(cell) !== '').length <= 2;
}

/** Known words of headers, each spelling looked up once. */
class HeaderWords {
  private readonly known = new Map<string, boolean>();

  has(text: string): boolean {
    let known = this.known.get(text);
    if (known === undefined) {
      const { key } = normaliseHeader(text);
      known = [SALES, PAYMENTS].some((definition) => {
        const { sure, foreign } = headerIndex(definition);
        return sure.has(key) || foreign.has(key) || (definition.never ?? []).includes(key);
      });
      this.known.set(text, known);
    }
    return known;
  }
}

const LONGEST_HEADER = 20;

/** The next header with other words, or with the same words in other places, and where its titles begin. */
function nextHeader(grid: LedgerGrid, head: Head, words: HeaderWords): { from: number; head: Head } | null {
  const own = head.headers.map(({ shown }) => withoutBlanks(shown));
  for (let row = head.firstRow; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    if (!looksLikeHeader(cells, words) || repeats(cells, own)) continue;
    return { from: titleAbove(grid.rows, head.firstRow, row), head: headAt(grid, row) };
  }
  return null;
}

/** The header in a row that looks like one; of words that no ledger has it is somebody else's. */
function headAt(grid: LedgerGrid, row: number): Head {
  const found = firstHeader(grid, row, ROWS_OF_A_HEADER);
  if (found?.headerRow === row) return found;
  const headers = new HeadRows(grid.rows.slice(row, row + 1)).single(0);
  return { headers, headerRow: row, firstRow: row + 1, unit: null, kind: 'other' };
}

/** Titles between two tables belong to the lower one. */
function titleAbove(rows: readonly (readonly Cell[])[], from: number, header: number): number {
  let row = header;
  while (row > from && header - row < TITLE_ROWS && isTitle(rows[row - 1] ?? []) && hasNoNumber(rows[row - 1])) row--;
  return row;
}

function hasNoNumber(row: readonly Cell[] = []): boolean {
  return !row.some((cell) => typeof cell === 'number');
}

function looksLikeHeader(cells: readonly Cell[], words: HeaderWords): boolean {
  let known = 0;
  let filled = 0;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string') return false;
    filled++;
    if (cell.length <= LONGEST_HEADER && words.has(cell)) known++;
  }
  return known >= FEWEST_WORDS && known * 2 > filled;
}

function repeats(cells: readonly Cell[], own: readonly string[]): boolean {
  const same = cells.filter((cell, at) => typeof cell === 'string' && cell !== '' && withoutBlanks(cell) === own[at]);
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  return same.length * 2 > filled.length;
}

function tableOf(head: Head, endRow: number): SourceTable {
  const { headerRow, firstRow, headers, unit, kind } = head;
  return { layout: layoutOf(headers), headerRow, firstRow, endRow, headers, unit, kind };
}

/** A table of words that no ledger is known to have, or of rows pasted without any: its columns are known by what they hold. */
function withoutHeader(grid: LedgerGrid): SourceTable[] {
  const { rows } = grid;
  const row = unknownHeader(rows);
  if (row !== null) {
    const head = new HeadRows(rows);
    const headers = head.single(row);
    const table = { headers, headerRow: row, firstRow: row + 1, unit: head.unitAbove(row) };
    return [tableOf({ ...table, kind: kindOf(grid, rows.slice(0, row + 1), likelier(headers)) }, rows.length)];
  }
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (!holdsLedger(rows, width)) return [];
  const headers = Array.from({ length: width }, (_, at): HeaderText => ({
    shown: `第${at + 1}列`,
    keys: [],
    unit: null,
  }));
  const table = { headerRow: null, firstRow: 0, endRow: rows.length, headers, unit: null };
  return [{ layout: `${width} columns`, ...table, kind: 'sales' }];
}

/** The ledger that knows more of the words; null where none does. */
function likelier(headers: readonly HeaderText[]): LedgerKind | null {
  const [sales = 0, payments = 0] = (['sales', 'payments'] as const).map(
    (kind) =>
      assignColumns(ledgerDefinition(kind), headers, null).columns.filter(({ canonical }) => canonical !== null).length,
  );
  return sales === payments ? null : sales > payments ? 'sales' : 'payments';
}

function layoutOf(headers: readonly HeaderText[]): string {
  const words = headers.map(({ keys, shown }) => keys[0] ?? shown).join('|');
  return bytesToHex(sha256(utf8ToBytes(words))).slice(0, LAYOUT_CHARACTERS);
}

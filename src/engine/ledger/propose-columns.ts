import { assignColumns } from '../headers/assign-columns.ts';
import type { ColumnAssignment } from '../headers/assign-columns.ts';
import { headerIndex } from '../headers/header-index.ts';
import type { Cell } from '../model/cell.ts';
import { columnValues } from './column-values.ts';
import type { ColumnValues } from './column-values.ts';
import { findInstalments } from './instalments.ts';
import { ledgerDefinition } from './ledger-columns.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import type { SourceTable } from './source-tables.ts';
import { isSumOfLines } from './sum-of-lines.ts';

/** How sure a column is: its header says so, its values say so too, only the values hint at it, or there is none. */
export type Confidence = 'sure' | 'likely' | 'unsure' | 'none';

/** Where a column of the ledger comes from. `column` is zero-based in the grid, null where the source has none. */
export interface ColumnProposal {
  readonly canonical: string;
  readonly column: number | null;
  readonly confidence: Confidence;
  readonly by: 'header' | 'values' | 'memory' | 'nothing';
}

/** The mapping of a table: canonical header → column of the grid, null for a column that is not taken. */
export type ColumnMapping = Readonly<Record<string, number | null>>;

export interface TableProposal {
  readonly columns: readonly ColumnProposal[];
  /** What each column of the source holds, for the samples that are shown. */
  readonly values: readonly ColumnValues[];
  /** Whether the amounts that are taken leave out the tax. */
  readonly netOfTax: boolean;
}

/** From how large a share on the values of a column bear out what its header says. */
const BORNE_OUT = 0.5;
const TELLING = 0.8;
const MOSTLY = 0.6;

interface Look {
  readonly table: SourceTable;
  readonly rows: readonly (readonly Cell[])[];
  readonly values: readonly ColumnValues[];
  readonly assignment: ColumnAssignment;
  readonly people: ReadonlySet<string>;
  readonly never: ReadonlySet<number>;
}

/**
 * Which column of a table is which: by the words of its header, borne out or corrected by its values, else by the values
 * alone. What was remembered for the layout goes before everything. A doubtful column is marked, never taken silently.
 */
export function proposeColumns(
  grid: LedgerGrid,
  table: SourceTable,
  kind: LedgerKind,
  people: ReadonlySet<string>,
  remembered: ColumnMapping | null,
): TableProposal {
  const definition = ledgerDefinition(kind);
  const rows = grid.rows.slice(table.firstRow, table.endRow);
  const values = table.headers.map((_, column) => columnValues(rows, column, people));
  const assignment = assignColumns(definition, table.headers, table.unit);
  const neverKeys = new Set(definition.never ?? []);
  const sure = headerIndex(definition).sure;
  const never = new Set([
    ...table.headers.flatMap(({ keys }, at) =>
      keys.some((key) => neverKeys.has(key)) && !keys.some((key) => sure.has(key)) ? [at] : [],
    ),
    // The first of several payments is neither the amount nor the day of the row.
    ...findInstalments(table.headers).flatMap(({ dateColumn, amountColumn }) => [dateColumn, amountColumn]),
  ]);
  const look: Look = { table, rows, values, assignment, people, never };
  const taken = new Map<string, ColumnProposal>();
  takeRemembered(look, remembered, taken);
  if (remembered === null) {
    takeByHeader(look, taken);
    preferLineAmounts(look, taken);
    takeByValues(look, taken, kind);
  }
  // What a row of several payments has under 金额 is what was sold; the payments are read from their own columns.
  if (remembered === null && kind === 'payments' && findInstalments(table.headers).length > 0) taken.delete('金额');
  const columns = definition.columns.map(
    ({ header }): ColumnProposal =>
      taken.get(header) ?? { canonical: header, column: null, confidence: 'none', by: 'nothing' },
  );
  const amountAt = taken.get('金额')?.column ?? null;
  const headerAmount = assignment.columns.find(({ canonical }) => canonical === '金额')?.column ?? null;
  const netOfTax = assignment.netOfTax.includes('金额') && amountAt !== null && amountAt === headerAmount;
  return { columns, values, netOfTax };
}

function takeRemembered(look: Look, remembered: ColumnMapping | null, taken: Map<string, ColumnProposal>): void {
  if (remembered === null) return;
  for (const [canonical, column] of Object.entries(remembered)) {
    if (column === null || column >= look.table.headers.length) continue;
    taken.set(canonical, { canonical, column, confidence: 'sure', by: 'memory' });
  }
}

function takeByHeader(look: Look, taken: Map<string, ColumnProposal>): void {
  for (const { canonical, column: preferred } of look.assignment.columns) {
    if (canonical === null) continue;
    const column = filledColumn(look, canonical, preferred);
    const confidence = bearsOut(canonical, look.values[column], look.people);
    if (confidence === null) continue;
    const isOneOfTwo = hasDouble(look, canonical);
    taken.set(canonical, { canonical, column, confidence: isOneOfTwo ? 'unsure' : confidence, by: 'header' });
  }
  // 客户 on its own is a name in most programs and a code in some: the values say which.
  const name = taken.get('客户名称');
  const values = name?.column == null ? undefined : look.values[name.column];
  if (name === undefined || values === undefined || taken.has('客户编号')) return;
  if (values.filled > 0 && values.codes >= TELLING && values.companies < 0.2) {
    taken.delete('客户名称');
    taken.set('客户编号', { ...name, canonical: '客户编号', confidence: 'likely', by: 'values' });
  }
}

/**
 * A column that holds nothing yields to the next one of its meaning that does: exports have 发票号码 beside 数电发票号码. Not an
 * amount: the next one may leave out the tax.
 */
function filledColumn({ assignment, values }: Look, canonical: string, preferred: number): number {
  const isFilled = (column: number): boolean => (values[column]?.filled ?? 0) > 0;
  if (canonical === '金额' || isFilled(preferred)) return preferred;
  const next = assignment.passed.find((passed) => passed.canonical === canonical && isFilled(passed.column));
  return next?.column ?? preferred;
}

/** Whether a second column has the same header and holds something: which of them is meant only a person can say. */
function hasDouble({ assignment, values }: Look, canonical: string): boolean {
  return assignment.passed.some(
    (passed) =>
      passed.canonical === canonical && passed.kind === 'duplicate' && (values[passed.column]?.filled ?? 0) > 0,
  );
}

/** How far the values agree with what the header says; null where they speak against it for certain. */
function bearsOut(canonical: string, values: ColumnValues | undefined, people: ReadonlySet<string>): Confidence | null {
  if (values === undefined || values.filled === 0) return 'sure';
  if (canonical === '日期' || canonical === '对应销售日期') return values.dates >= BORNE_OUT ? 'sure' : 'unsure';
  if (canonical === '金额' || canonical === '税额') return values.amounts >= BORNE_OUT ? 'sure' : 'unsure';
  if (canonical === '业务员' && people.size > 0 && values.roster === 0) return values.people < 0.3 ? null : 'likely';
  return 'sure';
}

/** A document's total beside the amounts of its lines: the lines are taken, never both. */
function preferLineAmounts(look: Look, taken: Map<string, ColumnProposal>): void {
  const total = taken.get('金额')?.column;
  const number = taken.get('单号')?.column;
  if (total == null || number == null) return;
  const lines = look.assignment.passed.find(
    ({ canonical, column }) => canonical === '金额' && isSumOfLines(look.rows, number, total, column),
  );
  if (lines === undefined) return;
  taken.set('金额', { canonical: '金额', column: lines.column, confidence: 'likely', by: 'values' });
}

const NUMBER_HEADER = /单|票|凭证|流水|^$|\bno\b|number/i;

type Test = (values: ColumnValues) => boolean;

const TESTS: Readonly<Record<string, Test>> = {
  日期: ({ dates }) => dates >= TELLING,
  金额: ({ amounts, dates }) => amounts >= TELLING && dates < BORNE_OUT,
  客户名称: ({ companies, distinct, filled }) => companies >= MOSTLY && (distinct > 1 || filled === 1),
  业务员: ({ roster }) => roster >= BORNE_OUT,
  单号: ({ codes, distinct, filled, dates }) => codes >= TELLING && distinct * 2 > filled && dates < BORNE_OUT,
  对应单号: ({ codes }) => codes >= TELLING,
  品名: ({ companies, amounts, filled }) => filled > 0 && companies < MOSTLY && amounts < BORNE_OUT,
};

/** Columns that nothing has claimed: words that may mean one, then columns whose values leave no doubt. */
function takeByValues(look: Look, taken: Map<string, ColumnProposal>, kind: LedgerKind): void {
  const { table, values, assignment, never } = look;
  const isFree = (column: number): boolean =>
    !never.has(column) && ![...taken.values()].some((proposal) => proposal.column === column);
  const passed = new Set(assignment.passed.map(({ column }) => column));
  for (const [canonical, fits] of Object.entries(TESTS)) {
    if (taken.has(canonical)) continue;
    const hinted = weakColumns(look, canonical, kind).find((column) => isFree(column) && holds(values[column], fits));
    if (hinted !== undefined) {
      taken.set(canonical, { canonical, column: hinted, confidence: 'likely', by: 'values' });
      continue;
    }
    if (canonical === '品名' || canonical === '对应单号') continue;
    const fitting = table.headers.flatMap((_, column) =>
      isFree(column) && !passed.has(column) && holds(values[column], fits) ? [column] : [],
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    if (canonical === '单号' && !mayNumber(table, only)) continue;
    taken.set(canonical, { canonical, column: only, confidence: 'unsure', by: 'values' });
  }
}

/** Balances, telephones and quantities are codes to look at too: only a header that speaks of papers makes them numbers. */
function mayNumber({ headerRow, headers }: SourceTable, column: number): boolean {
  return headerRow === null || NUMBER_HEADER.test(headers[column]?.shown ?? '');
}

function holds(values: ColumnValues | undefined, fits: Test): boolean {
  return values !== undefined && values.filled > 0 && fits(values);
}

/** Columns whose header may mean the field, in the order of the words: 单位 is the customer at some, a measure at others. */
function weakColumns(look: Look, canonical: string, kind: LedgerKind): number[] {
  const weak = ledgerDefinition(kind).columns.find(({ header }) => header === canonical)?.weak ?? [];
  return weak.flatMap((word) =>
    look.table.headers.flatMap(({ keys, shown }, column) => (keys.includes(word) || shown === word ? [column] : [])),
  );
}

import { rowJudge } from '../cells/row-kind.ts';
import { isErrorText } from '../cells/error-text.ts';
import { isBlankText } from '../cells/clean-text.ts';
import { isTotalText } from '../cells/total-text.ts';
import { nameKey, numberKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import { CURRENCY, DOCUMENT_KIND, DOCUMENT_STATE, HEAD_FIELDS, ledgerDefinition } from './ledger-columns.ts';
import { isForeignCurrency } from './currency.ts';
import { TotalBook } from './control-totals.ts';
import { findInstalments } from './instalments.ts';
import type { Instalment } from './instalments.ts';
import { rowNumber } from './ledger-grid.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import type { ControlTotal, LedgerLine, ReadingAnswers, RejectReason, SkipReason } from './ledger-line.ts';
import { RowReader, textOf } from './row-reader.ts';
import type { Read } from './row-reader.ts';
import type { ColumnMapping } from './propose-columns.ts';
import type { SourceTable } from './source-tables.ts';

/** A table of the source with what was decided about it; `mapping` null leaves it out, and its rows are told. */
export interface ChosenTable {
  readonly table: SourceTable;
  readonly mapping: ColumnMapping | null;
}

export interface LedgerReading {
  /** Every row of the source in order, each with what became of it. */
  readonly lines: readonly LedgerLine[];
  readonly controlTotals: readonly ControlTotal[];
  /** Rows whose head fields came from the row above. */
  readonly filledDown: number;
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();
/** Fields that only describe a row: it counts the same without them. */
const DESCRIBING: ReadonlySet<string> = new Set(['区域', '品名']);
/** Rows with no more cells than this, and neither date nor amount, are remarks. */
const NOTE_CELLS = 2;

const OTHER_DOCUMENTS: Readonly<Record<LedgerKind, RegExp>> = {
  sales: /采购|进货|购进|入库单|采购入库|付款|收款|费用|调拨|盘点|报损|报溢|组装|领料/,
  payments: /付款|费用|采购|进货|销售出库|销售单|调拨|转账|退款给供应商/,
};
const OWN_DOCUMENTS: Readonly<Record<LedgerKind, RegExp>> = {
  sales: /^(?!.*(?:采购|进货|购进)).*(?:销售|销货|零售|批发)/,
  payments: /收款|回款|预收|到款/,
};
const VOID = /作废|草稿|已取消|已中止|已删除|已关闭|无效/;

/** Rows → lines: each row of the source is taken, passed over or rejected with its reason. Nothing is guessed. */
export function readLines(
  grid: LedgerGrid,
  chosen: readonly ChosenTable[],
  kind: LedgerKind,
  answers: ReadingAnswers,
): LedgerReading {
  const lines: LedgerLine[] = [];
  const totals = new TotalBook();
  let filledDown = 0;
  let at = 0;
  for (const { table, mapping } of chosen) {
    for (; at < table.firstRow; at++) lines.push(skipped(grid, at, headingReason(grid, at, table)));
    if (mapping === null) {
      for (; at < table.endRow; at++) lines.push(skipped(grid, at, isEmptyRow(grid, at) ? 'blank' : 'other-table'));
      continue;
    }
    const reader = new TableReader({ grid, table, mapping, kind, answers, totals });
    for (; at < table.endRow; at++) lines.push(...reader.read(at));
    filledDown += reader.filledDown;
  }
  for (; at < grid.rows.length; at++) lines.push(skipped(grid, at, isEmptyRow(grid, at) ? 'blank' : 'heading'));
  return { lines, controlTotals: totals.found, filledDown };
}

function headingReason(grid: LedgerGrid, row: number, table: SourceTable): SkipReason {
  if (isEmptyRow(grid, row)) return 'blank';
  return table.headerRow !== null && row >= table.headerRow ? 'header' : 'heading';
}

function isEmptyRow(grid: LedgerGrid, row: number): boolean {
  return (grid.rows[row] ?? []).every((cell) => isBlankText(textOf(cell)));
}

function skipped(grid: LedgerGrid, row: number, reason: SkipReason): LedgerLine {
  const first = (grid.rows[row] ?? []).find((cell) => !isBlankText(textOf(cell))) ?? null;
  const shown = textOf(first).trim().slice(0, 40);
  return {
    row: rowNumber(grid, row),
    part: 0,
    outcome: 'skipped',
    reason,
    column: '',
    shown,
    day: null,
    fen: NaN,
    texts: NO_TEXTS,
  };
}

interface TableInput {
  readonly grid: LedgerGrid;
  readonly table: SourceTable;
  readonly mapping: ColumnMapping;
  readonly kind: LedgerKind;
  readonly answers: ReadingAnswers;
  readonly totals: TotalBook;
}

/** Reads the rows of one table in order; remembers the head of the document that it is in. */
class TableReader {
  filledDown = 0;
  private readonly input: TableInput;
  private readonly reader: RowReader;
  private readonly kindOf: ReturnType<typeof rowJudge>;
  private readonly headers: readonly string[];
  private readonly textFields: readonly string[];
  private readonly instalments: readonly Instalment[];
  /** The last row that named its own document. */
  private head: number | null = null;

  constructor(input: TableInput) {
    const { grid, table, mapping, kind, answers } = input;
    this.input = input;
    this.reader = new RowReader(grid, table, mapping, answers);
    this.headers = table.headers.map(({ shown }) => shown);
    this.kindOf = rowJudge(table.headerRow === null ? [] : this.headers);
    this.textFields = ledgerDefinition(kind).columns.flatMap(({ header, type }) =>
      type !== 'amount' && header !== '日期' && mapping[header] != null ? [header] : [],
    );
    this.instalments = kind === 'payments' && mapping['金额'] == null ? findInstalments(table.headers) : [];
    input.totals.begin();
  }

  read(row: number): LedgerLine[] {
    const { grid, totals } = this.input;
    const cells = grid.rows[row] ?? [];
    const kind = this.kindOf(cells);
    if (kind === 'total') {
      this.head = null;
      const label = cells.find((cell): cell is string => typeof cell === 'string' && isTotalText(cell)) ?? '';
      const stated = this.reader.amount(row);
      if ('value' in stated && this.instalments.length === 0)
        totals.close(rowNumber(grid, row), label.trim(), stated.value);
      return [skipped(grid, row, 'total')];
    }
    if (kind !== 'data') return [skipped(grid, row, kind)];
    if (this.isUnlabelledTotal(row)) return [skipped(grid, row, 'total')];
    if (this.isNote(row)) return [skipped(grid, row, 'note')];
    return this.instalments.length > 0 ? this.readPayments(row) : [this.readLine(row)];
  }

  private readLine(row: number): LedgerLine {
    const { totals } = this.input;
    const amount = this.reader.amount(row);
    const fields = this.fieldRows(row);
    const texts = this.textsOf(fields, row);
    const document = this.documentReason(texts);
    const day = this.reader.day(fields.get('日期') ?? row, '日期');
    const inYuan = this.inYuan(texts, amount);
    if ('value' in inYuan) totals.add(inYuan.value);
    const line = this.line(row, 0, texts, day, inYuan);
    if (document !== null)
      return {
        ...line,
        outcome: 'skipped',
        reason: document,
        column: '',
        shown: texts.get(document === 'void-document' ? DOCUMENT_STATE : DOCUMENT_KIND) ?? '',
      };
    return line;
  }

  /** The payments that stand side by side in the row of a sale; the sale is what they are for. */
  private readPayments(row: number): LedgerLine[] {
    const { grid } = this.input;
    const fields = this.fieldRows(row);
    const sale = this.textsOf(fields, row);
    const saleDay = this.reader.day(fields.get('日期') ?? row, '日期');
    const texts = new Map([...sale].filter(([field]) => field !== '单号'));
    const number = sale.get('单号') ?? '';
    if (number !== '') texts.set('对应单号', number);
    if ('value' in saleDay) texts.set('对应销售日期', String(saleDay.value));
    const lines = this.instalments.flatMap((instalment, at) => {
      const cells = grid.rows[row] ?? [];
      const dateCell = cells[instalment.dateColumn] ?? null;
      const amountCell = cells[instalment.amountColumn] ?? null;
      if (isBlankText(textOf(dateCell)) && isBlankText(textOf(amountCell))) return [];
      const amount = this.reader.amountOfCell(amountCell, instalment.unit);
      return [
        this.line(row, at + 1, texts, this.reader.dayOfCell(dateCell), amount, {
          date: textOf(dateCell),
          amount: textOf(amountCell),
        }),
      ];
    });
    return lines.length === 0 ? [skipped(grid, row, 'no-payment')] : lines;
  }

  /** From which row each head field is read: the row itself, the first of a merge, or the head of its document. */
  private fieldRows(row: number): Map<string, number> {
    const { mapping, answers } = this.input;
    const fields = HEAD_FIELDS.filter((field) => mapping[field] != null);
    const rows = new Map(fields.map((field) => [field, this.reader.rowOfMerge(row, field)]));
    const isEmpty = (field: string): boolean => this.reader.isBlank(rows.get(field) ?? row, field);
    const naming = ['日期', '单号', '客户名称', '客户编号'].filter((field) => mapping[field] != null);
    if (!naming.every((field) => this.reader.isBlank(row, field))) {
      if (answers.blankDates === 'above' && this.head !== null && isEmpty('日期')) {
        rows.set('日期', rows.get('日期') === row ? this.dateRow(row) : row);
        this.filledDown++;
      }
      this.head = row;
      return rows;
    }
    if (this.head === null || !this.hasOwnText(row)) return rows;
    for (const field of fields) if (isEmpty(field)) rows.set(field, this.reader.rowOfMerge(this.head, field));
    this.filledDown++;
    return rows;
  }

  /** The nearest row above with a date, within this table. */
  private dateRow(row: number): number {
    let above = row - 1;
    while (above > this.input.table.firstRow && this.reader.isBlank(above, '日期')) above--;
    return above;
  }

  /** Anything beside head fields and the amount: the goods, a quantity, a remark. A bare amount may be a total. */
  private hasOwnText(row: number): boolean {
    const { grid, mapping, table } = this.input;
    const amount = mapping['金额'] ?? -1;
    return (grid.rows[row] ?? []).some(
      (cell, column) => column !== amount && column < table.headers.length && !isBlankText(textOf(cell)),
    );
  }

  private textsOf(fields: ReadonlyMap<string, number>, row: number): Map<string, string> {
    const texts = new Map<string, string>();
    for (const field of this.textFields) {
      const text = field === '对应销售日期' ? this.paidDay(row) : this.reader.text(fields.get(field) ?? row, field);
      if (text !== '') texts.set(field, text);
    }
    return texts;
  }

  /** The day of the sale that a payment is for, as its day number; one that cannot be read is left out. */
  private paidDay(row: number): string {
    const day = this.reader.day(row, '对应销售日期');
    return 'value' in day ? String(day.value) : '';
  }

  private documentReason(texts: ReadonlyMap<string, string>): SkipReason | null {
    const state = texts.get(DOCUMENT_STATE) ?? '';
    if (VOID.test(state)) return 'void-document';
    const document = texts.get(DOCUMENT_KIND) ?? '';
    const { kind } = this.input;
    return OTHER_DOCUMENTS[kind].test(document) && !OWN_DOCUMENTS[kind].test(document) ? 'other-document' : null;
  }

  /**
   * The amount as far as it is in yuan. Amounts under a header of the company's own money are, whatever the document's
   * currency is; where the currency is an error nobody knows.
   */
  private inYuan(texts: ReadonlyMap<string, string>, amount: Read<number>): Read<number> {
    const header = this.headers[this.input.mapping['金额'] ?? -1] ?? '';
    const currency = texts.get(CURRENCY) ?? '';
    if (/本币|本位币|人民币|rmb/i.test(header) || !isForeignCurrency(currency)) return amount;
    return { problem: isErrorText(currency) ? 'error-value' : 'foreign-currency' };
  }

  private line(
    row: number,
    part: number,
    texts: ReadonlyMap<string, string>,
    day: Read<Day>,
    amount: Read<number>,
    cells?: { readonly date: string; readonly amount: string },
  ): LedgerLine {
    const base = {
      row: rowNumber(this.input.grid, row),
      part,
      day: 'value' in day ? day.value : null,
      fen: 'value' in amount ? amount.value : NaN,
      texts,
    };
    const reject = (reason: RejectReason, column: string, shown: string): LedgerLine => ({
      ...base,
      outcome: 'rejected',
      reason,
      column,
      shown,
    });
    if ('problem' in day) return reject(day.problem, '日期', cells?.date ?? this.reader.shown(row, '日期'));
    const error = this.errorIn(texts);
    if (error !== null) return reject('error-value', error, texts.get(error) ?? '');
    if ('problem' in amount) return reject(amount.problem, '金额', cells?.amount ?? this.reader.shown(row, '金额'));
    const name = nameKey(texts.get('客户名称') ?? '');
    if (name === '' && numberKey(texts.get('客户编号') ?? '') === '') {
      return reject('no-customer', '客户名称', texts.get('客户名称') ?? '');
    }
    return { ...base, outcome: 'taken', reason: null, column: '', shown: '' };
  }

  /** The first field that holds a formula error instead of what the row turns on; null where none does. */
  private errorIn(texts: ReadonlyMap<string, string>): string | null {
    return this.textFields.find((field) => !DESCRIBING.has(field) && isErrorText(texts.get(field) ?? '')) ?? null;
  }

  /** A bare amount that is exactly the sum of rows above it, without any word beside it. */
  private isUnlabelledTotal(row: number): boolean {
    const { grid, totals } = this.input;
    if (this.instalments.length > 0 || this.hasOwnText(row)) return false;
    const amount = this.reader.amount(row);
    if (!('value' in amount) || !totals.isSum(amount.value)) return false;
    totals.close(rowNumber(grid, row), '', amount.value);
    this.head = null;
    return true;
  }

  private isNote(row: number): boolean {
    const cells = (this.input.grid.rows[row] ?? []).filter((cell) => !isBlankText(textOf(cell)));
    if (cells.length > NOTE_CELLS || cells.some((cell) => typeof cell !== 'string')) return false;
    if (this.instalments.length > 0)
      return this.reader.isBlank(row, '客户名称') && 'problem' in this.reader.day(row, '日期');
    const day = this.reader.day(row, '日期');
    return 'problem' in this.reader.amount(row) && 'problem' in day && day.problem !== 'date-order';
  }
}

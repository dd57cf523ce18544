import { isBlankText } from '../cells/clean-text.ts';
import { rowJudge } from '../cells/row-kind.ts';
import type { TotalBook } from './control-totals.ts';
import { paidOutColumn } from './bank-statement.ts';
import { DocumentHead } from './document-head.ts';
import { foreignDocument, isReturn } from './document-kind.ts';
import { findInstalments } from './instalments.ts';
import type { Instalment } from './instalments.ts';
import { DOCUMENT_KIND, ledgerDefinition } from './ledger-columns.ts';
import { rowNumber } from './ledger-grid.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import type { LedgerLine } from './ledger-line.ts';
import type { ReadingAnswers } from '../model/reading-answers.ts';
import { isNoNumber } from './no-number.ts';
import type { ColumnMapping } from './propose-columns.ts';
import { RowAmount } from './row-amount.ts';
import { RowReader, textOf } from './row-reader.ts';
import { settleLine } from './settle-line.ts';
import type { ReadLine } from './settle-line.ts';
import { skipped } from './skipped-line.ts';
import type { SourceTable } from './source-tables.ts';
import { totalRow } from './total-row.ts';

/** Rows with no more cells than this, and neither date nor amount, are remarks. */
const NOTE_CELLS = 2;

interface TableInput {
  readonly grid: LedgerGrid;
  readonly table: SourceTable;
  readonly mapping: ColumnMapping;
  readonly kind: LedgerKind;
  readonly answers: ReadingAnswers;
  readonly totals: TotalBook;
}

/** Reads the rows of one table in order. */
export class TableReader {
  private readonly input: TableInput;
  private readonly reader: RowReader;
  private readonly kindOf: ReturnType<typeof rowJudge>;
  private readonly headers: readonly string[];
  private readonly textFields: readonly string[];
  private readonly instalments: readonly Instalment[];
  private readonly head: DocumentHead;
  /** Where the source is a bank's statement. */
  private readonly paidOut: number | null;
  private readonly amounts: RowAmount;

  constructor(input: TableInput) {
    const { grid, table, mapping, kind, answers } = input;
    this.input = input;
    this.reader = new RowReader(grid, table, mapping, answers);
    this.head = new DocumentHead(this.reader, table, mapping, answers);
    this.amounts = new RowAmount(this.reader, input);
    this.headers = table.headers.map(({ shown }) => shown);
    this.kindOf = rowJudge(table.headerRow === null ? [] : this.headers);
    this.textFields = ledgerDefinition(kind).columns.flatMap(({ header, type }) =>
      type !== 'amount' && header !== '日期' && mapping[header] != null ? [header] : [],
    );
    this.instalments = kind === 'payments' && mapping['金额'] == null ? findInstalments(table.headers) : [];
    this.paidOut = kind === 'payments' ? paidOutColumn(table.headers) : null;
    input.totals.begin();
  }

  /** Rows whose head fields came from the row above. */
  get filledDown(): number {
    return this.head.filledDown;
  }

  /** What became of the row; one that holds several payments is as many lines. */
  read(row: number): LedgerLine[] {
    const { grid, mapping, totals } = this.input;
    const cells = grid.rows[row] ?? [];
    const kind = this.kindOf(cells);
    const total = totalRow(this.reader, mapping, row, cells, kind);
    if (total.is === 'total') {
      this.head.close();
      const stated = this.reader.amount(row);
      if ('value' in stated && this.instalments.length === 0)
        totals.close(rowNumber(grid, row), total.label, stated.value);
      return [skipped(grid, row, 'total')];
    }
    if (kind === 'blank' || kind === 'repeated-header') return [skipped(grid, row, kind)];
    if (this.isUnlabelledTotal(row)) return [skipped(grid, row, 'total')];
    if (this.isNote(row)) return [skipped(grid, row, 'note')];
    if (this.instalments.length > 0) return this.readPayments(row);
    if (this.isPaidOut(row)) return [skipped(grid, row, 'money-out')];
    const line = this.readLine(row);
    return [total.is === 'unclear' && line.outcome === 'taken' ? this.unclear(line, total) : line];
  }

  private unclear(
    line: LedgerLine,
    { column, label }: { readonly column: number; readonly label: string },
  ): LedgerLine {
    return { ...line, outcome: 'rejected', reason: 'row-or-total', column: this.headers[column] ?? '', shown: label };
  }

  private readLine(row: number): LedgerLine {
    const { totals } = this.input;
    const fields = this.head.fieldRows(row);
    const texts = this.textsOf(fields, row);
    const { amount, shown } = this.amounts.read(row, texts);
    // Banks call the way of a payment its kind: 转账 in a statement is no transfer of our own.
    const document = this.paidOut === null ? foreignDocument(texts, this.input.kind) : null;
    const day = this.reader.day(fields.get('日期') ?? row, '日期');
    if ('value' in amount) totals.add(amount.value);
    const line = settleLine(
      {
        row: rowNumber(this.input.grid, row),
        part: 0,
        texts,
        day,
        amount,
        shown: { date: this.reader.shown(row, '日期'), amount: shown },
      },
      this.textFields,
    );
    if (document !== null) return { ...line, ...document, outcome: 'skipped', column: '' };
    const isOpen = isReturn(texts) && this.input.answers.returns === 'reject' && line.fen > 0;
    return isOpen && line.outcome === 'taken' ? this.openReturn(line) : line;
  }

  private openReturn(line: LedgerLine): LedgerLine {
    const shown = line.texts.get(DOCUMENT_KIND) ?? '';
    return { ...line, outcome: 'rejected', reason: 'return-sign', column: DOCUMENT_KIND, shown };
  }

  /** The payments that stand side by side in the row of a sale; the sale is what they are for. */
  private readPayments(row: number): LedgerLine[] {
    const { grid } = this.input;
    const fields = this.head.fieldRows(row);
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
      const payment: ReadLine = {
        row: rowNumber(grid, row),
        part: at + 1,
        texts,
        day: this.reader.dayOfCell(dateCell),
        amount: this.amounts.inYuan(texts, this.reader.amountOfCell(amountCell, instalment.unit)),
        shown: { date: textOf(dateCell), amount: textOf(amountCell) },
      };
      return [settleLine(payment, this.textFields)];
    });
    return lines.length === 0 ? [skipped(grid, row, 'no-payment')] : lines;
  }

  private textsOf(fields: ReadonlyMap<string, number>, row: number): Map<string, string> {
    const texts = new Map<string, string>();
    for (const field of this.textFields) {
      const text = field === '对应销售日期' ? this.paidDay(row) : this.reader.text(fields.get(field) ?? row, field);
      if (text !== '' && !isNoNumber(field, text)) texts.set(field, text);
    }
    return texts;
  }

  /** The day of the sale that a payment is for, as its day number; one that cannot be read is left out. */
  private paidDay(row: number): string {
    const day = this.reader.day(row, '对应销售日期');
    return 'value' in day ? String(day.value) : '';
  }

  /** A bare amount that is exactly the sum of rows above it, without any word beside it. */
  private isUnlabelledTotal(row: number): boolean {
    const { grid, totals } = this.input;
    if (this.instalments.length > 0 || this.reader.hasOwnText(row)) return false;
    const amount = this.reader.amount(row);
    if (!('value' in amount) || !totals.isSum(amount.value)) return false;
    totals.close(rowNumber(grid, row), '', amount.value);
    this.head.close();
    return true;
  }

  private isPaidOut(row: number): boolean {
    if (this.paidOut === null) return false;
    const received = this.reader.amount(row);
    const isEmpty = 'value' in received ? received.value === 0 : received.problem === 'no-amount';
    const paid = this.reader.amountOfCell(this.input.grid.rows[row]?.[this.paidOut] ?? null, 1);
    return isEmpty && 'value' in paid && paid.value !== 0;
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

import { isErrorText } from '../cells/error-text.ts';
import { isForeignCurrency } from './currency.ts';
import { isReturn } from './document-kind.ts';
import { CURRENCY } from './ledger-columns.ts';
import type { LedgerGrid } from './ledger-grid.ts';
import type { ReadingAnswers } from '../model/reading-answers.ts';
import type { ColumnMapping } from './propose-columns.ts';
import type { Read, RowReader } from './row-reader.ts';
import type { SourceTable } from './source-tables.ts';
import { splitAmount } from './split-amount.ts';

interface AmountInput {
  readonly grid: LedgerGrid;
  readonly table: SourceTable;
  readonly mapping: ColumnMapping;
  readonly answers: ReadingAnswers;
}

/** What a row's amount counts for in the ledger, beside what its cell says: its money, its document, its whole text. */
export class RowAmount {
  private readonly reader: RowReader;
  private readonly input: AmountInput;
  private readonly column: number | null;
  /** Amounts under a header of the company's own money are in yuan, whatever the document's currency is. */
  private readonly isOwnMoney: boolean;

  constructor(reader: RowReader, input: AmountInput) {
    this.reader = reader;
    this.input = input;
    this.column = input.mapping['金额'] ?? null;
    this.isOwnMoney = /本币|本位币|人民币|rmb/i.test(input.table.headers[this.column ?? -1]?.shown ?? '');
  }

  /** The amount in fen as far as it is in yuan, and its cell as messages show it. */
  read(row: number, texts: ReadonlyMap<string, string>): { readonly amount: Read<number>; readonly shown: string } {
    const split = this.split(row);
    if (split !== null) return { amount: { problem: 'split-amount' }, shown: split };
    const amount = this.reader.amount(row);
    const signed = isReturn(texts) ? this.ofReturn(amount) : amount;
    return { amount: this.inYuan(texts, signed), shown: this.reader.shown(row, '金额') };
  }

  private split(row: number): string | null {
    const { grid, table } = this.input;
    if (this.column === null || table.headerRow === null) return null;
    return splitAmount(grid.rows[row] ?? [], this.column, table.headers);
  }

  /** A positive amount of a return, by the sign that was chosen for those. */
  private ofReturn(amount: Read<number>): Read<number> {
    const isTurned = this.input.answers.returns === 'subtract' && 'value' in amount && amount.value > 0;
    return isTurned ? { value: -amount.value } : amount;
  }

  /** The amount where the document is in yuan. Where its currency is an error nobody knows. */
  inYuan(texts: ReadonlyMap<string, string>, amount: Read<number>): Read<number> {
    const currency = texts.get(CURRENCY) ?? '';
    if (this.isOwnMoney || !isForeignCurrency(currency)) return amount;
    return { problem: isErrorText(currency) ? 'error-value' : 'foreign-currency' };
  }
}

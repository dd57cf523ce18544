import { HEAD_FIELDS } from './ledger-columns.ts';
import type { ReadingAnswers } from '../model/reading-answers.ts';
import type { ColumnMapping } from './propose-columns.ts';
import type { RowReader } from './row-reader.ts';
import type { SourceTable } from './source-tables.ts';

/** Fields of which one at least stands in the first line of a document. */
const NAMING_FIELDS: readonly string[] = ['日期', '单号', '客户名称', '客户编号'];

/** Remembers, row after row of a table, the document whose head the lines below it leave out. */
export class DocumentHead {
  /** Rows whose head fields came from the row above. */
  filledDown = 0;
  private readonly reader: RowReader;
  private readonly firstRow: number;
  private readonly answers: ReadingAnswers;
  private readonly fields: readonly string[];
  private readonly naming: readonly string[];
  /** The last row that named its own document. */
  private row: number | null = null;

  constructor(reader: RowReader, table: SourceTable, mapping: ColumnMapping, answers: ReadingAnswers) {
    const isThere = (field: string): boolean => mapping[field] != null;
    this.reader = reader;
    this.firstRow = table.firstRow;
    this.answers = answers;
    this.fields = HEAD_FIELDS.filter(isThere);
    this.naming = NAMING_FIELDS.filter(isThere);
  }

  /** A line of totals closes the document. */
  close(): void {
    this.row = null;
  }

  /** From which row each head field is read: the row itself, the first of a merge, or the head of its document. */
  fieldRows(row: number): Map<string, number> {
    const { reader, answers, fields } = this;
    const rows = new Map(fields.map((field) => [field, reader.rowOfMerge(row, field)]));
    const isEmpty = (field: string): boolean => reader.isBlank(rows.get(field) ?? row, field);
    if (!this.naming.every((field) => reader.isBlank(row, field))) {
      if (answers.blankDates === 'above' && this.row !== null && isEmpty('日期')) {
        rows.set('日期', rows.get('日期') === row ? this.dateRow(row) : row);
        this.filledDown++;
      }
      this.row = row;
      return rows;
    }
    if (this.row === null || !reader.hasOwnText(row)) return rows;
    for (const field of fields) if (isEmpty(field)) rows.set(field, reader.rowOfMerge(this.row, field));
    this.filledDown++;
    return rows;
  }

  /** The nearest row above with a date, within this table. */
  private dateRow(row: number): number {
    let above = row - 1;
    while (above > this.firstRow && this.reader.isBlank(above, '日期')) above--;
    return above;
  }
}

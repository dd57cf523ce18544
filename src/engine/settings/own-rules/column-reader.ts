import { cleanText } from '../../cells/clean-text.ts';
import { dayFromNumber, parseDate } from '../../cells/date-cell.ts';
import { fenFromText } from '../../cells/amount-cell.ts';
import { isoFromDay } from '../../dates/iso.ts';
import type { Day } from '../../model/civil-date.ts';
import type { RecordTable } from '../../model/records.ts';

/** A cell as own rules compare it. */
export interface ComparedCell {
  readonly filled: boolean;
  /** Cleaned; days as `YYYY-MM-DD`. */
  readonly text: string;
  readonly day: Day | null;
  /** Amounts in yuan. */
  readonly number: number | null;
}

/** The cells of one column by record. */
export type ColumnReader = (record: number) => ComparedCell;

const FEN_PER_YUAN = 100;
const EMPTY: ComparedCell = { filled: false, text: '', day: null, number: null };

/** Reads any column of the sheet, also one that the policy does not know; null where the sheet has none of that name. */
export function columnReader(table: RecordTable, column: string): ColumnReader | null {
  switch (table.typeOf(column)) {
    case 'day':
      return (record) => cellOfDay(table.day(column).at(record), table.isFilled(column, record));
    case 'amount':
      return (record) => cellOfNumber(table.amount(column).at(record) / FEN_PER_YUAN);
    case 'text':
      return (record) => cellOfText(table.text(column).at(record));
    case null: {
      const { unlisted, dateSystem } = table.standing;
      const cells = unlisted.get(column);
      if (cells === undefined) return null;
      return (record) => {
        const cell = cells(record);
        if (typeof cell === 'string') return cellOfText(cleanText(cell));
        return { ...cellOfNumber(cell), day: dayFromNumber(cell, dateSystem) };
      };
    }
  }
}

function cellOfDay(day: Day | null, filled: boolean): ComparedCell {
  return { filled, text: day === null ? '' : isoFromDay(day), day, number: null };
}

function cellOfNumber(number: number): ComparedCell {
  return Number.isNaN(number) ? EMPTY : { filled: true, text: String(number), day: null, number };
}

function cellOfText(text: string): ComparedCell {
  return text === '' ? EMPTY : new TextCell(text);
}

/** A text that is read as a day or a number only when a rule asks for one. */
class TextCell implements ComparedCell {
  readonly filled = true;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get day(): Day | null {
    return parseDate(this.text);
  }

  get number(): number | null {
    return numberOf(this.text);
  }
}

/** The number of a text as ledgers spell it (`1,234`, `1.2万`, `50%`), null for all else. */
export function numberOf(text: string): number | null {
  const percent = text.endsWith('%');
  const fen = fenFromText(percent ? text.slice(0, -1) : text);
  if (!Number.isFinite(fen)) return null;
  // More than two decimals do not fit into fen.
  const plain = Number(percent ? text.slice(0, -1) : text);
  const number = Number.isFinite(plain) ? plain : fen / FEN_PER_YUAN;
  return percent ? number / 100 : number;
}

import type { DateOrder } from '../cells/ordered-date.ts';
import { civilFromDay } from '../dates/civil.ts';
import { parseDate } from '../cells/date-cell.ts';
import { textOf } from './row-reader.ts';
import type { OrderedDates } from './date-order.ts';
import type { LedgerGrid } from './ledger-grid.ts';
import type { LedgerReading } from './read-lines.ts';

/** Something that the rows do not say and that somebody decides once. */
export type LedgerQuestion =
  | {
      readonly kind: 'year';
      readonly rows: number;
      /** A year that a title above the table names. */ readonly proposed: number | null;
    }
  | {
      readonly kind: 'date-order';
      readonly rows: number;
      /** The orders by which every such date can be read. */ readonly readable: readonly DateOrder[];
    }
  | { readonly kind: 'sign'; readonly negative: number; readonly positive: number }
  | { readonly kind: 'returns'; readonly rows: number }
  | { readonly kind: 'tax' }
  | { readonly kind: 'blank-dates'; readonly rows: number }
  | { readonly kind: 'known-numbers'; readonly rows: number };

/** From how large a share of negative amounts on sales may be the negative ones. */
const MOSTLY = 0.6;
const FEWEST = 5;
const YEAR = /(20\d{2})\s*(?:年|[-/.])/;
const TITLE_ROWS = 10;

/** What a reading is known by, beside its lines. */
interface Known {
  /** Whether the amounts leave out a tax that stands beside them. */
  readonly net: boolean;
  readonly dates: OrderedDates;
  readonly headerRow: number;
}

/** The questions that a reading leaves open. */
export function openQuestions(
  grid: LedgerGrid,
  reading: LedgerReading,
  { net, dates, headerRow }: Known,
): LedgerQuestion[] {
  const { lines } = reading;
  const questions: LedgerQuestion[] = [];
  const yearless = lines.filter(({ reason }) => reason === 'no-year').length;
  if (yearless > 0) questions.push({ kind: 'year', rows: yearless, proposed: yearAbove(grid, headerRow) });
  if (dates.rows > 0 && dates.readable.length > 0) questions.push({ kind: 'date-order', ...dates });
  const amounts = lines.filter(({ outcome, fen }) => outcome !== 'skipped' && !Number.isNaN(fen) && fen !== 0);
  const negative = amounts.filter(({ fen }) => fen < 0).length;
  if (amounts.length >= FEWEST && negative >= amounts.length * MOSTLY)
    questions.push({ kind: 'sign', negative, positive: amounts.length - negative });
  const returns = lines.filter(({ reason }) => reason === 'return-sign').length;
  if (returns > 0) questions.push({ kind: 'returns', rows: returns });
  if (net) questions.push({ kind: 'tax' });
  const dateless = lines.filter(
    ({ reason, texts, fen }) =>
      reason === 'no-date' && !Number.isNaN(fen) && (texts.has('客户名称') || texts.has('单号')),
  ).length;
  if (dateless > 0) questions.push({ kind: 'blank-dates', rows: dateless });
  return questions;
}

/** The year that a title names (`2025年销售明细`, `期间：2025-01-01 至 …`), to be proposed, never taken unasked. */
function yearAbove(grid: LedgerGrid, headerRow: number): number | null {
  for (const row of grid.rows.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow)) {
    for (const cell of row) {
      const text = textOf(cell);
      const day = parseDate(text);
      if (day !== null) return civilFromDay(day).year;
      const year = YEAR.exec(text)?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

import { BAD_FEN } from '../model/records.ts';
import { BAD_DAY } from '../model/civil-date.ts';
import type { Day } from '../model/civil-date.ts';
import type { Bilingual } from '../model/finding.ts';
import type { TableColumn } from '../model/raw-table.ts';
import type { NumberColumn } from '../model/narrow-numbers.ts';
import { textsOf } from '../model/text-cells.ts';
import type { TextPool } from '../model/text-pool.ts';
import { readFen } from '../cells/amount-cell.ts';
import { cleanText, isBlankText } from '../cells/clean-text.ts';
import { dateProblem, readDay } from '../cells/date-cell.ts';
import { isErrorText } from '../cells/error-text.ts';
import { momentText, parseMoment } from '../cells/moment-cell.ts';
import { parseMonth } from '../cells/month-cell.ts';
import { dayFromPlainSerial, isPlainSerial } from '../dates/serial.ts';
import type { DateSystem } from '../dates/serial.ts';
import { shown } from '../text/shown.ts';
import type { RecordRows } from './record-rows.ts';

/** A cell of a typed column that could not be read: which record, and why. */
export interface BadCell {
  readonly record: number;
  readonly reason: Bilingual;
}

const SHOWN_LENGTH = 30;

/** The cell as a message shows it: cleaned and short. */
export function shownCell(cell: string | number): string {
  return shown(cleanText(String(cell)), SHOWN_LENGTH);
}

/** Texts by pool number; numbers as they print. */
export function readTexts({ cells }: TableColumn, rows: RecordRows, pool: TextPool): NumberColumn {
  if (cells.hasNumbers) return textsOf(pool, rows.count, (record) => String(cells.cellAt(rows.rowOf(record))));
  const texts = cells.textNumbers();
  return rows.list === null ? texts : texts.selected(rows.list);
}

/** Texts by pool number, and the cells that have none. */
interface ReadTexts {
  readonly texts: Int32Array;
  readonly bad: readonly BadCell[];
}

/** Months as `YYYY-MM` texts by pool number. */
export function readMonths(column: TableColumn, rows: RecordRows, pool: TextPool, system: DateSystem): ReadTexts {
  const bad: BadCell[] = [];
  const texts = Int32Array.from({ length: rows.count }, (_, record) => {
    const cell = column.cells.cellAt(rows.rowOf(record));
    if (cell === '') return 0;
    const month = parseMonth(cell, system);
    if (month === null)
      bad.push({ record, reason: { zh: '应是年月，如2026-05', en: 'it has to be a month such as 2026-05' } });
    return month === null ? 0 : pool.intern(month);
  });
  return { texts, bad };
}

/** Moments (a day, a time, or both) as texts that sort as they follow each other, by pool number. */
export function readMoments(column: TableColumn, rows: RecordRows, pool: TextPool, system: DateSystem): ReadTexts {
  const bad: BadCell[] = [];
  const texts = Int32Array.from({ length: rows.count }, (_, record) => {
    const cell = column.cells.cellAt(rows.rowOf(record));
    if (cell === '' || (typeof cell === 'string' && isBlankText(cell))) return 0;
    const moment = parseMoment(cell, system);
    if (moment === null)
      bad.push({
        record,
        reason: {
          zh: '应是日期和时间，如2026-05-06 21:30',
          en: 'it has to be a date and time such as 2026-05-06 21:30',
        },
      });
    return moment === null ? 0 : pool.intern(momentText(moment));
  });
  return { texts, bad };
}

const YEAR_OR_MONTH = /^(?:19|20)\d{2}(?:年|[-/.](?:0?[1-9]|1[0-2])|年(?:0?[1-9]|1[0-2])月)?$/u;

/** `2008`, `2008年`, `2008-05`, `2008年5月`: a date of which the day is not known. */
function isYearOrMonth(cell: string | number): boolean {
  return YEAR_OR_MONTH.test(cleanText(String(cell)));
}

/** Days of a date column; each distinct text is parsed once. With `partial` a year or a month alone is told nowhere: filled, and no day. */
export function readDays(
  column: TableColumn,
  rows: RecordRows,
  pool: TextPool,
  system: DateSystem,
  partial: boolean,
): { days: Int32Array; bad: BadCell[] } {
  const { cells } = column;
  const parsed = new Map<number, Day>();
  const bad: BadCell[] = [];
  const days = new Int32Array(rows.count);
  for (let record = 0; record < rows.count; record++) {
    const row = rows.rowOf(record);
    const number = cells.numberAt(row);
    if (isPlainSerial(number) && !partial) {
      days[record] = dayFromPlainSerial(number, system);
      continue;
    }
    const raw = cells.textAt(row);
    let day = raw === 0 ? readDay(number, system) : parsed.get(raw);
    if (day === undefined) {
      day = readDay(pool.text(raw), system);
      parsed.set(raw, day);
    }
    days[record] = day;
    if (day === BAD_DAY || partial) {
      const cell = cells.cellAt(row);
      if (partial && isYearOrMonth(cell)) days[record] = BAD_DAY;
      else if (day === BAD_DAY) bad.push({ record, reason: dateReason(cell, system) });
    }
  }
  return { days, bad };
}

/** Why a cell of a date column is no date. */
export function dateReason(cell: string | number, system: DateSystem): Bilingual {
  if (typeof cell === 'string' && isErrorText(cell)) return ERROR_CELL;
  const problem = typeof cell === 'number' ? 'impossible' : dateProblem(cell, system);
  if (problem === 'impossible') return { zh: '没有这一天', en: 'there is no such day' };
  if (problem === 'no-year') return { zh: '日期没有年份', en: 'the date has no year' };
  return { zh: '不是日期，应写成2026-03-05这样', en: 'it is no date; write it like 2026-03-05' };
}

const ERROR_CELL: Bilingual = { zh: '单元格是公式错误', en: 'the cell holds a formula error' };

/** Amounts of a column in fen; each distinct text is parsed once. */
export function readAmounts(
  column: TableColumn,
  rows: RecordRows,
  pool: TextPool,
): { fen: Float64Array; bad: BadCell[] } {
  const { cells, unit } = column;
  const parsed = new Map<number, number>();
  const bad: BadCell[] = [];
  const fen = new Float64Array(rows.count);
  for (let record = 0; record < rows.count; record++) {
    const row = rows.rowOf(record);
    const raw = cells.textAt(row);
    let amount = raw === 0 ? readFen(cells.numberAt(row), unit) : parsed.get(raw);
    if (amount === undefined) {
      amount = readFen(pool.text(raw), unit);
      parsed.set(raw, amount);
    }
    fen[record] = amount;
    if (amount === BAD_FEN) bad.push({ record, reason: amountReason(cells.cellAt(row)) });
  }
  return { fen, bad };
}

/** Why a cell of an amount column is no amount. */
export function amountReason(cell: string | number): Bilingual {
  return typeof cell === 'string' && isErrorText(cell) ? ERROR_CELL : { zh: '不是金额', en: 'it is no amount' };
}

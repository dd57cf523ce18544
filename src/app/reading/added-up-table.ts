import { cleanText } from '../../engine/cells/clean-text.ts';
import { readDay } from '../../engine/cells/date-cell.ts';
import type { SheetDefinition } from '../../engine/headers/definition.ts';
import { NO_DAY } from '../../engine/model/civil-date.ts';
import { AmountColumn, DayColumn, ListedTextColumn, RecordTable } from '../../engine/model/records.ts';
import type { TextColumn } from '../../engine/model/records.ts';
import type { TextPool } from '../../engine/model/text-pool.ts';
import type { AddedUpLedger } from '../../files/duckdb/ledger-reading.ts';

/** The first row of a file is its header; the rows below are counted as they were added up. */
const FIRST_ROW = 2;

/** A ledger that was added up as the table in whose place it stands. Texts are kept once for each customer and kind of act. */
export function addedUpTable(
  ledger: AddedUpLedger,
  definition: SheetDefinition,
  sheetIndex: number,
  pool: TextPool,
): RecordTable {
  const { places, acts, days, fen, parties, fields, actTexts } = ledger;
  const listed = (entries: Int32Array, texts: readonly string[]): ListedTextColumn =>
    new ListedTextColumn(
      entries,
      Int32Array.from(texts, (text) => pool.intern(cleanText(text))),
      pool,
    );
  const texts = new Map<string, TextColumn>([
    [
      '客户编号',
      listed(
        places,
        parties.map(({ number }) => number),
      ),
    ],
    [
      '客户名称',
      listed(
        places,
        parties.map(({ name }) => name),
      ),
    ],
  ]);
  const dayColumns = new Map([['日期', new DayColumn(days)]]);
  fields.forEach((field, at) => {
    const ofActs = actTexts[at] ?? [];
    const isDate = definition.columns.some(({ header, type }) => header === field && type === 'date');
    if (isDate) {
      const dayOfAct = ofActs.map((text) => readDay(text, 1900));
      dayColumns.set(field, new DayColumn(acts.map((act) => dayOfAct[act] ?? NO_DAY)));
    } else texts.set(field, listed(acts, ofActs));
  });
  return new RecordTable(
    {
      role: definition.role,
      sheet: definition.name,
      sheetIndex,
      headerRow: 1,
      dayHeader: definition.day ?? null,
      addedUp: {
        lines: (record) => ledger.lines[record] ?? 1,
        lastDay: (record) => (record < ledger.whole ? days[record] : ledger.lastDays[record - ledger.whole]) ?? 0,
        customers: (record) => ledger.others.get(record) ?? 1,
        largest: (record) => ledger.largest?.[record] ?? fen[record] ?? 0,
        unread: ledger.unread,
      },
    },
    Int32Array.from({ length: days.length }, (_, record) => record + FIRST_ROW),
    { texts, days: dayColumns, amounts: new Map([['金额', new AmountColumn(fen)]]) },
    pool,
  );
}

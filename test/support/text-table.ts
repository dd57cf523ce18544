import { NO_DAY } from '../../src/engine/model/civil-date.ts';
import { DayColumn, RecordTable, TextColumn } from '../../src/engine/model/records.ts';
import { TextPool } from '../../src/engine/model/text-pool.ts';

/** A table of texts; 日期 holds day numbers. */
export function tableOf(role: string, rows: readonly Readonly<Record<string, string | number>>[]): RecordTable {
  const pool = new TextPool();
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const texts = new Map(
    headers
      .filter((header) => header !== '日期')
      .map((header) => [
        header,
        new TextColumn(
          Int32Array.from(rows, (row) => pool.intern(String(row[header] ?? ''))),
          pool,
        ),
      ]),
  );
  const days = new Map([['日期', new DayColumn(Int32Array.from(rows, (row) => Number(row['日期'] ?? NO_DAY)))]]);
  const place = { role, sheet: role, sheetIndex: 0, headerRow: 1 };
  return new RecordTable(
    place,
    Int32Array.from(rows, (_, at) => at + 2),
    { texts, days, amounts: new Map() },
    pool,
  );
}

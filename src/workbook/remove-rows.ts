import type { Cell } from '../engine/model/cell.ts';
import { areaAddress } from './addresses.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { areaOf, cellsOf, GEOMETRY } from './loaded-range.ts';
import type { ExcelSession } from './session.ts';

/** Rows that were written before: each is looked for by what it says, wherever it stands by now. */
export interface RowsToRemove {
  readonly sheet: string;
  /** Rows from the sheet's first column; the empty cells of a row may hold anything. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * Empties rows that still read as they were written. No row is deleted, since somebody may have commented on it.
 * Where one of them reads otherwise by now, none is touched.
 */
export function removeRows(session: ExcelSession, { sheet, cells }: RowsToRemove): Promise<ExcelOutcome<null>> {
  return asOutcome(() =>
    session.run(
      async (batch) => {
        const used = await batch.send(
          ({ workbook }) => {
            const worksheet = workbook.worksheets.getItemOrNullObject(sheet).load('name');
            return worksheet.getUsedRangeOrNullObject(true).load(`values,${GEOMETRY}`);
          },
          { subject: sheet, repeatable: true },
        );
        const standing = used.isNullObject ? null : cellsOf(used);
        if (standing === null) throw new ExcelError(failureOf('sheet-changed', sheet));
        const { row, column } = areaOf(used);
        const found = cells.map((line) => standing.findLastIndex((candidate) => readsAs(candidate, line, column)));
        if (found.includes(-1)) throw new ExcelError(failureOf('sheet-changed', sheet));
        await batch.send(
          ({ workbook }) => {
            found.forEach((at, i) => {
              const columns = cells[i]?.length ?? 1;
              const address = areaAddress({ row: row + at, column: 0, rows: 1, columns });
              workbook.worksheets.getItem(sheet).getRange(address).clear('Contents');
            });
          },
          { subject: sheet },
        );
        return null;
      },
      { oneUndoStep: true },
    ),
  );
}

function readsAs(standing: readonly Cell[], written: readonly string[], firstColumn: number): boolean {
  return written.every((text, at) => text === '' || String(standing[at - firstColumn] ?? '') === text);
}

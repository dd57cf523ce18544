import { areaAddress } from './addresses.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { cellsOf } from './loaded-range.ts';
import type { ExcelSession } from './session.ts';

/** A text for a cell of a user's sheet. Zero-based. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** What the cell said when it was read. */
  readonly before: string;
  /** A word of ours, never a user's text: it is set as if it were typed. Empty clears the cell. */
  readonly after: string;
}

/**
 * Sets cells of a user's sheet in one request and one undo step, their formats left as they are. Where one of them says
 * something else by now, none is touched.
 */
export function writeCells(
  session: ExcelSession,
  sheet: string,
  changes: readonly CellChange[],
): Promise<ExcelOutcome<null>> {
  return asOutcome(() =>
    session.run(
      async (batch) => {
        if (changes.length === 0) return null;
        const look = await batch.send(
          ({ workbook }) => {
            const worksheet = workbook.worksheets.getItemOrNullObject(sheet).load('name');
            return { worksheet, protection: worksheet.protection.load('protected') };
          },
          { subject: sheet, repeatable: true },
        );
        if (look.worksheet.isNullObject) throw new ExcelError(failureOf('sheet-changed', sheet));
        if (look.protection.protected) throw new ExcelError(failureOf('sheet-protected', sheet));
        const standing = await batch.send(
          ({ workbook }) =>
            changes.map((change) => workbook.worksheets.getItem(sheet).getRange(addressOf(change)).load('values')),
          { subject: sheet, repeatable: true },
        );
        const changed = changes.some(
          ({ before }, at) =>
            String(standing[at] === undefined ? '' : (cellsOf(standing[at])?.[0]?.[0] ?? '')).trim() !== before,
        );
        if (changed) throw new ExcelError(failureOf('sheet-changed', sheet));
        await batch.send(
          ({ workbook }) => {
            for (const change of changes) {
              workbook.worksheets.getItem(sheet).getRange(addressOf(change)).values = [[change.after]];
            }
          },
          { subject: sheet },
        );
        return null;
      },
      { oneUndoStep: true },
    ),
  );
}

function addressOf({ row, column }: CellChange): string {
  return areaAddress({ row, column, rows: 1, columns: 1 });
}

import type { Cell } from '../engine/model/cell.ts';
import { asOutcome } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import { readBlocks } from './read-blocks.ts';
import type { ExcelSession } from './session.ts';

/**
 * Values of a result sheet from its first cell to its last used one, rows of equal length, formulas as their results;
 * null where there is no such sheet, no rows where it is empty.
 */
export function readPlanSheet(session: ExcelSession, name: string): Promise<ExcelOutcome<readonly Cell[][] | null>> {
  return asOutcome(async () => {
    const used = await session.run((batch) =>
      batch.send(
        ({ workbook }) => {
          const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
          return {
            sheet,
            range: sheet.getUsedRangeOrNullObject(true).load(GEOMETRY),
          };
        },
        { subject: name, repeatable: true },
      ),
    );
    if (used.sheet.isNullObject) return null;
    if (used.range.isNullObject) return [];
    const { row, column, rows, columns } = areaOf(used.range);
    const whole = { row: 0, column: 0, rows: row + rows, columns: column + columns };
    const cells: Cell[][] = [];
    for await (const block of readBlocks(session, name, whole, { pause: () => Promise.resolve() })) {
      for (const line of block.cells) cells.push([...line]);
    }
    return cells;
  });
}

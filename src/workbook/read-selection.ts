import type { Area } from '../engine/model/cell.ts';
import { asOutcome } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import type { ExcelSession } from './session.ts';

/** What is selected: a sheet, and within its used cells the selected area; null where all of it is empty. */
export interface Selection {
  readonly sheet: string;
  readonly area: Area | null;
}

/** The current selection. Whole columns and rows are cut to what holds values; of several areas the first counts. */
export function readSelection(session: ExcelSession): Promise<ExcelOutcome<Selection>> {
  return asOutcome(() =>
    session.run(async (batch) => {
      const { sheet, used } = await batch.send(
        ({ workbook }) => {
          const first = workbook.getSelectedRanges().areas.getItemAt(0);
          return {
            sheet: workbook.worksheets.getActiveWorksheet().load('name'),
            used: first.getUsedRangeOrNullObject(true).load(GEOMETRY),
          };
        },
        { repeatable: true },
      );
      return { sheet: sheet.name, area: used.isNullObject ? null : areaOf(used) };
    }),
  );
}

import { areaAddress } from './addresses.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import type { ExcelSession } from './session.ts';

/** A cell of a sheet; row and column are zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Brings the sheet to the front and selects the cell. Nothing here takes the focus: it stays in the pane. */
export function selectCell(session: ExcelSession, place: CellPlace): Promise<ExcelOutcome<null>> {
  return asOutcome(() =>
    session.run(async (batch) => {
      const sheet = await batch.send(
        ({ workbook }) => workbook.worksheets.getItemOrNullObject(place.sheet).load('visibility'),
        { subject: place.sheet, repeatable: true },
      );
      if (sheet.isNullObject) throw new ExcelError(missingSheet(place.sheet));
      if (sheet.visibility !== 'Visible') throw new ExcelError(hiddenSheet(place.sheet));
      await batch.send(
        () => {
          sheet.activate();
          sheet.getRange(areaAddress({ ...place, rows: 1, columns: 1 })).select();
        },
        { subject: place.sheet, repeatable: true },
      );
      return null;
    }),
  );
}

function missingSheet(sheet: string): ExcelFailure {
  return {
    ...failureOf('sheet-changed', sheet, 'missing sheet'),
    message: {
      zh: `找不到工作表“${sheet}”，它可能已被改名或删除。请重新检查。`,
      en: `The sheet “${sheet}” is not there any more; it may have been renamed or deleted. Run the check again.`,
    },
  };
}

function hiddenSheet(sheet: string): ExcelFailure {
  return {
    ...failureOf('sheet-changed', sheet, 'hidden sheet'),
    message: {
      zh: `工作表“${sheet}”是隐藏的，无法跳转到其中的单元格。请先取消隐藏，然后再试一次。`,
      en: `The sheet “${sheet}” is hidden, so its cells cannot be shown. Unhide it first, then try again.`,
    },
  };
}

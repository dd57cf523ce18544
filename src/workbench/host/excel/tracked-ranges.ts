import { isRange, isRangeAreas } from './object-kinds.ts';
import type { HostWorkbook } from '../model/host-workbook.ts';
import { shiftAreas } from '../model/sheet-items.ts';
import { shiftedArea } from '../model/shift.ts';
import type { References } from '../wire/references.ts';

/** Lets the ranges that the client tracks move with rows and columns, as Excel's do. */
export function trackMovedRanges(workbook: HostWorkbook, references: References): void {
  workbook.onShift((sheet, shift) => {
    for (const object of references.all()) {
      if (isRange(object) && object.sheet === sheet && !object.isGone) object.moveTo(shiftedArea(object.area, shift));
      if (isRangeAreas(object) && object.sheet === sheet) object.list = shiftAreas(object.list, shift);
    }
  });
}

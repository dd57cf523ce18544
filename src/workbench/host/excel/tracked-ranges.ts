import type { HostWorkbook } from '../model/host-workbook.ts';
import { shiftAreas } from '../model/sheet-items.ts';
import { shiftedArea } from '../model/shift.ts';
import type { References } from '../wire/references.ts';
import { Range } from './range.ts';
import { RangeAreas } from './range-areas.ts';

/** Lets the ranges that the client tracks move with rows and columns, as Excel's do. */
export function trackMovedRanges(workbook: HostWorkbook, references: References): void {
  workbook.onShift((sheet, shift) => {
    for (const object of references.all()) {
      if (object instanceof Range && object.sheet === sheet && !object.isGone)
        object.moveTo(shiftedArea(object.area, shift));
      if (object instanceof RangeAreas && object.sheet === sheet) object.list = shiftAreas(object.list, shift);
    }
  });
}

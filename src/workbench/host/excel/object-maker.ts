import type { Area } from '../../../engine/model/cell.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { Range } from './range.ts';
import { RangeAreas } from './range-areas.ts';
import type { ObjectMaker, Session } from './session.ts';
import { Worksheet } from './worksheet.ts';

/** Makes the objects at the knots of the object model. */
export function objectMaker(session: Session): ObjectMaker {
  return {
    range: (sheet: HostSheet, area: Area) => new Range(session, sheet, area),
    rangeAreas: (sheet: HostSheet, areas: readonly Area[]) => new RangeAreas(session, sheet, areas),
    worksheet: (sheet: HostSheet) => new Worksheet(session, sheet),
  };
}

import type { Area } from '../../../engine/model/cell.ts';
import type { CellStyle, StylePatch } from '../model/cell-style.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { assertAllowed } from './access.ts';

/** Cells whose looks are read and changed together: a range, or the areas of a RangeAreas. */
export interface FormatTarget {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

/** The one value of a style property over all cells, null where they differ. */
export function uniform<T>(target: FormatTarget, read: (style: CellStyle) => T): T | null {
  const values = new Set<T>();
  for (const area of target.areas) {
    for (const style of target.sheet.cells.stylesIn(area)) values.add(read(target.sheet.workbook.styles.style(style)));
  }
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

/** Changes the looks of all cells of the target, where the sheet allows it. */
export function applyFormat(target: FormatTarget, patch: StylePatch): void {
  assertAllowed(target.sheet, 'allowFormatCells');
  for (const area of target.areas) target.sheet.format(area, patch);
}

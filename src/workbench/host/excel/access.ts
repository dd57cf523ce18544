import type { Area } from '../../../engine/model/cell.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { HostWorkbook } from '../model/host-workbook.ts';
import { accessDenied } from '../wire/host-error.ts';

/** Throws AccessDenied where a read-only workbook or a protected sheet forbids new cell contents: locked cells. */
export function assertContentWritable(sheet: HostSheet, area: Area): void {
  assertWorkbookWritable(sheet.workbook);
  if (sheet.protection === null) return;
  const styles = [...sheet.cells.stylesIn(area)].map((number) => sheet.workbook.styles.style(number));
  if (styles.some((style) => style.locked !== false)) throw accessDenied();
}

/** Throws AccessDenied where a protected sheet does not allow an act, such as `allowFormatCells`. */
export function assertAllowed(sheet: HostSheet, option: string): void {
  assertWorkbookWritable(sheet.workbook);
  if (sheet.protection !== null && sheet.protection.options[option] !== true) throw accessDenied();
}

/** Throws AccessDenied in a protected sheet, whatever its options. */
export function assertUnprotected(sheet: HostSheet): void {
  assertWorkbookWritable(sheet.workbook);
  if (sheet.protection !== null) throw accessDenied();
}

/** Throws AccessDenied where sheets may not come, go or be renamed. */
export function assertStructureWritable(workbook: HostWorkbook): void {
  assertWorkbookWritable(workbook);
  if (workbook.structureProtected) throw accessDenied();
}

export function assertWorkbookWritable(workbook: HostWorkbook): void {
  if (workbook.readOnly) throw accessDenied();
}

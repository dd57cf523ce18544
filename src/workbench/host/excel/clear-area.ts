import type { Area } from '../../../engine/model/cell.ts';
import { contains, overlaps, subtract } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { assertAllowed, assertContentWritable } from './access.ts';

/** `range.clear`: contents, formats, hyperlinks, or all of them with merges, validation and conditional formats. */
export function clearArea(sheet: HostSheet, area: Area, applyTo: string): void {
  if (applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents') clearContents(sheet, area);
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(sheet, area);
  if (applyTo === 'All' || applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') clearLinks(sheet, area);
  if (applyTo === 'All') {
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
    clearValidation(sheet, area);
  }
}

function clearContents(sheet: HostSheet, area: Area): void {
  assertContentWritable(sheet, area);
  const before = area.rows === 1 && area.columns === 1 ? sheet.value(area.row, area.column) : undefined;
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.cells.height); row++) {
    const end = Math.min(area.column + area.columns, sheet.cells.row(row)?.width ?? 0);
    for (let column = area.column; column < end; column++) sheet.cells.set(row, column, undefined);
  }
  sheet.contentChanged(area, before);
}

function clearFormats(sheet: HostSheet, area: Area): void {
  assertAllowed(sheet, 'allowFormatCells');
  const blank = Object.fromEntries(
    [...sheet.cells.stylesIn(area)].flatMap((number) =>
      Object.keys(sheet.workbook.styles.style(number)).map((property) => [property, undefined]),
    ),
  );
  if (Object.keys(blank).length > 0) sheet.format(area, blank);
  cutConditionalFormats(sheet, area);
}

function clearLinks(sheet: HostSheet, area: Area): void {
  const inside = (cell: { row: number; column: number }): boolean => overlaps(area, { ...cell, rows: 1, columns: 1 });
  if (!sheet.hyperlinks.some(inside)) return;
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !inside(link));
  sheet.partChanged('hyperlinks');
}

/** Takes an area out of every conditional format of the sheet; a format with nothing left goes. */
export function cutConditionalFormats(sheet: HostSheet, area: Area): void {
  if (!sheet.conditionalFormats.some((format) => format.areas.some((own) => overlaps(own, area)))) return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = format.areas.flatMap((own) => subtract(own, area));
    return format.areas.length > 0;
  });
  sheet.partChanged('conditionalFormats');
}

/** Takes an area out of the sheet's data validation. */
export function clearValidation(sheet: HostSheet, area: Area): void {
  if (!sheet.validations.some((validation) => overlaps(validation.area, area))) return;
  sheet.validations = sheet.validations.flatMap((validation) =>
    subtract(validation.area, area).map((left) => ({ ...validation, area: left })),
  );
  sheet.partChanged('validations');
}

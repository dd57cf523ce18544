import type { Area } from '../../../engine/model/cell.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { shownText } from '../model/shown-text.ts';
import { invalidArgument } from '../wire/host-error.ts';
import { assertAllowed } from './access.ts';

/** The hyperlink of an area's first cell as `Excel.RangeHyperlink`, null where it has none. */
export function linkAt(sheet: HostSheet, area: Area): Record<string, unknown> | null {
  const link = sheet.hyperlinks.find((candidate) => candidate.row === area.row && candidate.column === area.column);
  if (link === undefined) return null;
  const { row, column, ...parts } = link;
  return { ...parts, textToDisplay: shownText(sheet.value(row, column), 'General', sheet.workbook.dateSystem) };
}

/** Gives every cell of an area the hyperlink, with its text where one is given; null takes links away. */
export function setLink(sheet: HostSheet, area: Area, link: unknown): void {
  assertAllowed(sheet, 'allowInsertHyperlinks');
  const inside = (row: number, column: number): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  sheet.hyperlinks = sheet.hyperlinks.filter((known) => !inside(known.row, known.column));
  if (link !== null) addLinks(sheet, area, link);
  sheet.partChanged('hyperlinks');
}

function addLinks(sheet: HostSheet, area: Area, link: unknown): void {
  if (typeof link !== 'object' || link === null) throw invalidArgument();
  const text: unknown = Reflect.get(link, 'textToDisplay');
  const parts = Object.fromEntries(
    ['address', 'documentReference', 'screenTip'].flatMap((key) => {
      const value: unknown = Reflect.get(link, key);
      return typeof value === 'string' ? [[key, value]] : [];
    }),
  );
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.hyperlinks.push({ row, column, ...parts });
      if (typeof text === 'string') sheet.cells.set(row, column, text);
    }
  }
  if (typeof text === 'string') sheet.contentChanged(area);
}

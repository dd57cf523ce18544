import { parseArea, splitAddress } from '../model/address.ts';
import { WHOLE_SHEET } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { HostWorkbook } from '../model/host-workbook.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { Range } from './range.ts';
import type { Session } from './session.ts';
import { bodyArea } from './table-areas.ts';

/** The range of an address, a defined name or a table's name; without a sheet name in it, of the given sheet. */
export function resolveRange(session: Session, sheet: HostSheet, address: string): Range {
  const parts = splitAddress(address);
  const home = parts.sheet === null ? sheet : session.workbook.findSheet(parts.sheet);
  if (home === null) throw itemNotFound();
  const area = parts.cells === '' ? WHOLE_SHEET : parseArea(parts.cells);
  if (area !== null) return session.make.range(home, area);
  const named = namedArea(session.workbook, parts.cells);
  if (named === null) throw invalidArgument();
  return session.make.range(named.sheet, named.area);
}

/** Where a defined name or a table of that name stands; null for a name of neither, or of a constant. */
function namedArea(workbook: HostWorkbook, name: string): { readonly sheet: HostSheet; readonly area: Area } | null {
  const wanted = name.toLowerCase();
  const item = workbook.names.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (item !== undefined) return referencedArea(workbook, item.formula);
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet, area: bodyArea(table) };
  }
  return null;
}

/** The area that a name's formula refers to, null where it is no plain reference. */
export function referencedArea(
  workbook: HostWorkbook,
  formula: string,
): { readonly sheet: HostSheet; readonly area: Area } | null {
  const parts = splitAddress(formula.replace(/^=/, ''));
  const sheet = parts.sheet === null ? null : workbook.findSheet(parts.sheet);
  const area = parseArea(parts.cells);
  return sheet === null || area === null ? null : { sheet, area };
}

import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type { ICellData, Nullable } from '@univerjs/core';
import { parseArea, splitAddress } from '../host/model/address.ts';
import type { GridSession } from './grid-session.ts';

/** A link with a target that stands in the formula itself. */
const LITERAL_LINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** Lets a click on a cell with a link to a place in the workbook go to that place, and open a web address in a tab. */
export function followLinks(session: GridSession, api: FUniver): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const shown = session.unit?.getSheetBySheetId(worksheet.getSheetId());
    const target = linkTarget(shown?.getCellRaw(row, column)) ?? hostLink(session, worksheet.getSheetId(), row, column);
    if (target === null) return;
    if (target.startsWith('#')) goTo(session, target.slice(1));
    else if (/^https?:/i.test(target)) window.open(target, '_blank', 'noopener');
  });
}

/** Where a cell's HYPERLINK leads, null where it has none. */
function linkTarget(cell: Nullable<ICellData>): string | null {
  const literal = LITERAL_LINK.exec(cell?.f ?? '')?.[1];
  if (literal !== undefined) return literal.replaceAll('""', '"');
  const url: unknown = cell?.p?.body?.customRanges?.[0]?.properties?.['url'];
  return typeof url === 'string' ? url : null;
}

function hostLink(session: GridSession, gridId: string, row: number, column: number): string | null {
  const links = session.hostSheet(gridId)?.hyperlinks ?? [];
  const link = links.find((candidate) => candidate.row === row && candidate.column === column);
  return link?.documentReference === undefined ? (link?.address ?? null) : `#${link.documentReference}`;
}

/** A place that is not there any more is left alone, as in Excel, which only says so. */
function goTo(session: GridSession, reference: string): void {
  const { sheet: name, cells } = splitAddress(reference);
  const sheet = name === null ? session.workbook.activeSheet : session.workbook.findSheet(name);
  const area = parseArea(cells);
  if (sheet === null || area === null) return;
  session.workbook.as('user', () => {
    session.workbook.select(sheet, [area]);
  });
}

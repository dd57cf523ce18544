import type { SheetPlan } from '../engine/model/mark-plan.ts';
import { Archive, SIZE_LIMITS } from './xlsx/archive.ts';
import { Draft } from './xlsx/write/draft.ts';
import { writeResultSheet } from './xlsx/write/result-sheet.ts';
import { StyleBook } from './xlsx/write/style-book.ts';
import { stylesPath } from './xlsx/write/workbook-entries.ts';
import { pack, writeZip } from './zip/write-zip.ts';

const WORKBOOK = 'xl/workbook.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts that every workbook has before it has a sheet. */
const PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/${WORKBOOK}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      '</Types>',
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${WORKBOOK}"/></Relationships>`,
  ],
  [WORKBOOK, `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets></sheets></workbook>`],
];

/** A new workbook of the planned sheets. The same sheets give the same bytes. */
export function createXlsx(sheets: readonly SheetPlan[]): Uint8Array {
  const bytes = writeZip(PARTS.map(([path, xml]) => pack(path, new TextEncoder().encode(xml))));
  const archive = new Archive(bytes, SIZE_LIMITS);
  const draft = new Draft(archive, WORKBOOK);
  const stylePart = stylesPath(archive, draft, WORKBOOK);
  const styles = new StyleBook(draft.text(stylePart));
  const context = { draft, styles, workbookPath: WORKBOOK, tableIds: new Set<number>(), tableNames: new Set<string>() };
  for (const sheet of sheets) writeResultSheet(sheet, null, context);
  draft.set(stylePart, styles.toXml());
  return draft.toBytes();
}

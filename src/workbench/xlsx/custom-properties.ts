import type { WorkbookProperties } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { Archive, SIZE_LIMITS } from '../../files/xlsx/archive.ts';

const PART = 'docProps/custom.xml';
const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = '_rels/.rels';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/**
 * A workbook with these custom properties and no others. hucre writes them into new workbooks only; into an opened one
 * they are put here, as it writes them.
 */
export async function withCustomProperties(
  workbook: Uint8Array,
  custom: NonNullable<WorkbookProperties['custom']>,
): Promise<Uint8Array> {
  const archive = new Archive(workbook, SIZE_LIMITS);
  if (Object.keys(custom).length === 0) return archive.has(PART) ? archive.rewrite(withoutPart(archive)) : workbook;
  const model = new Archive(await writeXlsx({ sheets: [{ name: 'Sheet1' }], properties: { custom } }), SIZE_LIMITS);
  const added = `<Override PartName="/${PART}" ContentType="${TYPE}"/>`;
  const related = `<Relationship Id="rIdCustomProperties" Type="${RELATION}" Target="${PART}"/>`;
  return archive.rewrite(
    new Map([
      [PART, model.content(PART)],
      [CONTENT_TYPES, edited(archive, CONTENT_TYPES, (text) => joined(text, `"/${PART}"`, '</Types>', added))],
      [RELATIONSHIPS, edited(archive, RELATIONSHIPS, (text) => joined(text, RELATION, '</Relationships>', related))],
    ]),
  );
}

function withoutPart(archive: Archive): Map<string, Uint8Array | null> {
  const without = (path: string, element: RegExp): Uint8Array =>
    edited(archive, path, (text) => text.replace(element, ''));
  return new Map([
    [PART, null],
    [CONTENT_TYPES, without(CONTENT_TYPES, /<Override\b[^>]*\/docProps\/custom\.xml"[^>]*\/>/u)],
    [RELATIONSHIPS, without(RELATIONSHIPS, /<Relationship\b[^>]*\/custom-properties"[^>]*\/>/u)],
  ]);
}

/** The text with an element before its end, unless it is there already. */
function joined(text: string, mark: string, end: string, element: string): string {
  return text.includes(mark) ? text : text.replace(end, `${element}${end}`);
}

function edited(archive: Archive, path: string, edit: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(edit(archive.text(path)));
}

import { appendChild, childrenOf, rootOf } from '../../xml/outline.ts';
import { attribute } from '../../xml/xml-scanner.ts';
import { encodeXml } from '../../xml/xml-text.ts';
import { damaged } from '../../file-failures.ts';
import { readRelationships } from '../relationships.ts';
import type { Archive } from '../archive.ts';
import type { Draft } from './draft.ts';
import { PLAIN_STYLES } from './style-book.ts';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Lists a new worksheet behind the last in the workbook part. */
export function addSheetEntry(draft: Draft, workbookPath: string, name: string, path: string): void {
  const id = draft.addRelationship(workbookPath, 'worksheet', path);
  const xml = draft.text(workbookPath);
  const root = rootOf(xml);
  const sheets = root === null ? undefined : childrenOf(xml, root).find((child) => child.name === 'sheets');
  if (sheets === undefined) throw damaged(workbookPath);
  const numbers = childrenOf(xml, sheets).map(({ tag }) => Number(attribute(tag, 'sheetId')));
  const number = String(Math.max(0, ...numbers) + 1);
  const link = `xmlns:r="${draft.dialect.relationships}" r:id="${id}"`;
  draft.set(workbookPath, appendChild(xml, sheets, `<sheet name="${encodeXml(name)}" sheetId="${number}" ${link}/>`));
}

/** Names that formulas can use already: no table may have one of them. */
export function definedNames(workbookXml: string): string[] {
  const root = rootOf(workbookXml);
  if (root === null) return [];
  const lists = childrenOf(workbookXml, root).filter((child) => child.name === 'definedNames');
  return lists.flatMap((list) => childrenOf(workbookXml, list).map(({ tag }) => attribute(tag, 'name') ?? ''));
}

/** The path of the styles part; a workbook without one gets a plain one. */
export function stylesPath(archive: Archive, draft: Draft, workbookPath: string): string {
  const found = readRelationships(archive, workbookPath).find(({ type }) => type === 'styles');
  if (found !== undefined && archive.has(found.target)) return found.target;
  const path = draft.freePath('xl/styles', '.xml');
  draft.addPart(path, PLAIN_STYLES(draft.dialect.main), STYLES_TYPE);
  draft.addRelationship(workbookPath, 'styles', path);
  return path;
}

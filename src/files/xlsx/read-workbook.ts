import { damaged } from '../file-failures.ts';
import { attribute, isSet } from '../xml/xml-scanner.ts';
import type { Archive } from './archive.ts';
import { readRelationships } from './relationships.ts';
import type { Relationship } from './relationships.ts';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

/** The workbook part: which sheets there are, in the order of their tabs, and what the dates count from. */
export interface WorkbookPart {
  readonly path: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | null;
}

export function readWorkbookPart(archive: Archive): WorkbookPart {
  const path = readRelationships(archive, '').find((relationship) => relationship.type === 'officeDocument')?.target;
  if (path === undefined) throw damaged('_rels/.rels');
  const relationships = readRelationships(archive, path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  archive.scan(path, {
    open(name, tag) {
      if (name === 'workbookPr') date1904 = isSet(tag, 'date1904');
      if (name === 'sheet') addWorksheet(sheets, tag, byId.get(attribute(tag, 'id') ?? ''), path);
    },
    text: ignore,
    close: ignore,
  });
  const strings = relationships.find((relationship) => relationship.type === 'sharedStrings');
  return { path, date1904, sheets, sharedStrings: strings?.target ?? null };
}

function ignore(): void {
  // All that matters stands in the attributes.
}

/** Chart sheets and dialogs hold no cells and are left out. */
function addWorksheet(sheets: SheetEntry[], tag: string, target: Relationship | undefined, path: string): void {
  if (target === undefined) throw damaged(path);
  if (target.type !== 'worksheet') return;
  const state = attribute(tag, 'state');
  sheets.push({
    name: attribute(tag, 'name') ?? '',
    path: target.target,
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  });
}

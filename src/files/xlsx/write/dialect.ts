import { attribute } from '../../xml/xml-scanner.ts';
import { rootOf } from '../../xml/outline.ts';

/** The addresses that name elements and relationships: files exist in two dialects, and one file never mixes them. */
export interface Dialect {
  readonly main: string;
  /** Prefix of relationship types, and the namespace of `r:id`. */
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The dialect of the workbook part. */
export function dialectOf(workbookXml: string): Dialect {
  const root = rootOf(workbookXml);
  const name = root?.prefix === '' || root === null ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return attribute(root?.tag ?? '', name) === STRICT.main ? STRICT : TRANSITIONAL;
}

import { appendChild, childrenOf, rootOf, withoutElements } from '../../xml/outline.ts';
import { attribute } from '../../xml/xml-scanner.ts';
import { encodeXml } from '../../xml/xml-text.ts';
import type { Archive } from '../archive.ts';
import { relationshipsPath, resolve } from '../relationships.ts';
import { dialectOf } from './dialect.ts';
import type { Dialect } from './dialect.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** A workbook file being changed: what is not touched stays as it came, byte by byte. */
export class Draft {
  readonly dialect: Dialect;
  private readonly archive: Archive;
  private readonly changes = new Map<string, Uint8Array | null>();

  constructor(archive: Archive, workbookPath: string) {
    this.archive = archive;
    this.dialect = dialectOf(archive.text(workbookPath));
  }

  has(path: string): boolean {
    const change = this.changes.get(path);
    return change === undefined ? this.archive.has(path) : change !== null;
  }

  content(path: string): Uint8Array {
    return this.changes.get(path) ?? this.archive.content(path);
  }

  text(path: string): string {
    const change = this.changes.get(path);
    return change === undefined || change === null ? this.archive.text(path) : new TextDecoder().decode(change);
  }

  set(path: string, content: string | Uint8Array): void {
    this.changes.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  /** The first of `xl/tables/table1.xml`, `xl/tables/table2.xml` … that is not taken. */
  freePath(start: string, extension: string): string {
    let number = 1;
    while (this.has(`${start}${String(number)}${extension}`)) number += 1;
    return `${start}${String(number)}${extension}`;
  }

  /** Adds a part that the package did not have. */
  addPart(path: string, content: string, contentType: string): void {
    this.set(path, content);
    const xml = this.text(CONTENT_TYPES);
    const override = `<Override PartName="/${encodeXml(path)}" ContentType="${contentType}"/>`;
    this.set(CONTENT_TYPES, append(xml, override));
  }

  /** Takes a part out, with its own relationships and its content type. */
  removePart(path: string): void {
    this.changes.set(path, null);
    if (this.has(relationshipsPath(path))) this.changes.set(relationshipsPath(path), null);
    const name = `/${path}`.toLowerCase();
    this.set(
      CONTENT_TYPES,
      without(this.text(CONTENT_TYPES), (tag) => attribute(tag, 'PartName')?.toLowerCase() === name),
    );
  }

  /** Points from one part to another; answers the relationship's id. */
  addRelationship(from: string, type: string, target: string): string {
    const path = relationshipsPath(from);
    const xml = this.has(path) ? this.text(path) : NO_RELATIONSHIPS;
    const ids = new Set(this.relationshipTags(from).map((tag) => attribute(tag, 'Id')));
    let number = 1;
    while (ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const address = `${this.dialect.relationships}/${type}`;
    this.set(path, append(xml, `<Relationship Id="${id}" Type="${address}" Target="/${encodeXml(target)}"/>`));
    return id;
  }

  /** Cuts a part's pointers of a type and takes out the parts they point to. */
  removeRelated(from: string, type: string): void {
    const isOfType = (tag: string): boolean => attribute(tag, 'Type')?.endsWith(`/${type}`) === true;
    const tags = this.relationshipTags(from).filter(isOfType);
    if (tags.length === 0) return;
    this.set(relationshipsPath(from), without(this.text(relationshipsPath(from)), isOfType));
    for (const tag of tags) this.removePart(resolve(from, attribute(tag, 'Target') ?? ''));
  }

  private relationshipTags(from: string): string[] {
    const path = relationshipsPath(from);
    if (!this.has(path)) return [];
    const xml = this.text(path);
    const root = rootOf(xml);
    return root === null ? [] : childrenOf(xml, root).map((child) => child.tag);
  }

  toBytes(): Uint8Array {
    return this.archive.rewrite(this.changes);
  }
}

function append(xml: string, fragment: string): string {
  const root = rootOf(xml);
  return root === null ? xml : appendChild(xml, root, fragment);
}

function without(xml: string, isUnwanted: (tag: string) => boolean): string {
  const root = rootOf(xml);
  if (root === null) return xml;
  return withoutElements(
    xml,
    childrenOf(xml, root).filter((child) => isUnwanted(child.tag)),
  );
}

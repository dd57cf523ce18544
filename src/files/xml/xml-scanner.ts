import { damaged } from '../file-failures.ts';
import { decodeXml } from './xml-text.ts';

/** What a scan of XML reports. Names come without their namespace prefix; `tag` is read with `attribute`. */
export interface XmlHandler {
  open(name: string, tag: string): void;
  text(text: string): void;
  close(name: string): void;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
/** Longest text or tag; far more than the 32,767 characters of a cell with every one written as an entity. */
const LONGEST_TOKEN = 4_000_000;
const NAME_END = /[\s/]/;

/**
 * Reads XML in pieces of any size, in one pass and without building a tree: sheets have millions of cells.
 * Throws `FileError` on XML that is not well-formed, and on any DTD, so that no entity can be blown up.
 */
export class XmlScanner {
  private rest = '';
  private readonly openNames: string[] = [];
  private seenRoot = false;
  private readonly handler: XmlHandler;
  private readonly part: string;

  constructor(part: string, handler: XmlHandler) {
    this.part = part;
    this.handler = handler;
  }

  feed(piece: string): void {
    const text = this.rest + piece;
    let position = 0;
    while (position < text.length) {
      const next = this.token(text, position);
      if (next < 0) break;
      position = next;
    }
    this.rest = text.slice(position);
    if (this.rest.length > LONGEST_TOKEN) throw damaged(this.part);
  }

  end(): void {
    if (this.rest.trim() !== '' || this.openNames.length > 0 || !this.seenRoot) throw damaged(this.part);
  }

  /** Where the token that begins here ends; -1 where its end has not come yet. */
  private token(text: string, start: number): number {
    if (text.charCodeAt(start) !== LESS) return this.characters(text, start);
    const kind = text.charCodeAt(start + 1);
    if (Number.isNaN(kind)) return -1;
    if (kind === SLASH) return this.closingTag(text, start);
    if (kind === QUESTION) return after(text, '?>', start);
    if (kind === EXCLAMATION) return this.declaration(text, start);
    return this.openingTag(text, start);
  }

  private characters(text: string, start: number): number {
    const end = text.indexOf('<', start);
    if (end < 0) return -1;
    if (this.openNames.length > 0) this.handler.text(decodeXml(text.slice(start, end)));
    return end;
  }

  private closingTag(text: string, start: number): number {
    const end = text.indexOf('>', start);
    if (end < 0) return -1;
    const name = localName(text.slice(start + 2, end).trimEnd());
    if (this.openNames.pop() !== name) throw damaged(this.part);
    this.handler.close(name);
    return end + 1;
  }

  private openingTag(text: string, start: number): number {
    const end = tagEnd(text, start);
    if (end < 0) return -1;
    const closed = text.charCodeAt(end - 1) === SLASH;
    const tag = text.slice(start + 1, closed ? end - 1 : end);
    const nameEnd = tag.search(NAME_END);
    const name = localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd));
    if (name === '' || (this.seenRoot && this.openNames.length === 0)) throw damaged(this.part);
    this.seenRoot = true;
    this.handler.open(name, tag);
    if (closed) this.handler.close(name);
    else this.openNames.push(name);
    return end + 1;
  }

  private declaration(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
    if (text.startsWith('<![CDATA[', start)) {
      const end = after(text, ']]>', start);
      if (end > 0) this.handler.text(text.slice(start + 9, end - 3));
      return end;
    }
    if (text.length - start < 9) return -1;
    throw damaged(this.part);
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** The `>` that ends a tag: not one inside a quoted attribute value. */
function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) {
      return index;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      quote = code;
    }
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const patterns = new Map<string, RegExp>();

/** The attribute's value by its name without prefix, null where the tag has none. */
export function attribute(tag: string, name: string): string | null {
  const plain = tag.indexOf(` ${name}="`);
  if (plain >= 0) {
    const start = plain + name.length + 3;
    return decodeXml(tag.slice(start, tag.indexOf('"', start)));
  }
  if (!tag.includes(name)) return null;
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(tag);
  return match === null ? null : decodeXml(match[1] ?? match[2] ?? '');
}

/** Whether a truth attribute is set: `1`, `true` or `on`. */
export function isSet(tag: string, name: string): boolean {
  const value = attribute(tag, name);
  return value === '1' || value === 'true' || value === 'on';
}

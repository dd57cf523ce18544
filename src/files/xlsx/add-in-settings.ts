import { FileError } from '../file-failures.ts';
import { attribute } from '../xml/xml-scanner.ts';
import { encodeXml } from '../xml/xml-text.ts';
import type { Archive } from './archive.ts';
import type { Draft } from './write/draft.ts';

/** Parts of add-ins in a workbook, as [MS-OWEXML] describes them: the settings of each are properties with JSON values. */
const PARTS = /^xl\/webextensions\/[^/]+\.xml$/i;
/** A property's tag; the value of an attribute may hold a `>`. */
const PROPERTY = /<(?:[\w.-]+:)?property\b(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const VALUE = /(\svalue\s*=\s*)(?:"[^"]*"|'[^']*')/;

/** The text that an add-in keeps in the workbook under a key; null where Excel has never saved one. */
export function readAddInSetting(archive: Archive, key: string): string | null {
  return find(archive, key)?.text ?? null;
}

/**
 * Changes the text under a key where Excel has saved one before. A first one is not made: Excel ties the part to the
 * add-in by numbers of its own, which a file does not tell.
 */
export function changeAddInSetting(archive: Archive, draft: Draft, key: string, text: string): void {
  const found = find(archive, key);
  if (found === null) return;
  const value = encodeXml(found.isJson ? JSON.stringify(text) : text);
  const xml = draft
    .text(found.part)
    .replace(PROPERTY, (tag) =>
      attribute(tag, 'name') === key ? tag.replace(VALUE, (_, start: string) => `${start}"${value}"`) : tag,
    );
  draft.set(found.part, xml);
}

interface Found {
  readonly part: string;
  readonly text: string;
  /** Whether the text stands as JSON does, in quotation marks. */
  readonly isJson: boolean;
}

function find(archive: Archive, key: string): Found | null {
  let found: Found | null = null;
  for (const part of archive.paths().filter((path) => PARTS.test(path))) {
    try {
      archive.scan(part, {
        open(name, tag) {
          if (name !== 'property' || attribute(tag, 'name') !== key) return;
          found ??= { part, ...textIn(attribute(tag, 'value') ?? '') };
        },
        text: ignore,
        close: ignore,
      });
    } catch (thrown) {
      // What an add-in has kept is no reason to refuse a workbook whose sheets can be read.
      if (!(thrown instanceof FileError)) throw thrown;
    }
  }
  return found;
}

function textIn(value: string): Pick<Found, 'text' | 'isJson'> {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read === 'string') return { text: read, isJson: true };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
  }
  return { text: value, isJson: false };
}

function ignore(): void {
  // All that matters stands in attributes.
}

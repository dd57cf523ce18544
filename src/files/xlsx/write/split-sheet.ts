import { damaged } from '../../file-failures.ts';
import { XmlDecoder } from '../../xml/xml-decoder.ts';
import { concatenate } from '../../zip/write-zip.ts';

/** A worksheet part with its cells set apart: they are carried over as bytes and never become a text in memory. */
export interface SplitSheet {
  /** The part with a comment in the place of the cells. */
  readonly frame: string;
  readonly cells: Uint8Array;
}

const MARK = '<!--cells-->';
const NAME = new TextEncoder().encode('sheetData');
const LESS = 60;
const GREATER = 62;
const SLASH = 47;

/** Takes a worksheet part apart. Throws `FileError` where it has no cells element. */
export function splitSheet(part: Uint8Array, path: string): SplitSheet {
  const content = toUtf8(part);
  const first = find(content, 0, 1);
  const last = find(content, content.length - NAME.length, -1);
  if (first < 0 || last < 0) throw damaged(path);
  const start = content.lastIndexOf(LESS, first);
  const end = content.indexOf(GREATER, last) + 1;
  if (start < 0 || end === 0) throw damaged(path);
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const open = decode(content.subarray(start, first)).slice(1);
  const stand = `<${open}sheetData>${MARK}</${open}sheetData>`;
  const frame = decode(content.subarray(0, start)) + stand + decode(content.subarray(end));
  return { frame, cells: content.subarray(start, end) };
}

/** Puts the cells back into a frame whose other elements may have changed. */
export function joinSheet(frame: string, cells: Uint8Array): Uint8Array {
  const at = frame.indexOf(MARK);
  const start = frame.lastIndexOf('<', at - 1);
  const end = frame.indexOf('>', at + MARK.length) + 1;
  const encoder = new TextEncoder();
  return concatenate([encoder.encode(frame.slice(0, start)), cells, encoder.encode(frame.slice(end))]);
}

/** A part in UTF-16, which the standard allows and hardly a program writes, in UTF-8. */
function toUtf8(part: Uint8Array): Uint8Array {
  if (part[0] !== 0xff && part[0] !== 0xfe) return part;
  const text = new XmlDecoder().decode(part, true);
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'));
}

/** Where the element's name stands in a tag, from an offset on, in a direction. */
function find(content: Uint8Array, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at + NAME.length <= content.length; at += step) {
    if (content[at] === NAME[0] && isName(content, at) && isInTag(content, at)) return at;
  }
  return -1;
}

function isName(content: Uint8Array, at: number): boolean {
  return NAME.every((byte, index) => content[at + index] === byte);
}

/** Behind `<`, `</`, `<x:` or `</x:`; cell texts cannot hold a `<` of their own. */
function isInTag(content: Uint8Array, at: number): boolean {
  const open = content.lastIndexOf(LESS, at);
  const between = content.subarray(open + 1, at);
  return (
    open >= 0 &&
    between.length < 64 &&
    between.every((byte, index) => isNameByte(byte) || (index === 0 && byte === SLASH))
  );
}

function isNameByte(byte: number): boolean {
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 58) || byte === 45 || byte === 46 || byte === 95;
}

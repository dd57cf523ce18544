import { decodeText } from './csv/decode-text.ts';
import { success } from './result.ts';
import type { Result } from './result.ts';

/** Tables of XML are workbooks of Excel 2003 or flat ones of LibreOffice, whose values say of what kind they are. */
const WORKBOOK_XML = /<(?:\w+:)?(?:Workbook|document)\b/;
/** A web page or XML that a program has called a workbook. */
const MARKUP_START = /^[\ufeff\s]*<(?:\?xml|!doctype|html|table|meta|head|style|body|div)/i;
const LOOKED_AT = 4096;
const ENTITIES = /&(?:yen|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
/** Characters that would be taken for markup once they stand in the page as they are. */
const MARKUP = /[<>&"']/;

/** Whether a file is a web page or XML, whatever it is called. */
export function isMarkup(bytes: Uint8Array): boolean {
  return MARKUP_START.test(startOf(bytes).replace('ï»¿', ''));
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
}

/**
 * The page of a program that writes web pages and calls them `.xls`; null for XML that is a workbook. Its charset is told
 * by its bytes, since pages name one that they are not written in. All in it is text: 000123 is no number.
 */
export function webPage(bytes: Uint8Array): Result<string> | null {
  if (WORKBOOK_XML.test(startOf(bytes))) return null;
  const decoded = decodeText(bytes);
  return decoded.ok ? success(decoded.value.replace(ENTITIES, character)) : decoded;
}

function character(entity: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal === undefined ? parseInt(hexadecimal ?? 'a5', 16) : Number(decimal);
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  return MARKUP.test(text) ? entity : text;
}

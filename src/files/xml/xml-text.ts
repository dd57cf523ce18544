const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NAMES: Readonly<Record<string, string>> = { '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot' };
const LAST_CODE_POINT = 0x10ffff;

/** Text as XML holds it → text. Entities that XML does not define stay as they are. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, (whole: string, ...groups: unknown[]) => {
    const [hex, decimal, name] = groups;
    if (typeof name === 'string') return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** Text → attribute value or element content. Line breaks are kept, also in attributes. */
export function encodeXml(text: string): string {
  return text.replace(/[<>&"\t\n\r]/g, (sign) => {
    const name = NAMES[sign];
    return name === undefined ? `&#${String(sign.charCodeAt(0))};` : `&${name};`;
  });
}

/** Cell text as the file holds it → text: Excel writes what XML cannot hold as `_x000B_`. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const LONGEST_CELL = 32_767;
// Control characters, halves of surrogate pairs and non-characters: Excel refuses a file that holds one as it is.
const NOT_IN_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text → content of a cell, cut at the longest text that a cell holds. */
export function encodeCellText(text: string): string {
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  const literal = short.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  return encodeXml(literal.replace(NOT_IN_XML, toEscape));
}

function toEscape(character: string): string {
  if (character === '\t' || character === '\n') return character;
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

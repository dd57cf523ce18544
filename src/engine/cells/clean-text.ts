/** Code points of single characters that show nothing, beside the ranges below. */
const LONE_BLANKS = new Set([
  0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x1680, 0x180e, 0x205f, 0x2800, 0x3000, 0x3164, 0xfeff, 0xffa0,
]);

/** Whether a character (UTF-16 unit) shows nothing: blanks of all widths, controls, zero-width and bidi marks. */
export function isBlankCode(code: number): boolean {
  if (code < 0x7f) return code <= 0x20;
  if (code < 0x2000) return code <= 0xa0 || LONE_BLANKS.has(code);
  if (code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || (code >= 0x2060 && code <= 0x206f)) return true;
  return code >= 0x2800 && LONE_BLANKS.has(code);
}

/** The text in NFKC without blanks at its ends; what stands inside is kept. The form in which texts are compared. */
export function cleanText(text: string): string {
  return isPlain(text) ? text : trimBlanks(text.normalize('NFKC'));
}

/** Whether the text shows nothing at all. */
export function isBlankText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isBlankCode(text.charCodeAt(at))) return false;
  }
  return true;
}

/** The cleaned text without any blank, where blanks carry no meaning: `合 计`, `日 期`, numbers of papers. */
export function withoutBlanks(text: string): string {
  const clean = cleanText(text);
  let kept = '';
  let from = 0;
  for (let at = 0; at < clean.length; at++) {
    if (!isBlankCode(clean.charCodeAt(at))) continue;
    kept += clean.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? clean : kept + clean.slice(from);
}

/** Most cells are plain: printable ASCII and common Chinese, which NFKC leaves alone. Spares them the call. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain =
      code < 0x7f ? code > 0x20 || (code === 0x20 && at > 0 && at < text.length - 1) : isCommonChinese(code);
    if (!plain) return false;
  }
  return true;
}

function isCommonChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlankCode(text.charCodeAt(from))) from++;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

let codes: Map<string, readonly [number, number]> | null = null;

/** The two-byte codes of GB18030, taken from the decoder that every browser has. */
function gbCodes(): Map<string, readonly [number, number]> {
  if (codes !== null) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.from([lead, trail]));
      if (text.length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [lead, trail]);
    }
  }
  return codes;
}

/** A text in the two-byte codes of GB18030, as programs in China write it; what has no such code becomes a question mark. */
export function encodeGb18030(text: string): Uint8Array {
  const known = gbCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(known.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

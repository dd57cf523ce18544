/** Code units that are made into a text at once. */
const CHUNK = 4;
/** Longer texts are not joined from chunks: they would stay trees of them. */
const LONGEST_JOINED = 12;
/** As many arguments as a call surely takes. */
const MOST_ARGUMENTS = 4096;

/** The text of the code units from `from` to `end`. */
export function textOfUnits(codes: Uint8Array | Uint16Array, from: number, end: number): string {
  if (end - from > LONGEST_JOINED) return longText(codes.subarray(from, end));
  let text = '';
  for (let at = from; at < end; at += CHUNK) text += chunk(codes, at, Math.min(CHUNK, end - at));
  return text;
}

function chunk(codes: Uint8Array | Uint16Array, at: number, length: number): string {
  const [a = 0, b = 0, c = 0, d = 0] = [codes[at], codes[at + 1], codes[at + 2], codes[at + 3]];
  if (length === CHUNK) return String.fromCharCode(a, b, c, d);
  if (length === 3) return String.fromCharCode(a, b, c);
  return length === 2 ? String.fromCharCode(a, b) : String.fromCharCode(a);
}

function longText(codes: Uint8Array | Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode.apply(null, codes.subarray(at, at + MOST_ARGUMENTS) as unknown as number[]);
  }
  return text;
}

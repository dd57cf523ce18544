import { NOT_TEXT, UNKNOWN_ENCODING } from '../file-failures.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Programs in China write UTF-8, or the national code of which GBK and GB2312 are parts. */
const UNMARKED = ['utf-8', 'gb18030'] as const;

/**
 * The text of a file: by its byte order mark, else as UTF-8 where that fits to the last byte, else as GB18030. Nothing is
 * ever replaced by a question mark: bytes that fit no encoding are a failure.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked === undefined && bytes.includes(0)) return failure(NOT_TEXT);
  for (const encoding of marked === undefined ? UNMARKED : [marked.encoding]) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return success(text);
  }
  return failure(UNKNOWN_ENCODING);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (isUndecodable(thrown)) return null;
    throw thrown;
  }
}

/** Whether a decoder refused the bytes. By its name, since a page and its workers each have a TypeError of their own. */
export function isUndecodable(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && thrown.name === 'TypeError';
}

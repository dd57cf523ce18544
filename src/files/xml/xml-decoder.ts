/** Bytes of an XML part → text, in pieces: UTF-8, or UTF-16 where a byte order mark says so. */
export class XmlDecoder {
  private decoder: TextDecoder | null = null;

  decode(piece: Uint8Array, final = false): string {
    if (this.decoder === null) {
      if (piece.length === 0 && !final) return '';
      this.decoder = new TextDecoder(encodingOf(piece));
    }
    return this.decoder.decode(piece, { stream: !final });
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

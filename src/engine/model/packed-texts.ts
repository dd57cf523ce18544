const FIRST_BYTES = 4096;
const FIRST_TEXTS = 256;
const FIRST_PRINTABLE = 0x21;
const LAST_PRINTABLE = 0x7e;

/**
 * Short texts of printable ASCII, end to end in one array of bytes: document numbers, codes, phones. A million of them
 * cost their letters and four bytes each, and the garbage collector has nothing to look through.
 */
export class PackedTexts {
  private bytes = new Uint8Array(FIRST_BYTES);
  /** Where each text ends; it begins where the one before ends. */
  private ends = new Int32Array(FIRST_TEXTS);
  private count = 0;
  private used = 0;

  /** The place of the text, from 0 on; −1 where it holds anything but printable ASCII, a blank included. */
  add(text: string): number {
    if (this.used + text.length > this.bytes.length) this.bytes = widerBytes(this.bytes, this.used + text.length);
    const { bytes, used } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < FIRST_PRINTABLE || code > LAST_PRINTABLE) return -1;
      bytes[used + at] = code;
    }
    if (this.count === this.ends.length) this.ends = widerEnds(this.ends);
    this.used = used + text.length;
    this.ends[this.count] = this.used;
    return this.count++;
  }

  text(place: number): string {
    const end = this.ends[place] ?? 0;
    let text = '';
    for (let at = this.startOf(place); at < end; at++) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  /** Whether the text has the letter, small or large. `letter` is the code of the small one. */
  hasLetter(place: number, letter: number): boolean {
    const end = this.ends[place] ?? 0;
    for (let at = this.startOf(place); at < end; at++) if (((this.bytes[at] ?? 0) | 0x20) === letter) return true;
    return false;
  }

  /** Gives back the room that was made for more texts. */
  rest(): void {
    this.bytes = this.bytes.slice(0, this.used);
    this.ends = this.ends.slice(0, Math.max(1, this.count));
  }

  private startOf(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] ?? 0);
  }
}

function widerBytes(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(least, bytes.length * 2));
  wider.set(bytes);
  return wider;
}

function widerEnds(ends: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(ends.length * 2);
  wider.set(ends);
  return wider;
}

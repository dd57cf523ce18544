import { textOfUnits } from './code-units.ts';
import { roomFor } from './growing.ts';

const FIRST_BYTES = 4096;
const FIRST_TEXTS = 256;

/** ASCII texts end to end in one array of bytes: they cost their letters and four bytes each. */
export class PackedTexts {
  private bytes = new Uint8Array(FIRST_BYTES);
  /** Where each text ends; it begins where the one before ends. */
  private ends = new Int32Array(FIRST_TEXTS);
  private count = 0;

  /** The place of the text, from 0 on. */
  add(text: string): number {
    const from = this.startOf(this.count);
    const end = from + text.length;
    this.bytes = roomFor(this.bytes, end);
    this.ends = roomFor(this.ends, this.count + 1);
    for (let at = 0; at < text.length; at++) this.bytes[from + at] = text.charCodeAt(at);
    this.ends[this.count] = end;
    return this.count++;
  }

  text(place: number): string {
    return textOfUnits(this.bytes, this.startOf(place), this.ends[place] ?? 0);
  }

  /** Gives back the room that was made for more texts. */
  rest(): void {
    this.bytes = this.bytes.slice(0, this.startOf(this.count));
    this.ends = this.ends.slice(0, Math.max(1, this.count));
  }

  private startOf(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] ?? 0);
  }
}

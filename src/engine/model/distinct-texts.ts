import { cleanText } from '../cells/clean-text.ts';
import { CODE_CLASSES, foldedCode, isCommonChinese, ODD, UNPLAIN } from '../cells/code-classes.ts';
import { textOfUnits } from './code-units.ts';
import { roomFor } from './growing.ts';

const FIRST_CODES = 4096;
const FIRST_TEXTS = 256;
/** Slots of the index for each text at least: fuller, it would be slow to miss. */
const SLOTS_FOR_EACH = 2;
const MIX = 0x9e3779b1;
/** Texts that are looked up together: one by one, each would wait for memory again and again. */
export const TOGETHER = 512;
const BLANK = 0x20;
const FIRST_PLACE = new Int32Array(1);

/**
 * Distinct texts by number from 1 on; 0 is the empty text. Their UTF-16 code units stand end to end in one array, with
 * a hash table of typed arrays beside it: a text of a sheet's cell is read once, and neither it nor a node of a map is
 * kept for the garbage collector to follow.
 */
export class DistinctTexts {
  private codes = new Uint16Array(FIRST_CODES);
  /** Where each text ends; it begins where the one before ends. */
  private ends = new Int32Array(FIRST_TEXTS);
  private count = 1;
  /**
   * Numbers by the low bits of their texts' hashes, 0 in a free slot; the bits above a number's own are those of the hash,
   * so that few other texts are compared. Null while nothing is looked for.
   */
  private index: Int32Array<ArrayBuffer> | null = null;
  /** Of the texts that are looked up together: their hashes, and where they are written until they are known for new. */
  private readonly hashes = new Int32Array(TOGETHER);
  private readonly written = new Int32Array(TOGETHER + 1);
  private readonly met = new Int32Array(TOGETHER);

  /** Numbers are below it. */
  get size(): number {
    return this.count;
  }

  /** The number of a text; a new one where it was not seen before. */
  intern(text: string): number {
    if (text === '') return 0;
    const from = this.ends[this.count - 1] ?? 0;
    this.hashes[0] = this.write(text, from);
    this.written[0] = from;
    this.written[1] = from + text.length;
    this.meetAll(FIRST_PLACE, 0, 1, this.met);
    return this.met[0] ?? 0;
  }

  /** The number of a text that was seen before, −1 of another. */
  find(text: string): number {
    if (text === '') return 0;
    const from = this.ends[this.count - 1] ?? 0;
    const hash = this.write(text, from);
    const index = this.roomyIndex(1);
    const known = index[this.slotOf(index, from, from + text.length, hash)] ?? 0;
    return known === 0 ? -1 : known & (index.length - 1);
  }

  /** Cleans the texts from `from` to `to` and writes their numbers to their places: the first one's to `places[from]`. */
  numberClean(texts: readonly string[], places: Int32Array, from: number, to: number, numbers: Int32Array): void {
    for (let first = from; first < to; first += TOGETHER) {
      const count = Math.min(TOGETHER, to - first);
      this.writeAll(texts, first, count);
      this.touch(count);
      this.meetAll(places, first, count, numbers);
    }
  }

  text(number: number): string {
    return textOfUnits(this.codes, this.startOf(number), this.ends[number] ?? 0);
  }

  /** All the classes of a text's code units together; `classes` has a set of bits for each of the 65,536 units. */
  classesOf(number: number, classes: Uint8Array): number {
    const end = this.ends[number] ?? 0;
    let found = 0;
    for (let at = this.startOf(number); at < end; at++) found |= classes[this.codes[at] ?? 0] ?? 0;
    return found;
  }

  /** The first code unit, 0 of the empty text. */
  firstCode(number: number): number {
    return number === 0 ? 0 : (this.codes[this.startOf(number)] ?? 0);
  }

  /** Gives back what only looking for texts needs; it is made again when a text is looked for. */
  rest(): void {
    this.index = null;
    this.codes = this.codes.slice(0, this.ends[this.count - 1] ?? 0);
    this.ends = this.ends.slice(0, this.count);
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  /** Writes the code units of a text behind the last one, and answers their hash. */
  private write(text: string, from: number): number {
    const { length } = text;
    const codes = (this.codes = roomFor(this.codes, from + length));
    let hash = length;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      codes[from + at] = code;
      hash = Math.imul(hash ^ code, MIX);
    }
    return hash ^ (hash >>> 15);
  }

  private writeAll(texts: readonly string[], first: number, count: number): void {
    let end = this.ends[this.count - 1] ?? 0;
    this.written[0] = end;
    for (let i = 0; i < count; i++) {
      const text = texts[first + i] ?? '';
      if (end + text.length > this.codes.length) this.codes = roomFor(this.codes, end + text.length);
      end = this.writeClean(text, i, end);
      this.written[i + 1] = end;
    }
  }

  /** Writes the cleaned code units of a text and keeps their hash; answers their end. Most texts are clean as they come. */
  private writeClean(text: string, place: number, from: number): number {
    const { codes } = this;
    const { length } = text;
    let hash = length;
    let classes = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      codes[from + at] = code;
      if (!isCommonChinese(code)) classes |= CODE_CLASSES[code] ?? 0;
      hash = Math.imul(hash ^ code, MIX);
    }
    if ((classes & UNPLAIN) === 0) {
      this.hashes[place] = hash ^ (hash >>> 15);
      return from + length;
    }
    const end = (classes & ODD) === 0 ? foldUnits(codes, from, from + length) : this.writeOdd(text, from);
    this.hashes[place] = this.hashBetween(from, end);
    return end;
  }

  private writeOdd(text: string, from: number): number {
    const clean = cleanText(text);
    this.write(clean, from);
    return from + clean.length;
  }

  /** Touches what `meetAll` will read of each text, so that it lies at hand. */
  private touch(count: number): void {
    const index = this.roomyIndex(count);
    const mask = index.length - 1;
    const { hashes, met } = this;
    for (let i = 0; i < count; i++) met[i] = (index[(hashes[i] ?? 0) & mask] ?? 0) & mask;
    for (let i = 0; i < count; i++) met[i] = this.startOf(met[i] ?? 0);
    for (let i = 0; i < count; i++) met[i] = this.codes[met[i] ?? 0] ?? 0;
  }

  /** The texts that are written behind the last one become new ones, but for those to which an equal one is known. */
  private meetAll(places: Int32Array, first: number, count: number, numbers: Int32Array): void {
    const { hashes, written } = this;
    const index = this.roomyIndex(count);
    const mask = index.length - 1;
    for (let i = 0; i < count; i++) {
      const from = written[i] ?? 0;
      const end = written[i + 1] ?? 0;
      const hash = hashes[i] ?? 0;
      const slot = this.slotOf(index, from, end, hash);
      let number = (index[slot] ?? 0) & mask;
      if (number === 0 && from < end) {
        number = this.add(from, end);
        index[slot] = (hash & ~mask) | number;
      }
      numbers[places[first + i] ?? 0] = number;
    }
  }

  /** The number of a new text, which is written at or behind its place. */
  private add(from: number, end: number): number {
    const last = this.ends[this.count - 1] ?? 0;
    if (last !== from) this.codes.copyWithin(last, from, end);
    const number = this.count++;
    if (number >= this.ends.length) this.ends = roomFor(this.ends, number + 1);
    this.ends[number] = last + end - from;
    return number;
  }

  /** The slot of the text that is written there: that of an equal one, or the free one where it belongs. */
  private slotOf(index: Int32Array, from: number, end: number, hash: number): number {
    const mask = index.length - 1;
    let slot = hash & mask;
    for (let known = index[slot] ?? 0; known !== 0; known = index[slot] ?? 0) {
      if (((known ^ hash) & ~mask) === 0 && this.isEqual(known & mask, from, end)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private isEqual(number: number, from: number, end: number): boolean {
    const start = this.startOf(number);
    if ((this.ends[number] ?? 0) - start !== end - from) return false;
    const { codes } = this;
    for (let at = from; at < end; at++) if (codes[at] !== codes[start + at - from]) return false;
    return true;
  }

  /** The index with room for so many texts more. */
  private roomyIndex(more: number): Int32Array<ArrayBuffer> {
    const slots = this.index?.length ?? 0;
    const needed = (this.count + more) * SLOTS_FOR_EACH;
    if (this.index !== null && needed <= slots) return this.index;
    let wider = Math.max(slots, FIRST_TEXTS);
    while (needed > wider) wider *= 2;
    this.index = this.indexOf(wider);
    return this.index;
  }

  private indexOf(slots: number): Int32Array<ArrayBuffer> {
    const index = new Int32Array(slots);
    const mask = slots - 1;
    for (let number = 1; number < this.count; number++) {
      const hash = this.hashOf(number);
      let slot = hash & mask;
      while (index[slot] !== 0) slot = (slot + 1) & mask;
      index[slot] = (hash & ~mask) | number;
    }
    return index;
  }

  private hashOf(number: number): number {
    return this.hashBetween(this.startOf(number), this.ends[number] ?? 0);
  }

  private hashBetween(from: number, end: number): number {
    let hash = end - from;
    for (let at = from; at < end; at++) hash = Math.imul(hash ^ (this.codes[at] ?? 0), MIX);
    return hash ^ (hash >>> 15);
  }
}

/** Cleans units that are folded one by one, in their place, and answers where they end now. */
function foldUnits(codes: Uint16Array, from: number, end: number): number {
  let to = from;
  for (let at = from; at < end; at++) {
    const code = foldedCode(codes[at] ?? 0);
    if (code !== BLANK || to > from) codes[to++] = code;
  }
  while (to > from && codes[to - 1] === BLANK) to--;
  return to;
}

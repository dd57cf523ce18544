import { cleanText } from '../cells/clean-text.ts';
import { CODE_CLASSES, foldedCode, isCommonChinese, ODD, UNPLAIN } from '../cells/code-classes.ts';
import { textOfUnits } from './code-units.ts';
import { roomFor } from './growing.ts';

const FIRST_CODES = 4096;
const FIRST_TEXTS = 256;
/** Slots of the index for each text at least: fuller, it would be slow to miss. */
const SLOTS_FOR_EACH = 2;
const MIX = 0x9e3779b1;
/** Texts that are looked up together. */
export const TOGETHER = 512;
const BLANK = 0x20;

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
  /** Hash and number by turns; number 0 is a free slot. Null while nothing is looked for. */
  private index: Int32Array<ArrayBuffer> | null = null;
  /** Of the texts that wait to be looked up together: their hashes, and where they are written. */
  private readonly hashes = new Int32Array(TOGETHER);
  private readonly places = new Int32Array(TOGETHER + 1);
  private readonly met = new Int32Array(TOGETHER);
  private waiting = 0;

  /** Numbers are below it. */
  get size(): number {
    return this.count;
  }

  /** The number of a text; a new one where it was not seen before. */
  intern(text: string): number {
    if (text === '') return 0;
    const from = this.ends[this.count - 1] ?? 0;
    const hash = this.write(text, from);
    return this.meet(from, from + text.length, hash);
  }

  /** The number of a text that was seen before, −1 of another. */
  find(text: string): number {
    if (text === '') return 0;
    const from = this.ends[this.count - 1] ?? 0;
    const hash = this.write(text, from);
    const index = this.roomyIndex(1);
    const number = index[2 * this.slotOf(index, from, from + text.length, hash) + 1] ?? 0;
    return number === 0 ? -1 : number;
  }

  /**
   * Takes in a text that is cleaned and looked up with others, at most `TOGETHER` of them: looking up one text waits for
   * memory again and again, many together wait at the same time. Nothing else may be asked before `numberWaiting`.
   */
  wait(text: string): void {
    const { waiting } = this;
    if (waiting === 0) this.places[0] = this.ends[this.count - 1] ?? 0;
    this.writeClean(text, waiting, this.places[waiting] ?? 0);
    this.waiting = waiting + 1;
  }

  /** Writes the numbers of the texts that wait to their rows: the first one's to the first row. */
  numberWaiting(rows: Int32Array, numbers: Int32Array): void {
    const { waiting, hashes, places } = this;
    this.waiting = 0;
    this.touch(hashes, waiting);
    for (let i = 0; i < waiting; i++) {
      numbers[rows[i] ?? 0] = this.meet(places[i] ?? 0, places[i + 1] ?? 0, hashes[i] ?? 0);
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

  /** Writes the cleaned code units of a text that waits, its end and its hash. Most texts are clean as they come. */
  private writeClean(text: string, waiting: number, from: number): void {
    const { length } = text;
    const codes = (this.codes = roomFor(this.codes, from + length));
    let hash = length;
    let classes = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      codes[from + at] = code;
      if (!isCommonChinese(code)) classes |= CODE_CLASSES[code] ?? 0;
      hash = Math.imul(hash ^ code, MIX);
    }
    if ((classes & UNPLAIN) === 0) {
      this.hashes[waiting] = hash ^ (hash >>> 15);
      this.places[waiting + 1] = from + length;
      return;
    }
    const end = (classes & ODD) === 0 ? foldUnits(codes, from, from + length) : this.writeOdd(text, from);
    this.hashes[waiting] = this.hashBetween(from, end);
    this.places[waiting + 1] = end;
  }

  private writeOdd(text: string, from: number): number {
    const clean = cleanText(text);
    this.write(clean, from);
    return from + clean.length;
  }

  /** Touches what `meet` will read of each text, so that it lies at hand. */
  private touch(hashes: Int32Array, count: number): void {
    const index = this.roomyIndex(count);
    const mask = (index.length >> 1) - 1;
    const { met } = this;
    for (let i = 0; i < count; i++) met[i] = index[2 * ((hashes[i] ?? 0) & mask) + 1] ?? 0;
    for (let i = 0; i < count; i++) met[i] = this.startOf(met[i] ?? 0);
    for (let i = 0; i < count; i++) met[i] = this.codes[met[i] ?? 0] ?? 0;
  }

  /** The text that is written behind the last one becomes a new one, unless an equal one is known. */
  private meet(from: number, end: number, hash: number): number {
    if (from === end) return 0;
    const index = this.roomyIndex(1);
    const slot = this.slotOf(index, from, end, hash);
    const known = index[2 * slot + 1] ?? 0;
    if (known !== 0) return known;
    const last = this.ends[this.count - 1] ?? 0;
    if (last !== from) this.codes.copyWithin(last, from, end);
    const number = this.count++;
    this.ends = roomFor(this.ends, number + 1);
    this.ends[number] = last + end - from;
    index[2 * slot] = hash;
    index[2 * slot + 1] = number;
    return number;
  }

  /** The slot of the text that is written there: that of an equal one, or the free one where it belongs. */
  private slotOf(index: Int32Array, from: number, end: number, hash: number): number {
    const mask = (index.length >> 1) - 1;
    let slot = hash & mask;
    for (let known = index[2 * slot + 1] ?? 0; known !== 0; known = index[2 * slot + 1] ?? 0) {
      if (index[2 * slot] === hash && this.isEqual(known, from, end)) return slot;
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
    const slots = this.index === null ? 0 : this.index.length >> 1;
    const needed = (this.count + more) * SLOTS_FOR_EACH;
    if (this.index !== null && needed <= slots) return this.index;
    let wider = Math.max(slots, FIRST_TEXTS);
    while (needed > wider) wider *= 2;
    this.index = this.indexOf(wider);
    return this.index;
  }

  private indexOf(slots: number): Int32Array<ArrayBuffer> {
    const index = new Int32Array(2 * slots);
    const old = this.index;
    if (old === null) {
      for (let number = 1; number < this.count; number++) place(index, this.hashOf(number), number);
    } else {
      for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) place(index, old[at] ?? 0, old[at + 1] ?? 0);
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

function place(index: Int32Array<ArrayBuffer>, hash: number, number: number): void {
  const mask = (index.length >> 1) - 1;
  let slot = hash & mask;
  while (index[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  index[2 * slot] = hash;
  index[2 * slot + 1] = number;
}

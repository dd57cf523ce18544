const FIRST_CODES = 4096;
const FIRST_TEXTS = 256;
/** Slots of the index for each text at least: fuller, it would be slow to miss. */
const SLOTS_FOR_EACH = 2;
const MIX = 0x9e3779b1;
/** Code units that are made into a text at once. */
const CHUNK = 4;
/** Longer texts are not joined from chunks: they would stay trees of them. */
const LONGEST_JOINED = 12;
/** As many arguments as a call surely takes. */
const MOST_ARGUMENTS = 4096;

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
  /** Of the texts that are looked up together: their hashes, and where they are written. */
  private hashes = new Int32Array(0);
  private places = new Int32Array(0);

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
   * The numbers of the first `count` texts, none of them empty. Looking up one text waits for memory again and again;
   * many together wait at the same time.
   */
  internAll(texts: readonly string[], count: number, numbers: Int32Array): void {
    const hashes = (this.hashes = roomFor(this.hashes, count));
    const places = (this.places = roomFor(this.places, count + 1));
    let at = this.ends[this.count - 1] ?? 0;
    places[0] = at;
    for (let i = 0; i < count; i++) {
      const text = texts[i] ?? '';
      hashes[i] = this.write(text, at);
      at += text.length;
      places[i + 1] = at;
    }
    this.touch(hashes, count, numbers);
    for (let i = 0; i < count; i++) numbers[i] = this.meet(places[i] ?? 0, places[i + 1] ?? 0, hashes[i] ?? 0);
  }

  text(number: number): string {
    const end = this.ends[number] ?? 0;
    const start = this.startOf(number);
    if (end - start > LONGEST_JOINED) return longText(this.codes.subarray(start, end));
    let text = '';
    for (let at = start; at < end; at += CHUNK) text += this.chunk(at, Math.min(CHUNK, end - at));
    return text;
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
    this.hashes = new Int32Array(0);
    this.places = new Int32Array(0);
    this.codes = this.codes.slice(0, this.ends[this.count - 1] ?? 0);
    this.ends = this.ends.slice(0, this.count);
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  /** Writes the code units of a text behind the last one, and answers their hash. */
  private write(text: string, from: number): number {
    const { length } = text;
    if (from + length > this.codes.length) this.codes = widerCodes(this.codes, from + length);
    const { codes } = this;
    let hash = length;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      codes[from + at] = code;
      hash = Math.imul(hash ^ code, MIX);
    }
    return hash ^ (hash >>> 15);
  }

  /** Touches what `meet` will read of each text, so that it lies at hand; `met` is written over. */
  private touch(hashes: Int32Array, count: number, met: Int32Array): void {
    const index = this.roomyIndex(count);
    const mask = (index.length >> 1) - 1;
    for (let i = 0; i < count; i++) met[i] = index[2 * ((hashes[i] ?? 0) & mask) + 1] ?? 0;
    for (let i = 0; i < count; i++) met[i] = this.startOf(met[i] ?? 0);
    for (let i = 0; i < count; i++) met[i] = this.codes[met[i] ?? 0] ?? 0;
  }

  /** The text that is written behind the last one becomes a new one, unless an equal one is known. */
  private meet(from: number, end: number, hash: number): number {
    const index = this.roomyIndex(1);
    const slot = this.slotOf(index, from, end, hash);
    const known = index[2 * slot + 1] ?? 0;
    if (known !== 0) return known;
    const last = this.ends[this.count - 1] ?? 0;
    if (last !== from) this.codes.copyWithin(last, from, end);
    const number = this.count++;
    if (number === this.ends.length) this.ends = widerEnds(this.ends);
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
    const [start, end] = [this.startOf(number), this.ends[number] ?? 0];
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (this.codes[at] ?? 0), MIX);
    return hash ^ (hash >>> 15);
  }

  private chunk(at: number, length: number): string {
    const { codes } = this;
    const [a = 0, b = 0, c = 0, d = 0] = [codes[at], codes[at + 1], codes[at + 2], codes[at + 3]];
    if (length === CHUNK) return String.fromCharCode(a, b, c, d);
    if (length === 3) return String.fromCharCode(a, b, c);
    return length === 2 ? String.fromCharCode(a, b) : String.fromCharCode(a);
  }
}

function place(index: Int32Array<ArrayBuffer>, hash: number, number: number): void {
  const mask = (index.length >> 1) - 1;
  let slot = hash & mask;
  while (index[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  index[2 * slot] = hash;
  index[2 * slot + 1] = number;
}

function longText(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode.apply(null, codes.subarray(at, at + MOST_ARGUMENTS) as unknown as number[]);
  }
  return text;
}

function roomFor(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return array.length < length ? new Int32Array(length) : array;
}

function widerCodes(codes: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(Math.max(least, codes.length * 2));
  wider.set(codes);
  return wider;
}

function widerEnds(ends: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(ends.length * 2);
  wider.set(ends);
  return wider;
}

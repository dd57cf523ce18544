import { KEY_CAPS, KEY_KINDS, MOST_KEYS, candidateKeys } from './candidate-keys.ts';
import type { KeyKind } from './candidate-keys.ts';
import type { Profile } from '../profile.ts';

const KIND_NUMBERS = Object.fromEntries(KEY_KINDS.map((kind, number) => [kind, number])) as Readonly<
  Record<KeyKind, number>
>;
const CAPS = Uint8Array.from(KEY_KINDS, (kind) => KEY_CAPS[kind]);
const NONE = -1;

const KIND_BITS = 5;
const KIND_MASK = (1 << KIND_BITS) - 1;

/**
 * What is asked for together stands together, as each look into memory costs more than the rest: a slot is a hash and its
 * key + 1 (0: free), a key is its hash, the head of its chain and its count of rows, an entry is a row and the next entry.
 */
const SLOT = 2;
const KEY = 3;
const ENTRY = 2;
const HEAD = 1;
const COUNT = 2;
const NEXT = 1;

/** 32 bits of a text, the lowest its kind (FNV-1a, mixed once more). Two texts that meet here are compared in vain, no more. */
function hashOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) << KIND_BITS) | kind;
}

/**
 * Which rows have which keys, in typed arrays: a table of keys with open addressing, each key with a chain of entries.
 * Rows are numbered by the caller and may be put in and taken out at any time; what it answers depends only on the rows
 * that are in it.
 */
export class KeyTable {
  private slots: Int32Array;
  private used = 0;
  private records: Int32Array;
  private keys = 0;
  private chains: Int32Array;
  private entries = 0;
  private freeEntry = NONE;
  private keysOfRow: Int32Array;
  private keyCount: Uint8Array;
  /** The hashes of the row that is being put in; more than are kept of any. */
  private readonly hashes = new Int32Array(MOST_KEYS * 4);
  protected readLast = 0;

  constructor(rows: number) {
    this.slots = new Int32Array((1 << Math.max(10, Math.ceil(Math.log2(rows * 40 + 1)))) * SLOT);
    this.records = new Int32Array(Math.max(1024, rows * 20) * KEY);
    this.chains = new Int32Array(Math.max(1024, rows * 30) * ENTRY);
    this.keysOfRow = new Int32Array(rows * MOST_KEYS);
    this.keyCount = new Uint8Array(rows);
  }

  /** Puts a row in under the keys of its profile. The row must not be in. */
  add(row: number, profile: Profile): void {
    this.makeRoom(row);
    const { hashes } = this;
    let wanted = 0;
    candidateKeys(profile, (kind, text) => {
      hashes[wanted++] = hashOf(KIND_NUMBERS[kind], text);
    });
    this.readAhead(wanted);
    const from = row * MOST_KEYS;
    let count = 0;
    for (let next = 0; next < wanted && count < MOST_KEYS; next++) {
      const key = this.keyOf(hashes[next] ?? 0);
      let at = 0;
      while (at < count && this.keysOfRow[from + at] !== key) at++;
      if (at < count) continue;
      this.keysOfRow[from + count++] = key;
      this.chain(key, row);
    }
    this.keyCount[row] = count;
  }

  /**
   * Reads what is about to be looked up, for no other end than that the processor waits for all of it at once and not for
   * one after the other: half the time of building the table is such waiting.
   */
  private readAhead(wanted: number): void {
    const { hashes, slots, records } = this;
    const last = slots.length / SLOT - 1;
    let read = 0;
    for (let next = 0; next < wanted; next++) read ^= slots[placeOf(hashes[next] ?? 0, last) * SLOT + 1] ?? 0;
    for (let next = 0; next < wanted; next++) {
      const key = (slots[placeOf(hashes[next] ?? 0, last) * SLOT + 1] ?? 0) - 1;
      if (key >= 0) read ^= records[key * KEY + COUNT] ?? 0;
    }
    this.readLast = read;
  }

  /** Takes a row out. */
  remove(row: number): void {
    for (const key of this.keysOf(row)) this.unchain(key, row);
    this.keyCount[row] = 0;
  }

  /** How many keys there are; they are numbered from 0. */
  get size(): number {
    return this.keys;
  }

  /** The keys of a row, as numbers. */
  keysOf(row: number): Int32Array {
    return this.keysOfRow.subarray(row * MOST_KEYS, row * MOST_KEYS + (this.keyCount[row] ?? 0));
  }

  /** Whether none of a row's keys had to be left out. */
  hasAllKeys(row: number): boolean {
    return (this.keyCount[row] ?? 0) < MOST_KEYS;
  }

  /** The kind of a key. */
  kindOf(key: number): KeyKind {
    return KEY_KINDS[this.kindNumber(key)] ?? 'number';
  }

  /** How many rows have the key. */
  count(key: number): number {
    return this.records[key * KEY + COUNT] ?? 0;
  }

  /** The most rows for which the key still brings rows together. */
  cap(key: number): number {
    return CAPS[this.kindNumber(key)] ?? 0;
  }

  /** How many rows have a key of this kind and text. */
  countOf(kind: KeyKind, text: string): number {
    const key = this.find(hashOf(KIND_NUMBERS[kind], text));
    return key === NONE ? 0 : this.count(key);
  }

  private kindNumber(key: number): number {
    return (this.records[key * KEY] ?? 0) & KIND_MASK;
  }

  /** The key's number where any row ever had it, else −1. */
  private find(hash: number): number {
    const { slots } = this;
    const last = slots.length / SLOT - 1;
    for (let slot = placeOf(hash, last); ; slot = (slot + 1) & last) {
      const key = slots[slot * SLOT + 1] ?? 0;
      if (key === 0) return NONE;
      if (slots[slot * SLOT] === hash) return key - 1;
    }
  }

  /** Calls `visit` with every row that has the key. */
  each(key: number, visit: (row: number) => void): void {
    const { chains } = this;
    for (let entry = this.headOf(key); entry !== NONE; entry = chains[entry * ENTRY + NEXT] ?? NONE) {
      visit(chains[entry * ENTRY] ?? 0);
    }
  }

  /** Calls `visit` with every row that has a key of this kind and text, and perhaps with a few that have another. */
  eachWith(kind: KeyKind, text: string, visit: (row: number) => void): void {
    const key = this.find(hashOf(KIND_NUMBERS[kind], text));
    if (key !== NONE) this.each(key, visit);
  }

  /** Calls `visit` with the rows that share any of these keys, a row as often as it shares one; too common keys are left out. */
  eachSharing(keys: Int32Array, visit: (row: number) => void): void {
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      if (this.count(key) <= this.cap(key)) this.each(key, visit);
    }
  }

  /** The keys that a profile would have, of those that are in the table; for rows that are looked up and not put in. */
  keysFor(profile: Profile): Int32Array {
    const keys: number[] = [];
    candidateKeys(profile, (kind, text) => {
      const key = this.find(hashOf(KIND_NUMBERS[kind], text));
      if (key !== NONE && !keys.includes(key)) keys.push(key);
    });
    return Int32Array.from(keys);
  }

  /** What a key is made of: equal for equal kinds and texts, whether or not any row had the key when it was asked for. */
  hashOf(key: number): number {
    return this.records[key * KEY] ?? 0;
  }

  /** The same for all keys that a profile would have. */
  hashesFor(profile: Profile): number[] {
    const hashes = new Set<number>();
    candidateKeys(profile, (kind, text) => hashes.add(hashOf(KIND_NUMBERS[kind], text)));
    return [...hashes];
  }

  /** Whether two rows share a key that is not too common. */
  areCandidates(a: number, b: number): boolean {
    const others = this.keysOf(b);
    return this.keysOf(a).some((key) => this.count(key) <= this.cap(key) && others.includes(key));
  }

  private keyOf(hash: number): number {
    const found = this.find(hash);
    if (found !== NONE) return found;
    if ((this.keys + 1) * KEY > this.records.length) this.records = grown(this.records, this.records.length * 2);
    if (this.used * 3 * SLOT > this.slots.length * 2) this.rehash();
    const key = this.keys++;
    this.records[key * KEY] = hash;
    this.records[key * KEY + HEAD] = NONE;
    this.settle(key, hash);
    return key;
  }

  private settle(key: number, hash: number): void {
    const last = this.slots.length / SLOT - 1;
    let slot = placeOf(hash, last);
    while (this.slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & last;
    this.slots[slot * SLOT] = hash;
    this.slots[slot * SLOT + 1] = key + 1;
    this.used++;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.used = 0;
    for (let key = 0; key < this.keys; key++) this.settle(key, this.records[key * KEY] ?? 0);
  }

  private headOf(key: number): number {
    return this.records[key * KEY + HEAD] ?? NONE;
  }

  private chain(key: number, row: number): void {
    let entry = this.freeEntry;
    if (entry === NONE) {
      if ((this.entries + 1) * ENTRY > this.chains.length) this.chains = grown(this.chains, this.chains.length * 2);
      entry = this.entries++;
    } else this.freeEntry = this.chains[entry * ENTRY + NEXT] ?? NONE;
    this.chains[entry * ENTRY] = row;
    this.chains[entry * ENTRY + NEXT] = this.headOf(key);
    this.records[key * KEY + HEAD] = entry;
    this.records[key * KEY + COUNT] = this.count(key) + 1;
  }

  private unchain(key: number, row: number): void {
    const { chains } = this;
    let before = NONE;
    for (let entry = this.headOf(key); entry !== NONE; entry = chains[entry * ENTRY + NEXT] ?? NONE) {
      if (chains[entry * ENTRY] === row) {
        const next = chains[entry * ENTRY + NEXT] ?? NONE;
        if (before === NONE) this.records[key * KEY + HEAD] = next;
        else chains[before * ENTRY + NEXT] = next;
        chains[entry * ENTRY + NEXT] = this.freeEntry;
        this.freeEntry = entry;
        this.records[key * KEY + COUNT] = this.count(key) - 1;
        return;
      }
      before = entry;
    }
  }

  private makeRoom(row: number): void {
    if (row < this.keyCount.length) return;
    const rows = Math.max(64, row + 1, Math.ceil(this.keyCount.length * 1.5));
    this.keysOfRow = grown(this.keysOfRow, rows * MOST_KEYS);
    this.keyCount = grown(this.keyCount, rows);
  }
}

/** Spreads hashes whose lowest bits are few kinds over the table. */
function placeOf(hash: number, last: number): number {
  return (hash ^ (hash >>> (32 - KIND_BITS)) ^ (hash >>> KIND_BITS)) & last;
}

function grown<T extends Int32Array | Uint8Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (length: number) => T)(size);
  larger.set(array.subarray(0, size));
  return larger;
}

import { KEY_CAPS, KEY_KINDS, MOST_KEYS, candidateKeys } from './candidate-keys.ts';
import type { KeyKind } from './candidate-keys.ts';
import type { Profile } from '../profile.ts';

const KIND_NUMBER = new Map(KEY_KINDS.map((kind, number) => [kind, number]));
const CAPS = Uint8Array.from(KEY_KINDS, (kind) => KEY_CAPS[kind]);
const NONE = -1;

const KIND_BITS = 5;

/** 32 bits of a text, the lowest its kind (FNV-1a, mixed once more). Two texts that meet here are compared in vain, no more. */
function hashOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) << KIND_BITS) | kind) >>> 0;
}

/**
 * Which rows have which keys, in typed arrays: a table of keys with open addressing, each key with a chain of entries.
 * Rows are numbered by the caller and may be put in and taken out at any time; what it answers depends only on the rows
 * that are in it.
 */
export class KeyTable {
  private hashes: Uint32Array;
  private heads: Int32Array;
  private counts: Int32Array;
  private kinds: Uint8Array;
  private used = 0;
  private entryRow: Int32Array;
  private entryNext: Int32Array;
  private entries = 0;
  private freeEntry = NONE;
  /** Keys of a row as numbers of the chains' own: places in `slotOfKey`. */
  private keysOfRow: Int32Array;
  private keyCount: Uint8Array;
  private slotOfKey: Int32Array;
  private keys = 0;

  constructor(rows: number) {
    const size = 1 << Math.max(10, Math.ceil(Math.log2(rows * 40 + 1)));
    this.hashes = new Uint32Array(size);
    this.heads = new Int32Array(0);
    this.counts = new Int32Array(0);
    this.kinds = new Uint8Array(0);
    this.slotOfKey = new Int32Array(size).fill(NONE);
    this.entryRow = new Int32Array(0);
    this.entryNext = new Int32Array(0);
    this.keysOfRow = new Int32Array(rows * MOST_KEYS);
    this.keyCount = new Uint8Array(rows);
    this.growKeys(Math.max(1024, rows * 20));
    this.growEntries(Math.max(1024, rows * 30));
  }

  /** Puts a row in under the keys of its profile. The row must not be in. */
  add(row: number, profile: Profile): void {
    this.makeRoom(row);
    const from = row * MOST_KEYS;
    let count = 0;
    candidateKeys(profile, (kind, text) => {
      const key = this.keyOf(KIND_NUMBER.get(kind) ?? 0, text);
      for (let at = 0; at < count; at++) if (this.keysOfRow[from + at] === key) return;
      if (count === MOST_KEYS) return;
      this.keysOfRow[from + count++] = key;
      this.chain(key, row);
    });
    this.keyCount[row] = count;
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

  /** The kind of a key. */
  kindOf(key: number): KeyKind {
    return KEY_KINDS[this.kinds[key] ?? 0] ?? 'number';
  }

  /** How many rows have the key. */
  count(key: number): number {
    return this.counts[key] ?? 0;
  }

  /** The most rows for which the key still brings rows together. */
  cap(key: number): number {
    return CAPS[this.kinds[key] ?? 0] ?? 0;
  }

  /** How many rows have a key of this kind and text. */
  countOf(kind: KeyKind, text: string): number {
    const key = this.find(hashOf(KIND_NUMBER.get(kind) ?? 0, text));
    return key === NONE ? 0 : this.count(key);
  }

  /** The key's number where any row ever had it, else −1. */
  private find(hash: number): number {
    const mask = this.slotOfKey.length - 1;
    for (let slot = placeOf(hash, mask); ; slot = (slot + 1) & mask) {
      const key = this.slotOfKey[slot] ?? NONE;
      if (key === NONE || this.hashes[key] === hash) return key;
    }
  }

  /** Calls `visit` with every row that has the key. */
  each(key: number, visit: (row: number) => void): void {
    for (let entry = this.heads[key] ?? NONE; entry !== NONE; entry = this.entryNext[entry] ?? NONE) {
      visit(this.entryRow[entry] ?? 0);
    }
  }

  /** Calls `visit` with every row that has a key of this kind and text, and perhaps with a few that have another. */
  eachWith(kind: KeyKind, text: string, visit: (row: number) => void): void {
    const key = this.find(hashOf(KIND_NUMBER.get(kind) ?? 0, text));
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
      const key = this.find(hashOf(KIND_NUMBER.get(kind) ?? 0, text));
      if (key !== NONE && !keys.includes(key)) keys.push(key);
    });
    return Int32Array.from(keys);
  }

  /** Whether two rows share a key that is not too common. */
  areCandidates(a: number, b: number): boolean {
    const others = this.keysOf(b);
    return this.keysOf(a).some((key) => this.count(key) <= this.cap(key) && others.includes(key));
  }

  private keyOf(kind: number, text: string): number {
    const hash = hashOf(kind, text);
    const found = this.find(hash);
    if (found !== NONE) return found;
    if (this.keys === this.heads.length) this.growKeys(this.keys * 2);
    if (this.used * 3 > this.slotOfKey.length * 2) this.rehash();
    const key = this.keys++;
    this.hashes[key] = hash;
    this.kinds[key] = kind;
    this.heads[key] = NONE;
    this.settle(key);
    return key;
  }

  private settle(key: number): void {
    const mask = this.slotOfKey.length - 1;
    let slot = placeOf(this.hashes[key] ?? 0, mask);
    while (this.slotOfKey[slot] !== NONE) slot = (slot + 1) & mask;
    this.slotOfKey[slot] = key;
    this.used++;
  }

  private rehash(): void {
    this.slotOfKey = new Int32Array(this.slotOfKey.length * 2).fill(NONE);
    this.used = 0;
    for (let key = 0; key < this.keys; key++) this.settle(key);
  }

  private chain(key: number, row: number): void {
    let entry = this.freeEntry;
    if (entry === NONE) {
      if (this.entries === this.entryRow.length) this.growEntries(this.entries * 2);
      entry = this.entries++;
    } else this.freeEntry = this.entryNext[entry] ?? NONE;
    this.entryRow[entry] = row;
    this.entryNext[entry] = this.heads[key] ?? NONE;
    this.heads[key] = entry;
    this.counts[key] = this.count(key) + 1;
  }

  private unchain(key: number, row: number): void {
    let before = NONE;
    for (let entry = this.heads[key] ?? NONE; entry !== NONE; entry = this.entryNext[entry] ?? NONE) {
      if (this.entryRow[entry] === row) {
        const next = this.entryNext[entry] ?? NONE;
        if (before === NONE) this.heads[key] = next;
        else this.entryNext[before] = next;
        this.entryNext[entry] = this.freeEntry;
        this.freeEntry = entry;
        this.counts[key] = this.count(key) - 1;
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

  private growKeys(size: number): void {
    this.hashes = grown(this.hashes, size);
    this.heads = grown(this.heads, size);
    this.counts = grown(this.counts, size);
    this.kinds = grown(this.kinds, size);
  }

  private growEntries(size: number): void {
    this.entryRow = grown(this.entryRow, size);
    this.entryNext = grown(this.entryNext, size);
  }
}

/** Spreads hashes whose lowest bits are few kinds over the table. */
function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> (32 - KIND_BITS)) ^ (hash >>> KIND_BITS)) & mask;
}

function grown<T extends Int32Array | Uint8Array | Uint32Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (length: number) => T)(size);
  larger.set(array.subarray(0, size));
  return larger;
}

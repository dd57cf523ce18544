import type { Profile } from '../profile.ts';
import { UNLIKE_NAMES, tellsWhoAnswers } from '../score/plainly-two.ts';
import { worthwhileEdits } from '../score/worth-comparing.ts';
import { rarityOf, weightOf } from '../text/rarity.ts';
import { isGroup } from './judge-pair.ts';

/** Words of a row: two lines of a processor's cache. The first line alone tells most pairs apart. */
const WORDS = 32;
const W = {
  number: 0,
  whole: 1,
  code: 2,
  codeHead: 3,
  codeTail: 4,
  phone: 5,
  otherPhone: 6,
  road: 7,
  contact: 8,
  boss: 9,
  core: 10,
  brand: 11,
  brandSound: 12,
  branch: 13,
  marks: 14,
  /** Which characters a text has, 64 bits each. */
  coreSet: 16,
  brandSet: 18,
  flatSet: 20,
  soundSet: 22,
  /** The characters of the core themselves, two to a word. */
  core16: 24,
} as const;
/** Bits of `marks`; the length of the core is in the lowest byte. */
const LENGTH = 0xff;
const CODE_HOLDS = 0x100;
const IS_GROUP = 0x200;
/** What the sketch does not hold: other names, a third phone, nothing but places in the name, a core that is too long. */
const LOOK_CLOSER = 0x400;
const TELLS_WHO_ANSWERS = 0x800;
/** What the core weighs (`weightOf`), in the marks' highest bits. */
const WEIGHT = 16;
/** Cores of more characters, very few, are compared as texts. */
const LONGEST_CORE = 16;
/** Characters that the distance of two texts looks at (`damerauDistance`). */
const COMPARED = 64;

/**
 * A row in 32 integers, side by side with all others: whether two rows can have anything to do with each other is seen
 * without touching their texts, which lie all over the memory. Nine of ten candidates go no further.
 */
export class SketchBook {
  private words: Int32Array;
  private characters: Uint16Array;

  constructor(rows: number) {
    this.words = new Int32Array(rows * WORDS);
    this.characters = new Uint16Array(this.words.buffer);
  }

  /** Keeps the sketch of a row, in the place of the one before. */
  set(row: number, profile: Profile): void {
    if ((row + 1) * WORDS > this.words.length) {
      const larger = new Int32Array(Math.max(row + 1, 64, Math.ceil((this.words.length / WORDS) * 1.5)) * WORDS);
      larger.set(this.words);
      this.words = larger;
      this.characters = new Uint16Array(larger.buffer);
    }
    sketch(profile, this.words.subarray(row * WORDS, (row + 1) * WORDS));
    const { core } = profile.name;
    const from = (row * WORDS + W.core16) * 2;
    for (let at = 0; at < LONGEST_CORE; at++) this.characters[from + at] = at < core.length ? core.charCodeAt(at) : 0;
  }

  /**
   * Whether two rows have nothing to do with each other: comparing them would find no link and no relation (a law). False
   * where only their texts can tell.
   */
  areStrangers(one: number, other: number): boolean {
    const { words } = this;
    const a = one * WORDS;
    const b = other * WORDS;
    const marks = (words[a + W.marks] ?? 0) | (words[b + W.marks] ?? 0);
    if ((marks & LOOK_CLOSER) !== 0 || this.haveEvidence(a, b)) return false;
    const sameBrand = words[a + W.brand] === words[b + W.brand];
    if (this.haveTwoCodes(a, b)) {
      const mayBeRelated =
        sameBrand &&
        (words[a + W.branch] !== words[b + W.branch] ||
          (((words[a + W.marks] ?? 0) ^ (words[b + W.marks] ?? 0)) & IS_GROUP) !== 0);
      if (!mayBeRelated && (this.haveOthersToAnswer(a, b) || this.haveLittleInCommon(a, b))) return true;
    }
    return !this.areEqual(a, b, W.contact) && !sameBrand && this.haveUnlikeNames(a, b);
  }

  /** Whether something agrees that weighs: all but the contact and the trade name. */
  private haveEvidence(a: number, b: number): boolean {
    const { words } = this;
    if (words[a + W.whole] === words[b + W.whole] || words[a + W.core] === words[b + W.core]) return true;
    if (this.areEqual(a, b, W.number) || this.areEqual(a, b, W.code)) return true;
    if (this.areEqual(a, b, W.codeHead) || this.areEqual(a, b, W.codeTail)) return true;
    if (this.areEqual(a, b, W.road) || this.areEqual(a, b, W.boss)) return true;
    const phone = words[a + W.phone] ?? 0;
    if (phone === 0) return false;
    if (phone === words[b + W.phone] || phone === words[b + W.otherPhone]) return true;
    const second = words[a + W.otherPhone] ?? 0;
    return second !== 0 && (second === words[b + W.phone] || second === words[b + W.otherPhone]);
  }

  private areEqual(a: number, b: number, word: number): boolean {
    const value = this.words[a + word] ?? 0;
    return value !== 0 && value === this.words[b + word];
  }

  private haveTwoCodes(a: number, b: number): boolean {
    return ((this.words[a + W.marks] ?? 0) & (this.words[b + W.marks] ?? 0) & CODE_HOLDS) !== 0;
  }

  private haveOthersToAnswer(a: number, b: number): boolean {
    const both = (this.words[a + W.marks] ?? 0) & (this.words[b + W.marks] ?? 0);
    return (both & TELLS_WHO_ANSWERS) !== 0 && this.words[a + W.contact] !== this.words[b + W.contact];
  }

  /** What `arePlainlyTwo` finds of the names. */
  private haveLittleInCommon(a: number, b: number): boolean {
    const { words, characters } = this;
    const from = (a + W.core16) * 2;
    const to = (b + W.core16) * 2;
    const share = this.areEqual(a, b, W.contact) ? UNLIKE_NAMES.samePerson : UNLIKE_NAMES.anybody;
    const least = share * Math.max((words[a + W.marks] ?? 0) >>> WEIGHT, (words[b + W.marks] ?? 0) >>> WEIGHT);
    let weight = 0;
    let taken = 0;
    for (let i = 0; i < LONGEST_CORE; i++) {
      const code = characters[from + i] ?? 0;
      if (code === 0) break;
      for (let j = 0; j < LONGEST_CORE; j++) {
        if ((taken & (1 << j)) !== 0 || characters[to + j] !== code) continue;
        taken |= 1 << j;
        weight += rarityOf(code);
        break;
      }
      if (weight >= least) return false;
    }
    return weight < least;
  }

  /** What `worthComparing` finds of names that have no more in common than a few characters. */
  private haveUnlikeNames(a: number, b: number): boolean {
    const { words } = this;
    if (words[a + W.brandSound] === words[b + W.brandSound]) return false;
    const aLength = (words[a + W.marks] ?? 0) & LENGTH;
    const bLength = (words[b + W.marks] ?? 0) & LENGTH;
    const [shorter, longer] = aLength <= bLength ? [a, b] : [b, a];
    if (this.lacking(shorter + W.coreSet, longer + W.flatSet) === 0) return false;
    if (this.lacking(shorter + W.brandSet, longer + W.coreSet) === 0) return false;
    const most = worthwhileEdits(Math.min(aLength, bLength));
    return (
      Math.abs(Math.min(aLength, COMPARED) - Math.min(bLength, COMPARED)) > most ||
      this.lacking(a + W.soundSet, b + W.soundSet) > most ||
      this.lacking(b + W.soundSet, a + W.soundSet) > most
    );
  }

  /** How many characters of one set are not in another, at least. */
  private lacking(one: number, other: number): number {
    const { words } = this;
    return bitsOf((words[one] ?? 0) & ~(words[other] ?? 0)) + bitsOf((words[one + 1] ?? 0) & ~(words[other + 1] ?? 0));
  }
}

function sketch(profile: Profile, words: Int32Array): void {
  const { number, code, codeHolds, tails, contact, boss, address, name } = profile;
  words[W.number] = hashOf(number);
  words[W.whole] = hashOf(name.whole);
  words[W.code] = hashOf(code);
  words[W.codeHead] = hashOf(code.slice(0, 12));
  words[W.codeTail] = hashOf(code.slice(8));
  words[W.phone] = hashOf(tails[0] ?? '');
  words[W.otherPhone] = hashOf(tails[1] ?? '');
  words[W.road] = hashOf(address.road);
  words[W.contact] = hashOf(contact);
  words[W.boss] = hashOf(boss);
  words[W.core] = hashOf(name.core);
  words[W.brand] = hashOf(name.brand);
  words[W.brandSound] = hashOf(name.brandSound);
  words[W.branch] = hashOf(name.branch);
  const lookCloser = tails.length > 2 || name.formers.length > 0 || name.core === '' || name.core.length > LONGEST_CORE;
  words[W.marks] =
    Math.min(name.core.length, LENGTH) |
    (weightOf(name.core) << WEIGHT) |
    (codeHolds ? CODE_HOLDS : 0) |
    (isGroup(profile) ? IS_GROUP : 0) |
    (tellsWhoAnswers(profile) ? TELLS_WHO_ANSWERS : 0) |
    (lookCloser ? LOOK_CLOSER : 0);
  putSet(name.core, words, W.coreSet);
  putSet(name.brand, words, W.brandSet);
  putSet(name.flat, words, W.flatSet);
  putSet(name.coreSound.slice(0, COMPARED), words, W.soundSet);
}

function putSet(text: string, words: Int32Array, at: number): void {
  let low = 0;
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    const bit = Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 26;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  words[at] = low;
  words[at + 1] = high;
}

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * 31 bits of a text and one that is set, 0 for the empty one alone. Rows whose texts meet here are compared in vain, no
 * more; only two branches of one company would lose their relation, one time in two thousand million.
 */
function hashOf(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) | 1;
}

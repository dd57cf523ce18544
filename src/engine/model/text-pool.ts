import { DistinctTexts } from './distinct-texts.ts';
import { LooseTexts } from './loose-texts.ts';

/** Texts kept as strings too, because columns of few words ask for them again and again; a power of two. */
const AT_HAND = 1024;

/**
 * The texts of a workbook by number. 0 is the empty text. From 1 on stand the distinct texts: equal texts have equal
 * numbers. Below 0 stand loose texts, each on its own and compared with none: document numbers and the like, of which
 * looking a million up for an equal one would find nothing.
 */
export class TextPool {
  private readonly distinct = new DistinctTexts();
  private readonly loose = new LooseTexts();
  private readonly computed = new WeakMap<(text: string) => number, (number: number) => number>();
  private readonly numbersAtHand = new Int32Array(AT_HAND);
  private readonly textsAtHand: string[] = Array.from({ length: AT_HAND }, () => '');

  /** The number of a text; a new one where it was not seen before. */
  intern(text: string): number {
    return this.distinct.intern(text);
  }

  /** Cleans texts (NFKC, trimmed) and writes their numbers to their places, see `DistinctTexts.numberClean`. */
  numberClean(texts: readonly string[], places: Int32Array, from: number, to: number, numbers: Int32Array): void {
    this.distinct.numberClean(texts, places, from, to, numbers);
  }

  /** The number of a distinct text that was seen before, −1 of another. */
  find(text: string): number {
    return this.distinct.find(text);
  }

  /** A number for the text without looking for an equal one; 0 for one that may not be loose, see `isLooseText`. */
  addLoose(text: string): number {
    return -1 - this.loose.add(text);
  }

  text(number: number): string {
    if (number < 0) return this.loose.text(-1 - number);
    const place = number & (AT_HAND - 1);
    if (this.numbersAtHand[place] === number) return this.textsAtHand[place] ?? '';
    const text = this.distinct.text(number);
    this.numbersAtHand[place] = number;
    this.textsAtHand[place] = text;
    return text;
  }

  /** The number under which equal texts meet: a loose text is interned. */
  settle(number: number): number {
    return number < 0 ? this.intern(this.loose.text(-1 - number)) : number;
  }

  /** All the classes of a distinct text's UTF-16 units together; `classes` has a set of bits for each of the 65,536. */
  classesOf(number: number, classes: Uint8Array): number {
    return this.distinct.classesOf(number, classes);
  }

  /** The first UTF-16 unit of a distinct text, 0 of the empty one. */
  firstCode(number: number): number {
    return this.distinct.firstCode(number);
  }

  /** What texts amount to by their numbers, see `onceForEachText`; whoever asks with the same function shares it. */
  once(compute: (text: string) => number): (number: number) => number {
    let known = this.computed.get(compute);
    if (known === undefined) {
      known = onceForEachText(this, (number) => compute(this.text(number)));
      this.computed.set(compute, known);
    }
    return known;
  }

  /** Numbers of distinct texts are below it. */
  get size(): number {
    return this.distinct.size;
  }

  /** Gives back the memory that only reading more texts needs. More can be read all the same. */
  rest(): void {
    this.distinct.rest();
    this.loose.rest();
  }
}

/**
 * What a text amounts to, a whole number of 31 bits, computed from its number once for each distinct text of the pool;
 * loose texts are computed each time. Make one for all columns that ask the same: it is as long as the pool.
 */
export function onceForEachText(pool: TextPool, compute: (number: number) => number): (number: number) => number {
  // 0 is not known yet; what is known is kept one higher where it is not negative.
  let values = new Int32Array(pool.size);
  return (number) => {
    if (number < 0) return compute(number);
    if (number >= values.length) {
      const wider = new Int32Array(Math.max(number + 1, values.length * 2));
      wider.set(values);
      values = wider;
    }
    const known = values[number] ?? 0;
    if (known !== 0) return known > 0 ? known - 1 : known;
    const value = compute(number);
    values[number] = value < 0 ? value : value + 1;
    return value;
  };
}

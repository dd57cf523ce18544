import { PackedTexts } from './packed-texts.ts';

/**
 * The texts of a workbook by number. 0 is the empty text. From 1 on stand the distinct texts: equal texts have equal
 * numbers. Below 0 stand loose texts, each on its own and compared with none: document numbers and the like, of which
 * looking a million up for an equal one would find nothing.
 */
export class TextPool {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];
  private readonly loose = new PackedTexts();

  /** The number of a text; a new one where it was not seen before. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }

  /** A number for the text without looking for an equal one; a text that is not plain printable ASCII is interned. */
  addLoose(text: string): number {
    const place = this.loose.add(text);
    return place < 0 ? this.intern(text) : -1 - place;
  }

  text(number: number): string {
    return number < 0 ? this.loose.text(-1 - number) : (this.texts[number] ?? '');
  }

  /** The number under which equal texts meet: a loose text is interned. */
  settle(number: number): number {
    return number < 0 ? this.intern(this.loose.text(-1 - number)) : number;
  }

  /** Whether a loose text has the letter, small or large; `letter` is the code of the small one. */
  looseHasLetter(number: number, letter: number): boolean {
    return this.loose.hasLetter(-1 - number, letter);
  }

  /** Numbers of distinct texts are below it. */
  get size(): number {
    return this.texts.length;
  }
}

/**
 * What a text amounts to, a whole number of 31 bits, computed once for each distinct text of the pool; loose texts are
 * computed each time. Make one for all columns that ask the same: it is as long as the pool.
 */
export function onceForEachText(
  pool: TextPool,
  compute: (text: string, number: number) => number,
): (number: number) => number {
  // 0 is not known yet; what is known is kept one higher where it is not negative.
  let values = new Int32Array(pool.size);
  return (number) => {
    if (number < 0) return compute(pool.text(number), number);
    if (number >= values.length) {
      const wider = new Int32Array(Math.max(number + 1, values.length * 2));
      wider.set(values);
      values = wider;
    }
    const known = values[number] ?? 0;
    if (known !== 0) return known > 0 ? known - 1 : known;
    const value = compute(pool.text(number), number);
    values[number] = value < 0 ? value : value + 1;
    return value;
  };
}

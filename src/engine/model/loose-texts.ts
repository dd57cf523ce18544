import { CODE_CLASSES, TELLING } from '../cells/code-classes.ts';
import { isTotalText } from '../cells/total-text.ts';
import { roomFor } from './growing.ts';
import { PackedTexts } from './packed-texts.ts';

const FIRST_TEXTS = 256;
const FIRST_PRINTABLE = 0x21;
const LAST_PRINTABLE = 0x7e;
const ZERO = 0x30;
/** Digits at the end that make a serial number; as many fit into 32 bits. */
const MOST_DIGITS = 9;
const FEWEST_DIGITS = 4;
/** Template 0 is that of texts which are kept as they are. */
const MOST_TEMPLATES = 0xff;

/** Whether a text may be loose: printable ASCII with a digit, no total. It is clean, and says nothing of its row. */
export function isLooseText(text: string): boolean {
  let classes = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_PRINTABLE || code > LAST_PRINTABLE) return false;
    if (isDigit(code)) digits++;
    classes |= CODE_CLASSES[code] ?? 0;
  }
  return digits > 0 && ((classes & TELLING) === 0 || !isTotalText(text));
}

/**
 * Texts each on its own: document numbers, codes, phones. Those that count on (`XS00000001`) are kept as a template, what
 * stands before the last digits and how many there are, and a number: five bytes each.
 */
export class LooseTexts {
  /** The number that the last digits make, or the place of a text that is kept as it is. */
  private numbers = new Uint32Array(FIRST_TEXTS);
  private templates = new Uint8Array(FIRST_TEXTS);
  private count = 0;
  private readonly literals = new PackedTexts();
  private readonly prefixes: string[] = [''];
  private readonly widths: number[] = [0];
  private readonly templateOf = new Map<string, number>();
  private last = 0;
  /** The template of the last text that had none yet: only one that is met twice in a row is taken for one. */
  private candidate = '';

  /** The place of the text, from 0 on; −1 where it may not be loose. */
  add(text: string): number {
    const least = Math.max(0, text.length - MOST_DIGITS);
    let from = text.length;
    let number = 0;
    for (let power = 1; from > least && isDigit(text.charCodeAt(from - 1)); power *= 10) {
      from--;
      number += (text.charCodeAt(from) - ZERO) * power;
    }
    const template = text.length - from < FEWEST_DIGITS ? 0 : this.template(text, from);
    if (template > 0) return this.push(template, number);
    return isLooseText(text) ? this.push(0, this.literals.add(text)) : -1;
  }

  text(place: number): string {
    if (place >= this.count) return '';
    const number = this.numbers[place] ?? 0;
    const template = this.templates[place] ?? 0;
    if (template === 0) return this.literals.text(number);
    return (this.prefixes[template] ?? '') + String(number).padStart(this.widths[template] ?? 0, '0');
  }

  /** Gives back the room that was made for more texts. */
  rest(): void {
    this.literals.rest();
    this.numbers = this.numbers.slice(0, Math.max(1, this.count));
    this.templates = this.templates.slice(0, Math.max(1, this.count));
  }

  private push(template: number, number: number): number {
    const place = this.count++;
    if (place >= this.numbers.length) this.numbers = roomFor(this.numbers, this.count);
    if (place >= this.templates.length) this.templates = roomFor(this.templates, this.count);
    this.numbers[place] = number;
    this.templates[place] = template;
    return place;
  }

  /** The template of a text whose last digits begin at `from`; 0 where it has none, or not yet. */
  private template(text: string, from: number): number {
    const { last, prefixes, widths } = this;
    const prefix = prefixes[last] ?? '';
    if (widths[last] === text.length - from && prefix.length === from && text.startsWith(prefix)) return last;
    const key = `${text.length - from} ${text.slice(0, from)}`;
    const known = this.templateOf.get(key) ?? this.admit(key, text, from);
    if (known > 0) this.last = known;
    return known;
  }

  private admit(key: string, text: string, from: number): number {
    const isRepeated = this.candidate === key;
    this.candidate = key;
    if (!isRepeated || this.prefixes.length > MOST_TEMPLATES || !isLooseText(text)) return 0;
    const template = this.prefixes.push(text.slice(0, from)) - 1;
    this.widths.push(text.length - from);
    this.templateOf.set(key, template);
    return template;
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}

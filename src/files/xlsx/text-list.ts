import { decodeCellText } from '../xml/xml-text.ts';
import type { Archive } from './archive.ts';

/** All texts of a workbook, once each where the file says so: cells keep their index. */
export class TextList {
  private readonly texts: string[] = [];
  private readonly indexes = new Map<string, number>();
  /** How many came from the shared strings; cells refer to these by number. */
  private shared = 0;

  addShared(text: string): void {
    this.texts.push(text);
    this.shared = this.texts.length;
  }

  hasShared(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index < this.shared;
  }

  /** The index of a text that stands in a cell itself. */
  intern(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    this.indexes.set(text, index);
    return index;
  }

  at(index: number): string {
    return this.texts[index] ?? '';
  }
}

/** Collects the plain text of a string item: its runs joined, phonetic readings left out. */
export class StringItem {
  private parts = '';
  private inText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    if (name === 't') this.inText = this.phonetic === 0;
  }

  text(text: string): void {
    if (this.inText) this.parts += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    if (name === 't') this.inText = false;
  }

  /** The text so far; the next item begins. */
  take(): string {
    const text = decodeCellText(this.parts);
    this.parts = '';
    return text;
  }
}

/** Reads the part of the shared strings into the list. */
export function readSharedStrings(archive: Archive, path: string, texts: TextList): void {
  const item = new StringItem();
  archive.scan(path, {
    open(name) {
      item.open(name);
    },
    text(text) {
      item.text(text);
    },
    close(name) {
      item.close(name);
      if (name === 'si') texts.addShared(item.take());
    },
  });
}

import type { Area } from '../../engine/model/cell.ts';
import { isMarkFormula } from '../../engine/model/mark-formula.ts';
import { damaged, tooLarge } from '../file-failures.ts';
import { attribute } from '../xml/xml-scanner.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { Archive } from './archive.ts';
import { LAST_COLUMN, LAST_ROW, parseAddress, parseArea } from './cell-address.ts';
import { isoToSerial } from './iso-serial.ts';
import { SheetCells } from './sheet-cells.ts';
import { StringItem } from './text-list.ts';
import type { TextList } from './text-list.ts';

/** What a worksheet part holds for a check. */
export interface SheetContent {
  readonly cells: SheetCells;
  readonly merges: readonly Area[];
  /** Formulas for which the file holds no result, as programs leave them that do not calculate. */
  readonly formulasWithoutResult: number;
  /** Whether a check of ours has marked the sheet before. */
  readonly hasMarks: boolean;
}

/** Reads a worksheet part in one pass. `budget` is how many cells with a value may still come. */
export function readSheet(
  archive: Archive,
  path: string,
  context: { readonly texts: TextList; readonly date1904: boolean; readonly budget: number },
): SheetContent {
  const reader = new SheetReader(path, context.texts, context.date1904, context.budget);
  archive.scan(path, reader);
  reader.cells.finish();
  return reader;
}

class SheetReader implements XmlHandler, SheetContent {
  readonly cells: SheetCells;
  readonly merges: Area[] = [];
  formulasWithoutResult = 0;
  hasMarks = false;
  private row = -1;
  private column = -1;
  private type = 'n';
  private value = '';
  private inValue = false;
  private inCell = false;
  private inCondition = false;
  private hasFormula = false;
  private readonly inline = new StringItem();
  private readonly path: string;
  private readonly texts: TextList;
  private readonly date1904: boolean;
  private readonly budget: number;

  constructor(path: string, texts: TextList, date1904: boolean, budget: number) {
    this.path = path;
    this.texts = texts;
    this.date1904 = date1904;
    this.budget = budget;
    this.cells = new SheetCells(texts);
  }

  open(name: string, tag: string): void {
    if (name === 'c') this.openCell(tag);
    else if (this.inCell) this.openInCell(name);
    else if (name === 'row') this.openRow(tag);
    else if (name === 'mergeCell') this.addMerge(tag);
    else if (name === 'cfRule') this.inCondition = true;
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inCell) this.inline.text(text);
    else if (this.inCondition && isMarkFormula(text)) this.hasMarks = true;
  }

  close(name: string): void {
    if (!this.inCell) {
      if (name === 'cfRule') this.inCondition = false;
      return;
    }
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else this.inline.close(name);
  }

  private openRow(tag: string): void {
    const number = attribute(tag, 'r');
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > LAST_ROW) throw damaged(this.path);
  }

  /** Cells may leave out their address; they then follow the one before. */
  private openCell(tag: string): void {
    const address = attribute(tag, 'r');
    if (address === null) {
      this.column += 1;
    } else {
      const place = parseAddress(address);
      if (place === null) throw damaged(this.path);
      this.row = place.row;
      this.column = place.column;
    }
    if (this.column > LAST_COLUMN || this.row < 0) throw damaged(this.path);
    this.type = attribute(tag, 't') ?? 'n';
    this.value = '';
    this.hasFormula = false;
    this.inCell = true;
  }

  private openInCell(name: string): void {
    if (name === 'v') this.inValue = true;
    else if (name === 'f') this.hasFormula = true;
    else this.inline.open(name);
  }

  private closeCell(): void {
    this.inCell = false;
    const inlineText = this.inline.take();
    if (this.type === 'inlineStr') this.addText(inlineText);
    else if (this.value === '') this.countFormula();
    else this.addValue();
    if (this.cells.size > this.budget) {
      throw tooLarge('有内容的单元格过多', 'too many cells with a value');
    }
  }

  private countFormula(): void {
    if (this.hasFormula && this.type !== 'str') this.formulasWithoutResult += 1;
  }

  private addValue(): void {
    const { row, column, value } = this;
    if (this.type === 's') this.addShared(Number(value));
    else if (this.type === 'b') this.cells.addBoolean(row, column, value === '1' || value === 'true');
    else if (this.type === 'd') this.addDate(value);
    else if (this.type === 'n') this.addNumber(value);
    else this.addText(value);
  }

  private addShared(index: number): void {
    if (!this.texts.hasShared(index)) throw damaged(this.path);
    this.cells.addText(this.row, this.column, index);
  }

  private addText(text: string): void {
    this.cells.addText(this.row, this.column, this.texts.intern(text));
  }

  private addNumber(value: string): void {
    const number = Number(value);
    if (Number.isFinite(number)) this.cells.addNumber(this.row, this.column, number);
    else this.addText(value);
  }

  private addDate(value: string): void {
    const serial = isoToSerial(value, this.date1904);
    if (serial === null) this.addText(value);
    else this.cells.addNumber(this.row, this.column, serial);
  }

  private addMerge(tag: string): void {
    const area = parseArea(attribute(tag, 'ref') ?? '');
    if (area !== null) this.merges.push(area);
  }
}

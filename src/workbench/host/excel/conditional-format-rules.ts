import type { HostSheet } from '../model/host-sheet.ts';
import type { ConditionalFormatItem } from '../model/sheet-items.ts';
import type { ConditionalLook } from '../model/workbook-data.ts';
import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';
import { colour } from './range-look.ts';

/** A part of a conditional format: reads the item, changes it where the sheet allows it, and tells of the change. */
abstract class FormatPart extends HostObject {
  protected readonly sheet: HostSheet;
  protected readonly item: ConditionalFormatItem;

  constructor(sheet: HostSheet, item: ConditionalFormatItem) {
    super();
    this.sheet = sheet;
    this.item = item;
  }

  protected change(work: () => void): void {
    assertAllowed(this.sheet, 'allowFormatCells');
    work();
    this.sheet.partChanged('conditionalFormats');
  }

  protected look(change: { readonly [K in keyof ConditionalLook]?: ConditionalLook[K] | undefined }): void {
    this.change(() => {
      const merged = Object.entries({ ...this.item.look, ...change }).filter(([, value]) => value !== undefined);
      this.item.look = Object.fromEntries(merged);
    });
  }
}

/** `conditionalFormat.custom`. */
export class CustomConditionalFormat extends FormatPart {
  readonly members: ClassMembers = { type: 'CustomConditionalFormat', navigation: ['rule', 'format'] };

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.sheet, this.item);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.sheet, this.item);
  }
}

/** `conditionalFormat.custom.rule`. R1C1 formulas are not modelled. */
export class ConditionalFormatRule extends FormatPart {
  readonly members: ClassMembers = { type: 'ConditionalFormatRule', scalars: ['formula', 'formulaLocal'] };

  get formula(): string {
    return this.item.formula;
  }

  set formula(value: string) {
    if (value.length > 8192) throw invalidArgument();
    this.change(() => {
      this.item.formula = value.startsWith('=') ? value : `=${value}`;
    });
  }

  get formulaLocal(): string {
    return this.formula;
  }

  set formulaLocal(value: string) {
    this.formula = value;
  }
}

/** `conditionalFormat.cellValue`. */
export class CellValueConditionalFormat extends FormatPart {
  readonly members: ClassMembers = { type: 'CellValueConditionalFormat', scalars: ['rule'], navigation: ['format'] };

  get rule(): unknown {
    return this.item.cellValue;
  }

  set rule(value: unknown) {
    if (typeof value !== 'object' || value === null) throw invalidArgument();
    const operator: unknown = Reflect.get(value, 'operator');
    const formula1: unknown = Reflect.get(value, 'formula1');
    const formula2: unknown = Reflect.get(value, 'formula2');
    if (typeof operator !== 'string' || (typeof formula1 !== 'string' && typeof formula1 !== 'number'))
      throw invalidArgument();
    this.change(() => {
      const second = typeof formula2 === 'string' ? { formula2 } : {};
      this.item.cellValue = { operator, formula1: String(formula1), ...second };
    });
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.sheet, this.item);
  }
}

/** `….format` of a conditional format. Borders and number formats are not modelled. */
export class ConditionalRangeFormat extends FormatPart {
  readonly members: ClassMembers = { type: 'ConditionalRangeFormat', navigation: ['fill', 'font'] };

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.sheet, this.item);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.sheet, this.item);
  }
}

/** `….format.fill` of a conditional format; empty where it sets none. */
export class ConditionalRangeFill extends FormatPart {
  readonly members: ClassMembers = { type: 'ConditionalRangeFill', scalars: ['color'], methods: ['clear'] };

  get color(): string {
    return this.item.look.fill ?? '';
  }

  set color(value: string) {
    this.look({ fill: colour(value) });
  }

  clear(): void {
    this.look({ fill: undefined });
  }
}

/** `….format.font` of a conditional format; null where it sets nothing. */
export class ConditionalRangeFont extends FormatPart {
  readonly members: ClassMembers = {
    type: 'ConditionalRangeFont',
    scalars: ['color', 'bold', 'italic'],
    methods: ['clear'],
  };

  get color(): string {
    return this.item.look.fontColor ?? '';
  }

  set color(value: string) {
    this.look({ fontColor: colour(value) });
  }

  get bold(): boolean | null {
    return this.item.look.bold ?? null;
  }

  set bold(value: boolean | null) {
    if (value === null) return;
    this.look({ bold: value });
  }

  get italic(): boolean | null {
    return this.item.look.italic ?? null;
  }

  set italic(value: boolean | null) {
    if (value === null) return;
    this.look({ italic: value });
  }

  clear(): void {
    this.look({ fontColor: undefined, bold: undefined, italic: undefined });
  }
}

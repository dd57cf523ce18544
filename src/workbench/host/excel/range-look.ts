import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import type { FormatTarget } from './format-target.ts';
import { applyFormat, uniform } from './format-target.ts';

const COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
};

/** A colour as Excel hands it back: `#RRGGBB` in capitals. Names of HTML are understood; anything else is refused. */
export function colour(text: unknown): string {
  const value = String(text).trim();
  const digits = /^#?([0-9a-fA-F]{6})$/.exec(value)?.[1];
  const known = digits === undefined ? COLOURS[value.toLowerCase()] : `#${digits.toUpperCase()}`;
  if (known === undefined) throw invalidArgument();
  return known;
}

/** `range.format.fill`. A cell without a fill reads as white, as in Excel. */
export class RangeFill extends HostObject {
  readonly members: ClassMembers = {
    type: 'RangeFill',
    scalars: ['color', 'pattern', 'tintAndShade'],
    methods: ['clear'],
  };
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get color(): string {
    return uniform(this.target, (style) => style.fill ?? '#FFFFFF') ?? '';
  }

  set color(value: string) {
    applyFormat(this.target, { fill: value === '' ? undefined : colour(value) });
  }

  get pattern(): string | null {
    return uniform(this.target, (style) => (style.fill === undefined ? 'None' : 'Solid'));
  }

  readonly tintAndShade = 0;

  clear(): void {
    applyFormat(this.target, { fill: undefined });
  }
}

/** `range.format.font`. */
export class RangeFont extends HostObject {
  readonly members: ClassMembers = {
    type: 'RangeFont',
    scalars: ['bold', 'italic', 'color', 'name', 'size', 'underline', 'strikethrough', 'tintAndShade'],
  };
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get bold(): boolean | null {
    return uniform(this.target, (style) => style.bold ?? false);
  }

  set bold(value: boolean | null) {
    if (value === null) return;
    applyFormat(this.target, { bold: value || undefined });
  }

  get italic(): boolean | null {
    return uniform(this.target, (style) => style.italic ?? false);
  }

  set italic(value: boolean | null) {
    if (value === null) return;
    applyFormat(this.target, { italic: value || undefined });
  }

  get color(): string {
    return uniform(this.target, (style) => style.fontColor ?? '#000000') ?? '';
  }

  set color(value: string) {
    applyFormat(this.target, { fontColor: colour(value) });
  }

  get name(): string | null {
    return uniform(this.target, (style) => style.fontName ?? 'Calibri');
  }

  set name(value: string | null) {
    if (value === null) return;
    applyFormat(this.target, { fontName: value });
  }

  get size(): number | null {
    return uniform(this.target, (style) => style.fontSize ?? 11);
  }

  set size(value: number | null) {
    if (value === null) return;
    applyFormat(this.target, { fontSize: value });
  }

  get underline(): string | null {
    return uniform(this.target, (style) => style.underline ?? 'None');
  }

  set underline(value: string | null) {
    if (value === null) return;
    applyFormat(this.target, { underline: value === 'None' ? undefined : value });
  }

  get strikethrough(): boolean | null {
    return uniform(this.target, (style) => style.strikethrough ?? false);
  }

  set strikethrough(value: boolean | null) {
    if (value === null) return;
    applyFormat(this.target, { strikethrough: value || undefined });
  }

  readonly tintAndShade = 0;
}

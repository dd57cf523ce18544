/** One side of a cell's border, in office.js's words. */
export interface BorderLine {
  /** `Continuous`, `Dash`, `Double` … */
  readonly style: string;
  /** `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

/** How a cell looks. What is missing is Excel's default. Colours are `#RRGGBB`, sizes in points. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly rotation?: number;
  /** False for a cell that stays editable in a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

/** Changes to a style; undefined takes a property away. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** A new workbook's own style, number 0 of every pool. */
const PLAIN_STYLE: CellStyle = {};

/** Each style once, under a number, so that a cell costs four bytes for its looks. */
export class StylePool {
  private readonly styles: CellStyle[] = [PLAIN_STYLE];
  private readonly numbers = new Map<string, number>([['{}', 0]]);
  private readonly patched = new Map<string, number>();

  style(number: number): CellStyle {
    return this.styles[number] ?? PLAIN_STYLE;
  }

  intern(style: CellStyle): number {
    const key = keyOf(style);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.styles.push(Object.freeze({ ...style }));
    this.numbers.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The number of a style with some properties changed. */
  patch(number: number, change: StylePatch): number {
    const key = `${number}|${JSON.stringify(change, (_name, value: unknown) => (value === undefined ? null : value))}`;
    const known = this.patched.get(key);
    if (known !== undefined) return known;
    const merged = { ...this.style(number), ...change };
    const result = this.intern(withoutUndefined(merged));
    this.patched.set(key, result);
    return result;
  }

  get size(): number {
    return this.styles.length;
  }
}

function withoutUndefined(style: StylePatch): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function keyOf(style: CellStyle): string {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

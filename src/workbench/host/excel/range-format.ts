import { MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertAllowed, assertUnprotected } from './access.ts';
import type { FormatTarget } from './format-target.ts';
import { applyFormat, uniform } from './format-target.ts';
import { RangeBorderCollection } from './range-borders.ts';
import { RangeFill, RangeFont } from './range-look.ts';

const STANDARD_WIDTH = 8.43;
const STANDARD_HEIGHT = 15;

/** Points of a column that is so many characters wide: 7 pixels a digit, 5 pixels of padding, 0.75 points a pixel. */
function pointsOfCharacters(characters: number): number {
  return characters === STANDARD_WIDTH ? 48 : Math.trunc(characters * 7 + 5) * 0.75;
}

const FORMAT: ClassMembers = {
  type: 'RangeFormat',
  scalars: [
    'columnWidth',
    'rowHeight',
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'indentLevel',
    'shrinkToFit',
    'textOrientation',
    'useStandardHeight',
    'useStandardWidth',
  ],
  navigation: ['fill', 'font', 'borders', 'protection'],
  methods: ['autofitColumns', 'autofitRows'],
};

/** `range.format`. */
export class RangeFormat extends HostObject {
  readonly members = FORMAT;
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get fill(): RangeFill {
    return new RangeFill(this.target);
  }

  get font(): RangeFont {
    return new RangeFont(this.target);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.target);
  }

  get horizontalAlignment(): string | null {
    return uniform(this.target, (style) => style.horizontal ?? 'General');
  }

  set horizontalAlignment(value: string | null) {
    if (value === null) return;
    applyFormat(this.target, { horizontal: value === 'General' ? undefined : value });
  }

  get verticalAlignment(): string | null {
    return uniform(this.target, (style) => style.vertical ?? 'Bottom');
  }

  set verticalAlignment(value: string | null) {
    if (value === null) return;
    applyFormat(this.target, { vertical: value === 'Bottom' ? undefined : value });
  }

  get wrapText(): boolean | null {
    return uniform(this.target, (style) => style.wrap ?? false);
  }

  set wrapText(value: boolean | null) {
    if (value === null) return;
    applyFormat(this.target, { wrap: value || undefined });
  }

  get indentLevel(): number | null {
    return uniform(this.target, (style) => style.indent ?? 0);
  }

  set indentLevel(value: number | null) {
    if (value === null) return;
    applyFormat(this.target, { indent: value === 0 ? undefined : value });
  }

  get shrinkToFit(): boolean | null {
    return uniform(this.target, (style) => style.shrink ?? false);
  }

  set shrinkToFit(value: boolean | null) {
    if (value === null) return;
    applyFormat(this.target, { shrink: value || undefined });
  }

  get textOrientation(): number | null {
    return uniform(this.target, (style) => style.rotation ?? 0);
  }

  set textOrientation(value: number | null) {
    if (value === null) return;
    applyFormat(this.target, { rotation: value === 0 ? undefined : value });
  }

  get columnWidth(): number | null {
    return this.commonSize('columns', (column) =>
      pointsOfCharacters(this.target.sheet.columnSizes.get(column)?.width ?? STANDARD_WIDTH),
    );
  }

  set columnWidth(points: number | null) {
    if (points === null) return;
    this.resize('columns', (column, sheet) => {
      const known = sheet.columnSizes.get(column);
      sheet.columnSizes.set(column, { ...known, column, width: (points / 0.75 - 5) / 7 });
    });
  }

  get rowHeight(): number | null {
    return this.commonSize('rows', (row) => this.target.sheet.rowSizes.get(row)?.height ?? STANDARD_HEIGHT);
  }

  set rowHeight(points: number | null) {
    if (points === null) return;
    this.resize('rows', (row, sheet) => {
      sheet.rowSizes.set(row, { ...sheet.rowSizes.get(row), row, height: points });
    });
  }

  get useStandardWidth(): boolean | null {
    return this.commonSize('columns', (column) => this.target.sheet.columnSizes.get(column)?.width === undefined);
  }

  set useStandardWidth(value: boolean | null) {
    if (value === null) return;
    if (value) this.columnWidth = pointsOfCharacters(STANDARD_WIDTH);
  }

  get useStandardHeight(): boolean | null {
    return this.commonSize('rows', (row) => this.target.sheet.rowSizes.get(row)?.height === undefined);
  }

  set useStandardHeight(value: boolean | null) {
    if (value === null) return;
    if (value) this.rowHeight = STANDARD_HEIGHT;
  }

  /** The host measures no text: it gives a width that the longest text surely has room in. */
  autofitColumns(): void {
    const { sheet, areas } = this.target;
    this.resize('columns', (column) => {
      const used = areas.flatMap((area) => sheet.cells.used(true, { ...area, column, columns: 1 }) ?? []);
      const lengths = used.flatMap((area) =>
        Array.from({ length: area.rows }, (_unused, row) => textWidth(sheet.value(area.row + row, column))),
      );
      const width = Math.min(
        255,
        lengths.reduce((longest, length) => Math.max(longest, length), STANDARD_WIDTH - 1) + 1,
      );
      sheet.columnSizes.set(column, { ...sheet.columnSizes.get(column), column, width });
    });
  }

  autofitRows(): void {
    this.resize('rows', (row, sheet) => {
      const known = sheet.rowSizes.get(row);
      if (known !== undefined)
        sheet.rowSizes.set(row, known.hidden === undefined ? { row } : { row, hidden: known.hidden });
    });
  }

  private commonSize<T>(axis: 'rows' | 'columns', size: (position: number) => T): T | null {
    const sizes = new Set(this.positions(axis).map(size));
    const [first] = sizes;
    return sizes.size === 1 && first !== undefined ? first : null;
  }

  private resize(axis: 'rows' | 'columns', change: (position: number, sheet: HostSheet) => void): void {
    assertAllowed(this.target.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    for (const position of this.positions(axis)) change(position, this.target.sheet);
    this.target.sheet.partChanged('sizes');
  }

  /** Rows or columns of the target; of whole sheets only those up to the last one that is used. */
  private positions(axis: 'rows' | 'columns'): number[] {
    const used = this.target.sheet.cells.used(false);
    return this.target.areas.flatMap((area) => {
      const start = axis === 'rows' ? area.row : area.column;
      const length = axis === 'rows' ? area.rows : area.columns;
      const whole = length === (axis === 'rows' ? MAX_ROWS : MAX_COLUMNS);
      const last = used === null ? 1 : axis === 'rows' ? used.row + used.rows : used.column + used.columns;
      return Array.from({ length: whole ? last : length }, (_unused, index) => start + index);
    });
  }
}

function textWidth(value: unknown): number {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return Array.from(text).reduce((width, letter) => width + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

/** `range.format.protection`. */
export class FormatProtection extends HostObject {
  readonly members: ClassMembers = { type: 'FormatProtection', scalars: ['locked', 'formulaHidden'] };
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get locked(): boolean | null {
    return uniform(this.target, (style) => style.locked ?? true);
  }

  set locked(value: boolean | null) {
    if (value === null) return;
    assertUnprotected(this.target.sheet);
    applyFormat(this.target, { locked: value ? undefined : false });
  }

  get formulaHidden(): boolean | null {
    return uniform(this.target, (style) => style.formulaHidden ?? false);
  }

  set formulaHidden(value: boolean | null) {
    if (value === null) return;
    assertUnprotected(this.target.sheet);
    applyFormat(this.target, { formulaHidden: value || undefined });
  }
}

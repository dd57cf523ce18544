import type { Area } from '../../../engine/model/cell.ts';
import type { BorderLine, BorderSide } from '../model/cell-style.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';
import type { FormatTarget } from './format-target.ts';
import { colour } from './range-look.ts';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type SideIndex = (typeof SIDES)[number];

const PLAIN_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** `range.format.borders`. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly members: ClassMembers = {
    type: 'RangeBorderCollection',
    scalars: ['count'],
    methods: ['getItem', 'getItemAt'],
  };
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get count(): number {
    return SIDES.length;
  }

  items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.target, side));
  }

  itemByKey(key: unknown): RangeBorder | null {
    const side = SIDES.find((candidate) => candidate === key);
    return side === undefined ? null : new RangeBorder(this.target, side);
  }

  getItem(key: unknown): RangeBorder {
    const border = this.itemByKey(key);
    if (border === null) throw invalidArgument();
    return border;
  }

  getItemAt(index: number): RangeBorder {
    return this.getItem(SIDES[index]);
  }
}

/** One border of a range: an edge around it, or the lines between its cells. Diagonals are always `None`. */
export class RangeBorder extends HostObject {
  readonly members: ClassMembers = { type: 'RangeBorder', scalars: ['sideIndex', 'style', 'weight', 'color'] };
  private readonly target: FormatTarget;
  private readonly side: SideIndex;

  constructor(target: FormatTarget, side: SideIndex) {
    super();
    this.target = target;
    this.side = side;
  }

  get sideIndex(): string {
    return this.side;
  }

  get style(): string | null {
    return this.read((line) => line?.style ?? 'None');
  }

  set style(value: string | null) {
    if (value === null) return;
    this.write(value === 'None' ? null : { style: value });
  }

  get weight(): string | null {
    return this.read((line) => line?.weight ?? 'Thin');
  }

  set weight(value: string | null) {
    if (value === null) return;
    this.write({ weight: value });
  }

  get color(): string | null {
    return this.read((line) => line?.color ?? '#000000');
  }

  set color(value: string | null) {
    if (value === null) return;
    this.write({ color: colour(value) });
  }

  private read(property: (line: BorderLine | undefined) => string): string | null {
    const { sheet, areas } = this.target;
    const found = new Set<string>();
    for (const { area, side } of areas.flatMap((whole) => cellsAt(whole, this.side, sheet))) {
      for (const number of sheet.cells.stylesIn(area))
        found.add(property(sheet.workbook.styles.style(number).borders?.[side]));
    }
    const [first] = found;
    return found.size > 1 ? null : (first ?? property(undefined));
  }

  private write(change: Partial<BorderLine> | null): void {
    const { sheet, areas } = this.target;
    assertAllowed(sheet, 'allowFormatCells');
    for (const whole of areas) {
      for (const { area, side } of cellsAt(whole, this.side, sheet)) drawLine(sheet, area, side, change);
      sheet.workbook.record({ kind: 'formats', sheet: sheet.name, sheetId: sheet.id, area: whole });
    }
  }
}

function drawLine(sheet: HostSheet, area: Area, side: BorderSide, change: Partial<BorderLine> | null): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { [side]: known, ...others } = sheet.style(row, column).borders ?? {};
      const borders = change === null ? others : { ...others, [side]: { ...PLAIN_LINE, ...known, ...change } };
      const kept = Object.keys(borders).length === 0 ? undefined : borders;
      sheet.cells.patchStyle({ row, column, rows: 1, columns: 1 }, { borders: kept });
    }
  }
}

/** The cells whose side makes up the border: a strip for an edge, two sides of neighbours for the lines between. */
function cellsAt(whole: Area, side: SideIndex, sheet: HostSheet): { area: Area; side: BorderSide }[] {
  const area = {
    ...whole,
    rows: Math.min(whole.rows, Math.max(1, sheet.cells.height, whole.rows === 1_048_576 ? 0 : whole.rows)),
  };
  const bottom = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const right = { ...area, column: area.column + area.columns - 1, columns: 1 };
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: bottom, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: right, side: 'right' }];
    case 'InsideHorizontal':
      return area.rows < 2
        ? []
        : [
            { area: { ...area, rows: area.rows - 1 }, side: 'bottom' },
            { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return area.columns < 2
        ? []
        : [
            { area: { ...area, columns: area.columns - 1 }, side: 'right' },
            { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'left' },
          ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
}

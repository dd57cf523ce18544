import type { Area } from '../../../engine/model/cell.ts';
import type { PlannedCell, SheetPlan } from '../../../engine/model/mark-plan.ts';
import { PLAN_LOOKS } from '../../../engine/model/plan-look.ts';
import type { PlanLook } from '../../../engine/model/plan-look.ts';
import type { StyleBook } from './style-book.ts';

/** How the cells of a plan are formatted, by row (0 is the plan's first) and column. */
export interface CellFormats {
  /** Number of the cell's format; 0 is the workbook's plain format. */
  number(row: number, column: number, cell: PlannedCell): number;
  /** Number of the format of the empty cells below the plan's rows, 0 where no style reaches there. */
  column(column: number): number;
  /** Whether the cell breaks its text into lines. */
  wraps(row: number, column: number): boolean;
}

/**
 * The formats of a plan's cells. Where styles overlap, a cell gets all of them, the later over the earlier, and a
 * style that comes again keeps the place where it came first, as in Excel.
 */
export function cellFormats(plan: SheetPlan, styles: StyleBook): CellFormats {
  const looks = lookGrid(plan);
  const numbers = new Map<string, number>();
  const nameAt = (row: number, column: number): string => looks[row]?.[column] ?? '';
  return {
    column: (column) => {
      const names = plan.styles.filter(({ area }) => reachesBelow(area, plan) && holdsColumn(area, column));
      return names.length === 0
        ? 0
        : styles.cellFormat(mergedLook(names.map(({ style }) => style).join(SEPARATOR)), false);
    },
    wraps: (row, column) => mergedLook(nameAt(row, column)).wrap === true,
    number: (row, column, cell) => {
      const names = nameAt(row, column);
      const isText = typeof cell === 'string' && cell !== '';
      if (names === '' && !isText) return 0;
      const key = `${names}|${String(isText)}`;
      const number = numbers.get(key) ?? styles.cellFormat(mergedLook(names), isText);
      numbers.set(key, number);
      return number;
    },
  };
}

function reachesBelow(area: Area, plan: SheetPlan): boolean {
  return area.row + area.rows > plan.firstRow + plan.cells.length;
}

function holdsColumn(area: Area, column: number): boolean {
  return column >= area.column && column < area.column + area.columns;
}

const SEPARATOR = ' ';

/** For each cell its styles' names, in the order in which they apply, joined. */
function lookGrid(plan: SheetPlan): string[][] {
  const grid = plan.cells.map((row) => row.map(() => ''));
  const order = [...new Set(plan.styles.map(({ style }) => style))];
  for (const style of order) {
    for (const { area } of plan.styles.filter((use) => use.style === style)) {
      const top = area.row - plan.firstRow;
      for (const row of grid.slice(Math.max(0, top), Math.max(0, top + area.rows))) {
        for (let column = area.column; column < Math.min(row.length, area.column + area.columns); column += 1) {
          const before = row[column] ?? '';
          row[column] = before === '' ? style : `${before}${SEPARATOR}${style}`;
        }
      }
    }
  }
  return grid;
}

function mergedLook(names: string): PlanLook {
  const looks: Readonly<Record<string, PlanLook>> = PLAN_LOOKS;
  return names.split(SEPARATOR).reduce<PlanLook>((look, name) => ({ ...look, ...looks[name] }), {});
}

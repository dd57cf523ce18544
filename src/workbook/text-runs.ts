import type { Area } from '../engine/model/cell.ts';
import type { PlannedCell } from '../engine/model/mark-plan.ts';

/**
 * Rectangles that cover every text of the cells and nothing else: these get the text format before anything is written,
 * so that no text can become a formula, a number or a date. An empty cell must stay free: a mark that somebody fills in
 * there has to be a number.
 */
export function textRuns(cells: readonly (readonly PlannedCell[])[]): Area[] {
  const columns = cells[0]?.length ?? 0;
  const runs: Area[] = [];
  let open: Area[] = [];
  for (let column = 0; column < columns; column++) {
    const here = columnRuns(cells, column);
    if (open.length > 0 && sameRows(open, here)) {
      open = open.map((area) => ({ ...area, columns: area.columns + 1 }));
    } else {
      runs.push(...open);
      open = here;
    }
  }
  return [...runs, ...open];
}

function columnRuns(cells: readonly (readonly PlannedCell[])[], column: number): Area[] {
  const runs: Area[] = [];
  let first = -1;
  for (let row = 0; row <= cells.length; row++) {
    const cell = cells[row]?.[column];
    if (typeof cell === 'string') {
      if (first < 0) first = row;
    } else if (first >= 0) {
      runs.push({ row: first, column, rows: row - first, columns: 1 });
      first = -1;
    }
  }
  return runs;
}

function sameRows(one: readonly Area[], other: readonly Area[]): boolean {
  return (
    one.length === other.length && one.every((area, at) => area.row === other[at]?.row && area.rows === other[at].rows)
  );
}

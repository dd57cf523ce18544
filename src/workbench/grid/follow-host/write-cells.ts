import { STYLE_KEYS } from '@univerjs/core';
import type { ICellData, IStyleData } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../../engine/model/cell.ts';
import { WHOLE_SHEET, intersect } from '../../host/model/area.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { cellChange } from '../data/grid-cell.ts';
import { gridStyle } from '../data/grid-style.ts';
import type { GridSession } from '../grid-session.ts';
import type { DirtyArea } from './pending-changes.ts';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;

/** Writes changed cells of a sheet into the grid, all in one step: one redrawing, one calculation. */
export function writeCells(session: GridSession, sheet: HostSheet, dirty: readonly DirtyArea[]): void {
  if (dirty.length === 0) return;
  const extent = extentOf(session, sheet);
  const cells: Record<number, Record<number, ICellData>> = {};
  const looks = new LooksOf(sheet);
  for (const { area, looks: withLooks } of dirty) {
    const within = intersect(area, extent);
    if (within === null) continue;
    for (let row = within.row; row < within.row + within.rows; row++) {
      const line = (cells[row] ??= {});
      for (let column = within.column; column < within.column + within.columns; column++) {
        const style = withLooks || line[column]?.s !== undefined ? looks.at(row, column) : undefined;
        line[column] = cellChange(sheet, row, column, style);
      }
    }
  }
  if (Object.keys(cells).length === 0) return;
  makeRoom(session, sheet, extent);
  session.toGrid(SetRangeValuesMutation, { subUnitId: session.sheets.gridId(sheet), cellValue: cells });
}

/** Everything that stands in the sheet, here or there; a cleared column is not a million cells to write. */
function extentOf(session: GridSession, sheet: HostSheet): Area {
  const used = sheet.cells.used(false, WHOLE_SHEET);
  const shown = session.gridSheet(sheet)?.getCellMatrix().getDataRange();
  const rows = Math.max(used === null ? 0 : used.row + used.rows, (shown?.endRow ?? -1) + 1);
  const columns = Math.max(used === null ? 0 : used.column + used.columns, (shown?.endColumn ?? -1) + 1);
  return { row: 0, column: 0, rows, columns };
}

function makeRoom(session: GridSession, sheet: HostSheet, extent: Area): void {
  const shown = session.gridSheet(sheet);
  const subUnitId = session.sheets.gridId(sheet);
  if (shown === null) return;
  if (extent.rows > shown.getRowCount()) {
    session.toGrid(SetWorksheetRowCountMutation, { subUnitId, rowCount: extent.rows + SPARE_ROWS });
  }
  if (extent.columns > shown.getColumnCount()) {
    session.toGrid(SetWorksheetColumnCountMutation, { subUnitId, columnCount: extent.columns + SPARE_COLUMNS });
  }
}

/** A host style as the grid wants a change of style: properties that go are named with null. */
class LooksOf {
  private readonly sheet: HostSheet;
  private readonly known = new Map<number, IStyleData>();

  constructor(sheet: HostSheet) {
    this.sheet = sheet;
  }

  at(row: number, column: number): IStyleData {
    const number = this.sheet.cells.styleNumber(row, column);
    const style = this.known.get(number) ?? { ...NOTHING, ...gridStyle(this.sheet.workbook.styles.style(number)) };
    this.known.set(number, style);
    return { ...style };
  }
}

const NOTHING = Object.fromEntries(STYLE_KEYS.map((key) => [key, null])) as IStyleData;

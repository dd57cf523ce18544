import type { IRange } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, sameArea, WHOLE_SHEET } from '../../host/model/area.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { areaOf } from '../data/cell-range.ts';
import type { GridSession } from '../grid-session.ts';
import type { ChangedCells } from './read-cells.ts';
import { allCells } from './read-cells.ts';
import type { EditablePart } from './read-part.ts';
import { readPart } from './read-part.ts';
import { sheetActivated, sheetInserted, sheetMoved, sheetRemoved, sheetRenamed } from './read-sheet-list.ts';
import { tellCells } from './tell-host.ts';

/** What the grid says with its changes, as far as it is read here. */
export interface GridChange {
  readonly subUnitId: string;
  /** Where a command names its sheet so, and not `subUnitId`. */
  readonly sheetId?: string;
  readonly range?: IRange;
  readonly cellValue?: ChangedCells;
  readonly ranges?: readonly IRange[];
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
  readonly name?: string;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly from?: { readonly subUnitId: string; readonly value: ChangedCells };
  readonly to?: { readonly subUnitId: string; readonly value: ChangedCells };
}

type Handler = (session: GridSession, change: GridChange, sheet: HostSheet) => void;

const part =
  (name: EditablePart): Handler =>
  (session, _change, sheet) => {
    readPart(session, sheet, name);
  };

/** Changes of a sheet that the host knows. */
export const SHEET_CHANGES: Readonly<Record<string, Handler>> = {
  'sheet.mutation.set-range-values': (session, change, sheet) => {
    tellCells(session, sheet, change.cellValue ?? {});
  },
  'sheet.mutation.move-range': (session, change) => {
    for (const side of [change.from, change.to]) {
      const sheet = side === undefined ? null : session.hostSheet(side.subUnitId);
      if (sheet !== null && side !== undefined) tellCells(session, sheet, side.value);
    }
  },
  'sheet.mutation.reorder-range': (session, change, sheet) => {
    if (change.range === undefined) return;
    const area = areaOf(change.range);
    tellCells(session, sheet, allCells(area));
    session.workbook.record({ kind: 'sorted', sheet: sheet.name, sheetId: sheet.id, area });
  },
  // Formats that the grid chooses by itself for what was typed, such as a date's.
  'sheet.mutation.set.numfmt': (session, change, sheet) => {
    const ranges = Object.values(change.values ?? {}).flatMap((format) => format.ranges);
    for (const range of ranges) tellCells(session, sheet, allCells(areaOf(range)));
  },
  'sheet.mutation.remove.numfmt': (session, change, sheet) => {
    for (const range of change.ranges ?? []) tellCells(session, sheet, allCells(areaOf(range)));
  },
  'sheet.mutation.move-rows': rereadSheet,
  'sheet.mutation.move-columns': rereadSheet,
  'sheet.mutation.insert-row': (_session, { range }, sheet) => {
    if (range !== undefined) sheet.insert('rows', range.startRow, range.endRow - range.startRow + 1);
  },
  'sheet.mutation.insert-col': (_session, { range }, sheet) => {
    if (range !== undefined) sheet.insert('columns', range.startColumn, range.endColumn - range.startColumn + 1);
  },
  'sheet.mutation.remove-rows': (_session, { range }, sheet) => {
    if (range !== undefined) sheet.delete('rows', range.startRow, range.endRow - range.startRow + 1);
  },
  'sheet.mutation.remove-col': (_session, { range }, sheet) => {
    if (range !== undefined) sheet.delete('columns', range.startColumn, range.endColumn - range.startColumn + 1);
  },
  'sheet.mutation.remove-sheet': (session, change) => {
    sheetRemoved(session, change.subUnitId);
  },
  'sheet.mutation.set-worksheet-name': (session, change) => {
    sheetRenamed(session, change.subUnitId, change.name ?? '');
  },
  'sheet.mutation.set-worksheet-order': (session, change) => {
    sheetMoved(session, change.subUnitId);
  },
  'sheet.operation.set-worksheet-active': (session, change) => {
    sheetActivated(session, change.subUnitId);
  },
  'sheet.operation.set-selections': (session, change, sheet) => {
    const areas = (change.selections ?? []).map(({ range }) => selectedArea(range));
    if (areas.length > 0 && !isSelected(session, sheet, areas)) session.workbook.select(sheet, areas);
  },
  'sheet.mutation.add-worksheet-merge': part('merges'),
  'sheet.mutation.remove-worksheet-merge': part('merges'),
  'sheet.mutation.set-worksheet-col-width': part('sizes'),
  'sheet.mutation.set-worksheet-row-height': part('sizes'),
  'sheet.mutation.set-col-hidden': part('sizes'),
  'sheet.mutation.set-col-visible': part('sizes'),
  'sheet.mutation.set-row-hidden': part('sizes'),
  'sheet.mutation.set-row-visible': part('sizes'),
  'sheet.mutation.set-frozen': part('frozen'),
  'sheet.mutation.set-worksheet-hidden': part('visibility'),
  'sheet.mutation.set-tab-color': part('tabColor'),
  'sheet.mutation.update-note': part('comments'),
  'sheet.mutation.remove-note': part('comments'),
  'sheet.mutation.update-note-position': part('comments'),
  'sheet.mutation.add-conditional-rule': part('conditionalFormats'),
  'sheet.mutation.delete-conditional-rule': part('conditionalFormats'),
  'sheet.mutation.set-conditional-rule': part('conditionalFormats'),
  'sheet.mutation.move-conditional-rule': part('conditionalFormats'),
  'sheet.mutation.set-filter-range': part('autoFilter'),
  'sheet.mutation.set-filter-criteria': part('autoFilter'),
  'sheet.mutation.remove-filter': part('autoFilter'),
};

/** Changes of the list of sheets, of which the host does not know the sheet yet. */
export const WORKBOOK_CHANGES: Readonly<Record<string, (session: GridSession, change: GridChange) => void>> = {
  'sheet.mutation.insert-sheet': (session, change) => {
    if (change.sheet !== undefined) sheetInserted(session, change.sheet.id);
  },
};

/** Rows or columns dragged elsewhere: what stands between the two places has moved as well. */
function rereadSheet(session: GridSession, _change: GridChange, sheet: HostSheet): void {
  const filled = session.gridSheet(sheet)?.getCellMatrix().getDataRange();
  if (filled !== undefined && filled.endRow >= 0) tellCells(session, sheet, allCells(areaOf(filled)));
  for (const name of ['merges', 'sizes', 'comments', 'conditionalFormats'] as const) readPart(session, sheet, name);
}

/** The grid tells every selection twice, while the pointer is down and when it is up. */
function isSelected({ workbook }: GridSession, sheet: HostSheet, areas: readonly Area[]): boolean {
  const { selection } = workbook;
  if (workbook.activeSheet !== sheet || selection.length !== areas.length) return false;
  return areas.every((area, index) => sameArea(area, selection[index] ?? WHOLE_SHEET));
}

/** Whole rows and columns are as large as Excel's, whatever the grid shows of them. */
function selectedArea(range: IRange): Area {
  const area = areaOf(range);
  const isRows = range.rangeType === ROW_RANGE || range.rangeType === ALL_RANGE;
  const isColumns = range.rangeType === COLUMN_RANGE || range.rangeType === ALL_RANGE;
  return {
    row: isColumns ? 0 : area.row,
    column: isRows ? 0 : area.column,
    rows: isColumns ? MAX_ROWS : area.rows,
    columns: isRows ? MAX_COLUMNS : area.columns,
  };
}

const ROW_RANGE = 1;
const COLUMN_RANGE = 2;
const ALL_RANGE = 3;

import { BooleanNumber } from '@univerjs/core';
import { SheetsFilterService } from '@univerjs/preset-sheets-filter';
import type { SheetPart } from '../../host/model/change.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { RowData } from '../../host/model/workbook-data.ts';
import { areaOf } from '../data/cell-range.ts';
import { columnCharacters, gridColumn, gridRow, rowPoints } from '../data/sizes.ts';
import type { GridSession } from '../grid-session.ts';
import { readConditionalFormats } from './read-conditional-formats.ts';
import { readFilter } from './read-filter.ts';
import { readNotes } from './read-notes.ts';

/** Parts that the user can change in the grid. */
export type EditablePart = Extract<
  SheetPart,
  'merges' | 'sizes' | 'frozen' | 'comments' | 'conditionalFormats' | 'autoFilter' | 'visibility' | 'tabColor'
>;

type PartReader = (session: GridSession, sheet: HostSheet) => void;

const READERS: Readonly<Record<EditablePart, PartReader>> = {
  merges: (session, sheet) => {
    sheet.merges = (session.gridSheet(sheet)?.getMergeData() ?? []).map(areaOf);
  },
  sizes: (session, sheet) => {
    readColumns(session, sheet);
    readRows(session, sheet);
  },
  frozen: (session, sheet) => {
    const freeze = session.gridSheet(sheet)?.getFreeze();
    sheet.frozen = { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 };
  },
  comments: readNotes,
  conditionalFormats: readConditionalFormats,
  autoFilter: (session, sheet) => {
    const model = session.injector
      .get(SheetsFilterService)
      .getFilterModel(session.unitId, session.sheets.gridId(sheet));
    sheet.autoFilter = model == null ? null : readFilter(model.serialize());
  },
  visibility: (session, sheet) => {
    const hidden = session.gridSheet(sheet)?.isSheetHidden() === BooleanNumber.TRUE;
    if (hidden !== (sheet.visibility !== 'Visible')) sheet.visibility = hidden ? 'Hidden' : 'Visible';
  },
  tabColor: (session, sheet) => {
    sheet.tabColor = session.gridSheet(sheet)?.getTabColor() ?? '';
  },
};

/** Takes a part of a sheet over from the grid and tells of it. */
export function readPart(session: GridSession, sheet: HostSheet, part: EditablePart): void {
  READERS[part](session, sheet);
  sheet.partChanged(part);
}

function readColumns(session: GridSession, sheet: HostSheet): void {
  const columns = session.gridSheet(sheet)?.getColumnManager().getColumnData() ?? {};
  for (const [key, data] of Object.entries(columns)) {
    const column = Number(key);
    const before = sheet.columnSizes.get(column) ?? { column };
    const hidden = data?.hd === BooleanNumber.TRUE;
    const isSameWidth = data?.w === undefined || data.w === gridColumn(before).w;
    if (isSameWidth && hidden === (before.hidden === true)) continue;
    const width = isSameWidth ? {} : { width: columnCharacters(data.w ?? 0) };
    sheet.columnSizes.set(column, {
      ...before,
      ...width,
      ...(hidden || before.hidden !== undefined ? { hidden } : {}),
    });
  }
}

function readRows(session: GridSession, sheet: HostSheet): void {
  const rows = session.gridSheet(sheet)?.getRowManager().getRowData() ?? {};
  for (const [key, data] of Object.entries(rows)) {
    const row = Number(key);
    const before: RowData = sheet.rowSizes.get(row) ?? { row };
    const hidden = data?.hd === BooleanNumber.TRUE;
    // A height that the grid fitted to the text by itself is nobody's decision.
    const isFixed = data?.ia === BooleanNumber.FALSE && data.h !== undefined && data.h !== gridRow(before).h;
    if (!isFixed && hidden === (before.hidden === true)) continue;
    const height = isFixed ? { height: rowPoints(data?.h ?? 0) } : {};
    sheet.rowSizes.set(row, { ...before, ...height, ...(hidden || before.hidden !== undefined ? { hidden } : {}) });
  }
}

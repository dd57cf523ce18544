import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core';
import {
  ReCalcSheetsFilterMutation,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/preset-sheets-filter';
import type { SheetPart } from '../../host/model/change.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { gridFilter } from '../data/auto-filter.ts';
import { rangeOf } from '../data/cell-range.ts';
import { freezeOf } from '../data/sheet-data.ts';
import type { GridSession } from '../grid-session.ts';
import { NOT_IN_FRONT } from '../grid-session.ts';
import { writeConditionalFormats } from './write-conditional-formats.ts';
import { writeNotes } from './write-notes.ts';
import { writeSizes } from './write-sizes.ts';
import { writeTables } from './write-tables.ts';
import { writeValidations } from './write-validations.ts';

type PartWriter = (session: GridSession, sheet: HostSheet, subUnitId: string) => void;

const nothing: PartWriter = () => undefined;

const WRITERS: Readonly<Record<SheetPart, PartWriter>> = {
  merges: writeMerges,
  sizes: writeSizes,
  tables: writeTables,
  conditionalFormats: writeConditionalFormats,
  validations: writeValidations,
  comments: writeNotes,
  // The grid draws links from HYPERLINK formulas; what the host keeps beside the cells has no look of its own there.
  hyperlinks: nothing,
  autoFilter: writeFilter,
  frozen: (session, sheet, subUnitId) => {
    session.toGrid(SetFrozenMutation, { subUnitId, ...freezeOf(sheet) });
  },
  // The host refuses what a protected sheet forbids; the grid itself stays open.
  protection: nothing,
  visibility: (session, sheet, subUnitId) => {
    const hidden = sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    session.toGrid(SetWorksheetHideMutation, { subUnitId, hidden }, NOT_IN_FRONT);
  },
  tabColor: (session, sheet, subUnitId) => {
    session.toGrid(SetTabColorMutation, { subUnitId, color: sheet.tabColor });
  },
  showGridlines: (session, sheet, subUnitId) => {
    const showGridlines = sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    session.toGrid(ToggleGridlinesMutation, { subUnitId, showGridlines });
  },
  position: writePosition,
};

/** Brings a part of a sheet in the grid to what the host has. */
export function writePart(session: GridSession, sheet: HostSheet, part: SheetPart): void {
  if (session.gridSheet(sheet) !== null) WRITERS[part](session, sheet, session.sheets.gridId(sheet));
}

function writeMerges(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const shown = session.gridSheet(sheet)?.getMergeData() ?? [];
  if (shown.length > 0) session.toGrid(RemoveWorksheetMergeMutation, { subUnitId, ranges: [...shown] });
  if (sheet.merges.length > 0)
    session.toGrid(AddWorksheetMergeMutation, { subUnitId, ranges: sheet.merges.map(rangeOf) });
}

function writeFilter(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  session.toGrid(RemoveSheetsFilterMutation, { subUnitId });
  if (sheet.autoFilter === null) return;
  const { ref, filterColumns = [] } = gridFilter(sheet.autoFilter);
  session.toGrid(SetSheetsFilterRangeMutation, { subUnitId, range: ref });
  for (const criteria of filterColumns)
    session.toGrid(SetSheetsFilterCriteriaMutation, { subUnitId, col: criteria.colId, criteria });
  session.toGrid(ReCalcSheetsFilterMutation, { subUnitId });
}

function writePosition(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const order = session.unit?.getConfig().sheetOrder ?? [];
  const fromOrder = order.indexOf(subUnitId);
  const toOrder = session.workbook.sheets.indexOf(sheet);
  if (fromOrder >= 0 && fromOrder !== toOrder)
    session.toGrid(SetWorksheetOrderMutation, { subUnitId, fromOrder, toOrder });
}

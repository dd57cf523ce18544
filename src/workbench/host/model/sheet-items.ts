import type { Area } from '../../../engine/model/cell.ts';
import { overlaps } from './area.ts';
import type { Shift } from './shift.ts';
import { shiftedArea } from './shift.ts';
import type { ConditionalLook, FilterCriteria, HyperlinkData } from './workbook-data.ts';

/** A table (ListObject). The area holds header and totals row. */
export interface TableItem {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
  criteria: (FilterCriteria | null)[];
}

export interface ConditionalFormatItem {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  cellValue: { readonly operator: string; readonly formula1: string; readonly formula2?: string } | null;
  stopIfTrue: boolean;
  look: ConditionalLook;
}

export interface ValidationItem {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
}

export interface CommentItem {
  readonly id: string;
  row: number;
  column: number;
  text: string;
  author: string;
  resolved: boolean;
  readonly isNote: boolean;
  replies: { readonly id: string; text: string; author: string }[];
}

export type HyperlinkItem = HyperlinkData;

/** Moves single cells with a shift; those whose row or column went are dropped. */
export function shiftCells<T extends { readonly row: number; readonly column: number }>(
  items: readonly T[],
  shift: Shift,
): T[] {
  return items.flatMap((item) => {
    const area = shiftedArea({ row: item.row, column: item.column, rows: 1, columns: 1 }, shift);
    return area === null ? [] : [Object.assign(item, { row: area.row, column: area.column })];
  });
}

/** Moves areas with a shift; those that went whole are dropped. */
export function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}

/** Joins a list of merged areas with a new one, which swallows those that it touches. */
export function withMerge(merges: readonly Area[], area: Area): Area[] {
  return [...merges.filter((merge) => !overlaps(merge, area)), area];
}

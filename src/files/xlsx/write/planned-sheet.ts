import type { PlannedCell, PlannedValidation, SheetPlan } from '../../../engine/model/mark-plan.ts';
import { encodeCellText, encodeXml } from '../../xml/xml-text.ts';
import { columnLetters, formatAddress, formatArea } from '../cell-address.ts';
import type { Dialect } from './dialect.ts';
import { rowHeight } from './row-height.ts';
import type { CellFormats } from './sheet-formats.ts';

/** What a worksheet part needs beside the plan. */
export interface SheetDress {
  readonly dialect: Dialect;
  readonly formats: CellFormats;
  /** Elements that point to other parts and come last: drawings and comments that stay, the table. */
  readonly links: string;
}

/** Longest list of values that a validation holds in itself. */
const LONGEST_LIST = 255;

/** The worksheet part of a planned sheet. Texts stand in the cells themselves, so that no other part grows. */
export function plannedSheet(plan: SheetPlan, dress: SheetDress): string {
  const { main, relationships } = dress.dialect;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">`,
    `<sheetPr><tabColor rgb="FF${plan.tabColour.slice(1).toUpperCase()}"/></sheetPr>`,
    dimension(plan),
    view(plan),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(plan),
    cells(plan, dress.formats),
    validations(plan.validations),
    dress.links,
    '</worksheet>',
  ].join('');
}

function dimension(plan: SheetPlan): string {
  const rows = Math.max(1, plan.cells.length);
  const width = Math.max(1, plan.cells[0]?.length ?? 1);
  return `<dimension ref="${formatArea({ row: 0, column: 0, rows, columns: width })}"/>`;
}

function view(plan: SheetPlan): string {
  const frozen = plan.frozenRows;
  if (frozen === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const first = formatAddress(frozen, 0);
  const pane = `<pane ySplit="${String(frozen)}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}${selection}</sheetView></sheetViews>`;
}

function columns(plan: SheetPlan): string {
  const hidden = new Set(plan.hiddenColumns);
  const list = plan.widths.map((width, index) => {
    const number = String(index + 1);
    const state = hidden.has(index) ? ' hidden="1"' : '';
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"${state}/>`;
  });
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`;
}

function cells(plan: SheetPlan, formats: CellFormats): string {
  const names = (plan.cells[0] ?? []).map((_, column) => columnLetters(column));
  const rows = plan.cells.map((row, at) => {
    const number = String(at + 1);
    const content = row.map((cell, column) => {
      const format = formats.number(at, column, cell);
      return cellXml(
        `r="${names[column] ?? ''}${number}"${format === 0 ? '' : ` s="${String(format)}"`}`,
        cell,
        format,
      );
    });
    const height = rowHeight(row, plan.widths, (column) => formats.wraps(at, column));
    const tall = height === null ? '' : ` ht="${String(height)}"`;
    return `<row r="${number}"${tall}>${content.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function cellXml(place: string, cell: PlannedCell, format: number): string {
  if (cell === null || cell === '') return format === 0 ? '' : `<c ${place}/>`;
  if (typeof cell === 'string') {
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${encodeCellText(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c ${place}><v>${String(cell)}</v></c>`;
  const formula = encodeXml(cell.formula.replace(/^=/, ''));
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  const value = typeof cell.value === 'string' ? encodeCellText(cell.value) : String(cell.value);
  return `<c ${place}${type}><f>${formula}</f><v>${value}</v></c>`;
}

function validations(planned: readonly PlannedValidation[]): string {
  const list = planned.map(validation).filter((xml) => xml !== '');
  if (list.length === 0) return '';
  return `<dataValidations count="${String(list.length)}">${list.join('')}</dataValidations>`;
}

/** A list is a convenience: one that a file cannot hold (a comma in a value, too long) is left out, as in Excel. */
function validation(planned: PlannedValidation): string {
  const common = `allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${formatArea(planned.area)}"`;
  if (planned.kind === 'decimal') {
    const limits = `<formula1>${String(planned.min)}</formula1><formula2>${String(planned.max)}</formula2>`;
    return `<dataValidation type="decimal" ${common} error="${encodeXml(planned.error.slice(0, LONGEST_LIST))}">${limits}</dataValidation>`;
  }
  const values = planned.values.join(',');
  if (values.length > LONGEST_LIST || planned.values.some((value) => value.includes(','))) return '';
  const source = `"${values.replaceAll('"', '""')}"`;
  return `<dataValidation type="list" ${common}><formula1>${encodeXml(source)}</formula1></dataValidation>`;
}

import type { SheetPlan } from '../../../engine/model/mark-plan.ts';
import { formatAddress, formatArea } from '../cell-address.ts';
import type { Dialect } from './dialect.ts';
import { rowsXml } from './rows-xml.ts';
import type { CellFormats } from './sheet-formats.ts';
import { validationsElement } from './validations-xml.ts';

/** What a worksheet part needs beside the plan. */
export interface SheetDress {
  readonly dialect: Dialect;
  readonly formats: CellFormats;
  /** Elements that point to other parts and come last: drawings and comments that stay, the table. */
  readonly links: string;
}

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
    columns(plan, dress.formats),
    `<sheetData>${rowsXml(plan, dress.formats)}</sheetData>`,
    validationsElement(plan.validations),
    dress.links,
    '</worksheet>',
  ].join('');
}

function dimension(plan: SheetPlan): string {
  const rows = Math.max(1, plan.firstRow + plan.cells.length);
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

function columns(plan: SheetPlan, formats: CellFormats): string {
  const hidden = new Set(plan.hiddenColumns);
  const list = plan.widths.map((width, index) => {
    const number = String(index + 1);
    const state = hidden.has(index) ? ' hidden="1"' : '';
    const format = formats.column(index);
    const style = format === 0 ? '' : ` style="${String(format)}"`;
    return `<col min="${number}" max="${number}" width="${String(width)}"${style} customWidth="1"${state}/>`;
  });
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`;
}

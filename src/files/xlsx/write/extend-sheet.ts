import type { SheetPlan } from '../../../engine/model/mark-plan.ts';
import { appendChild, childrenOf, insertInOrder, rootOf, setAttribute, withPrefix } from '../../xml/outline.ts';
import type { XmlElement } from '../../xml/outline.ts';
import { attribute } from '../../xml/xml-scanner.ts';
import { encodeCellText } from '../../xml/xml-text.ts';
import { formatAddress, formatArea, parseArea } from '../cell-address.ts';
import { rowsXml } from './rows-xml.ts';
import type { CellFormats } from './sheet-formats.ts';
import { joinSheet, splitSheet } from './split-sheet.ts';
import { validationsElement, validationsXml } from './validations-xml.ts';
import { WORKSHEET_ORDER } from './worksheet-order.ts';

/** A worksheet part with the plan's rows put in at their place; all other rows and elements stay as they are. */
export function extendSheet(part: Uint8Array, plan: SheetPlan, formats: CellFormats, path: string): Uint8Array {
  const { frame, cells } = splitSheet(part, path);
  const headed = withHeader(new TextDecoder().decode(cells), plan);
  const longer = withRows(headed, plan, rowsXml(plan, formats));
  return joinSheet(withValidations(withDimension(frame, plan), plan), new TextEncoder().encode(longer));
}

function withRows(sheetData: string, plan: SheetPlan, rows: string): string {
  const root = rootOf(sheetData);
  if (root === null || root.closeStart === root.end) {
    return root === null ? sheetData : appendChild(sheetData, root, rows);
  }
  const standing = numberedRows(sheetData, root);
  const end = plan.firstRow + plan.cells.length;
  const above = standing.filter(({ row }) => row < plan.firstRow).at(-1)?.element.end ?? root.openEnd;
  const below = standing.find(({ row }) => row >= end)?.element.start ?? root.closeStart;
  return sheetData.slice(0, above) + withPrefix(rows, root.prefix) + sheetData.slice(below);
}

/** The header above a column of ours, behind the cells that stand in its row. */
function withHeader(sheetData: string, plan: SheetPlan): string {
  const header = plan.joins?.header ?? null;
  const root = rootOf(sheetData);
  if (header === null || root === null) return sheetData;
  const row = numberedRows(sheetData, root).find((standing) => standing.row === header.row);
  if (row === undefined) return sheetData;
  const text = `<is><t xml:space="preserve">${encodeCellText(header.text)}</t></is>`;
  const cell = `<c r="${formatAddress(header.row, header.column)}" t="inlineStr">${text}</c>`;
  return appendChild(sheetData, row.element, withPrefix(cell, root.prefix));
}

/** Rows with their zero-based numbers; one that leaves its number out follows the one before. */
function numberedRows(sheetData: string, root: XmlElement): { readonly row: number; readonly element: XmlElement }[] {
  let next = 0;
  return childrenOf(sheetData, root).map((element) => {
    const number = attribute(element.tag, 'r');
    const row = number === null ? next : Number(number) - 1;
    next = row + 1;
    return { row, element };
  });
}

function withDimension(frame: string, plan: SheetPlan): string {
  const found = childNamed(frame, 'dimension');
  const area = found === null ? null : parseArea(attribute(found.tag, 'ref') ?? '');
  if (found === null || area === null) return frame;
  const rows = Math.max(area.row + area.rows, plan.firstRow + plan.cells.length) - area.row;
  const columns = Math.max(area.column + area.columns, plan.cells[0]?.length ?? 0) - area.column;
  return setAttribute(frame, found, 'ref', formatArea({ ...area, rows, columns }));
}

function withValidations(frame: string, plan: SheetPlan): string {
  const added = validationsXml(plan.validations);
  if (added.length === 0) return frame;
  const found = childNamed(frame, 'dataValidations');
  if (found === null) {
    return insertInOrder(frame, 'dataValidations', validationsElement(plan.validations), WORKSHEET_ORDER);
  }
  const count = childrenOf(frame, found).length + added.length;
  const longer = appendChild(frame, found, added.join(''));
  const grown = childNamed(longer, 'dataValidations');
  return grown === null ? longer : setAttribute(longer, grown, 'count', String(count));
}

function childNamed(xml: string, name: string): XmlElement | null {
  const root = rootOf(xml);
  return root === null ? null : (childrenOf(xml, root).find((child) => child.name === name) ?? null);
}

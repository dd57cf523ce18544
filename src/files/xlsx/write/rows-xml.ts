import type { PlannedCell, SheetPlan } from '../../../engine/model/mark-plan.ts';
import { encodeCellText, encodeXml } from '../../xml/xml-text.ts';
import { columnLetters } from '../cell-address.ts';
import { rowHeight } from './row-height.ts';
import type { CellFormats } from './sheet-formats.ts';

/** The `row` elements of a plan, from its first row on. */
export function rowsXml(plan: SheetPlan, formats: CellFormats): string {
  const names = (plan.cells[0] ?? []).map((_, column) => columnLetters(column));
  const rows = plan.cells.map((row, at) => {
    const number = String(plan.firstRow + at + 1);
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
  return rows.join('');
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

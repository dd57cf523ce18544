import { withoutBlanks } from '../cells/clean-text.ts';
import { readFen } from '../cells/amount-cell.ts';
import type { RowKind } from '../cells/row-kind.ts';
import { endsLikeTotal, isTotalText } from '../cells/total-text.ts';
import { BAD_FEN } from '../model/records.ts';
import type { Cell } from '../model/cell.ts';
import type { ColumnMapping } from './propose-columns.ts';
import { textOf } from './row-reader.ts';
import type { RowReader } from './row-reader.ts';

/** What a row that may be a line of totals is; `unclear` where it reads as one and as a line of the ledger alike. */
export type TotalRow =
  | { readonly is: 'total'; readonly label: string }
  | { readonly is: 'unclear'; readonly column: number; readonly label: string }
  | { readonly is: 'none' };

const NONE: TotalRow = { is: 'none' };
/** Words that people also write as a remark on what is being paid: the rest of an invoice, a balance settled. */
const REMARK = /^(?:结余|余额|结转|总额|总金额|总数|总和|汇总)$/;

/**
 * Whether a row is a line of totals, by its label and by what stands beside it. A label that is only a remark beside a
 * date, a customer and an amount makes no line of a document (with its own number) a total.
 */
export function totalRow(
  reader: RowReader,
  mapping: ColumnMapping,
  row: number,
  cells: readonly Cell[],
  kind: RowKind,
): TotalRow {
  if (kind === 'total') return labelled(reader, mapping, row, cells);
  if (kind !== 'data' || !reader.isBlank(row, '日期') || !reader.isBlank(row, '单号')) return NONE;
  const label = groupLabel(cells);
  return label === null ? NONE : { is: 'total', label };
}

function labelled(reader: RowReader, mapping: ColumnMapping, row: number, cells: readonly Cell[]): TotalRow {
  const column = cells.findIndex((cell) => typeof cell === 'string' && isTotalText(cell));
  const label = textOf(cells[column] ?? null).trim();
  const isField = Object.values(mapping).includes(column);
  const isWhole =
    'value' in reader.day(row, '日期') &&
    'value' in reader.amount(row) &&
    !(reader.isBlank(row, '客户名称') && reader.isBlank(row, '客户编号'));
  if (isField || !isWhole) return { is: 'total', label };
  if (!reader.isBlank(row, '单号')) return NONE;
  return REMARK.test(withoutBlanks(label)) ? { is: 'unclear', column, label } : { is: 'total', label };
}

/** The only words of a row of figures, where they end like a group's total (`方远 小计`). Text files hold figures as text. */
function groupLabel(cells: readonly Cell[]): string | null {
  let label: string | null = null;
  for (const cell of cells) {
    if (typeof cell !== 'string' || isFigure(cell)) continue;
    if (label !== null || !endsLikeTotal(cell)) return null;
    label = cell;
  }
  return label?.trim() ?? null;
}

function isFigure(text: string): boolean {
  return readFen(text) !== BAD_FEN;
}

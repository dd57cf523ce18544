import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../host/model/cell-value.ts';
import { ERROR_TEXTS } from '../../host/model/cell-value.ts';

/** A cell's value as the host keeps it. Only a formula or a typed error name gives an error value. */
export function hostValue(cell: Nullable<ICellData>): CellValue | undefined {
  const raw = cell?.v ?? richText(cell);
  if (raw === undefined || raw === '') return undefined;
  if (cell?.t === CellValueType.BOOLEAN) return typeof raw === 'string' ? /^(?:1|true)$/i.test(raw) : Boolean(raw);
  if (cell?.t === CellValueType.NUMBER && typeof raw === 'string') return Number(raw);
  if (typeof raw !== 'string') return raw;
  const isError = cell?.t !== CellValueType.FORCE_STRING && ERROR_TEXTS.includes(raw);
  return isError ? { error: raw } : raw;
}

/** The text of a cell that holds a small document: a link, or text pasted with several fonts. */
function richText(cell: Nullable<ICellData>): string | undefined {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

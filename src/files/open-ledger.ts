import type { SheetSource } from '../engine/model/sheet-source.ts';
import { openCsv } from './csv/open-csv.ts';
import { csvSource } from './csv-source.ts';
import { openOtherWorkbook } from './other-workbook.ts';
import { success } from './result.ts';
import type { Result } from './result.ts';
import { isMarkup } from './web-page.ts';
import { xlsxSource } from './xlsx-source.ts';
import { isContainer, openXlsx } from './xlsx/open-xlsx.ts';

const FOLDERS = /^.*[\\/]/;
const LAST_EXTENSION = /\.[^.]*$/;

/**
 * Opens a ledger that another program has exported. What the file is, its content says: programs call text `.xlsx` and
 * web pages `.xls`. A text becomes one sheet, called as the file is.
 */
export async function openLedger(bytes: Uint8Array, name: string): Promise<Result<SheetSource>> {
  if (isContainer(bytes)) {
    const opened = await openXlsx(bytes);
    if (opened.ok) return success(xlsxSource(opened.value));
    return ['old-xls', 'other-spreadsheet'].includes(opened.failure.code) ? openOtherWorkbook(bytes) : opened;
  }
  if (isMarkup(bytes)) return openOtherWorkbook(bytes);
  const opened = openCsv(bytes);
  return opened.ok ? success(csvSource(opened.value, sheetNameOf(name))) : opened;
}

function sheetNameOf(name: string): string {
  return name.replace(FOLDERS, '').replace(LAST_EXTENSION, '');
}

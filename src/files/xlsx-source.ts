import type { SheetSource } from '../engine/model/sheet-source.ts';
import { cellsSource } from './cells-source.ts';
import type { XlsxFile } from './xlsx/open-xlsx.ts';

/** An opened workbook as the walk reads it: serial numbers as they stand in the file, errors as their texts. */
export function xlsxSource(file: XlsxFile): SheetSource {
  return cellsSource(file.sheets, file.workbook.date1904 ? 1904 : 1900);
}

import type { SheetSource } from '../engine/model/sheet-source.ts';
import { csvSource } from './csv-source.ts';
import { openCsv } from './csv/open-csv.ts';
import { success } from './result.ts';
import type { Result } from './result.ts';
import { xlsxSource } from './xlsx-source.ts';
import { isContainer, openXlsx } from './xlsx/open-xlsx.ts';
import type { XlsxFile } from './xlsx/open-xlsx.ts';

/** A file that can be walked. */
export interface OpenedFile {
  readonly source: SheetSource;
  /** Null for a text file, into which no marks can be written. */
  readonly workbook: XlsxFile | null;
}

const TEXT_NAME = /\.(?:csv|tsv|txt)$/i;
const FOLDERS = /^.*[\\/]/;
const LAST_EXTENSION = /\.[^.]*$/;

/**
 * Opens a workbook or a CSV file. The name tells them apart, unless it says CSV of what is a workbook; a CSV file becomes
 * one sheet, called as the file is.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<Result<OpenedFile>> {
  if (TEXT_NAME.test(name) && !isContainer(bytes)) {
    const opened = openCsv(bytes);
    return opened.ok ? success({ source: csvSource(opened.value, sheetNameOf(name)), workbook: null }) : opened;
  }
  const opened = await openXlsx(bytes);
  return opened.ok ? success({ source: xlsxSource(opened.value), workbook: opened.value }) : opened;
}

function sheetNameOf(name: string): string {
  return name.replace(FOLDERS, '').replace(LAST_EXTENSION, '');
}

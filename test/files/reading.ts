import { unzipSync, strFromU8 } from 'fflate';
import type { Cell } from '../../src/engine/model/cell.ts';
import { openXlsx } from '../../src/files/xlsx/open-xlsx.ts';
import type { XlsxFile } from '../../src/files/xlsx/open-xlsx.ts';
import { xlsxSource } from '../../src/files/xlsx-source.ts';

/** Opens a workbook that must open. */
export async function opened(bytes: Uint8Array): Promise<XlsxFile> {
  const result = await openXlsx(bytes);
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

/** All rows of a sheet's used range. */
export async function rowsOf(bytes: Uint8Array, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const source = xlsxSource(await opened(bytes));
  const info = (await source.sheets()).find(({ name }) => name === sheet);
  const rows: (readonly Cell[])[] = [];
  if (info === undefined || info.used === null) return rows;
  for await (const block of source.blocks(sheet, info.used)) rows.push(...block.cells);
  return rows;
}

/** The unpacked parts of a workbook, by path. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes)[path];
  if (part === undefined) throw new Error(`No part ${path}.`);
  return strFromU8(part);
}

import type { NamedRange, Sheet } from 'hucre';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import { damaged } from '../../files/file-failures.ts';
import type { Result } from '../../files/result.ts';
import { failure, success } from '../../files/result.ts';
import { openXlsx as openValues } from '../../files/xlsx/open-xlsx.ts';
import type { HostWorkbook, NameData, WorkbookInput } from '../host/index.ts';
import { readSettings, writeSettings } from './addin-settings.ts';
import { withCustomProperties } from './custom-properties.ts';
import { readSheet } from './read-sheet.ts';
import { StyleBook } from './style-book.ts';
import { writeSheet } from './write-sheet.ts';

/** The file behind the host's workbook: opens it into the host, and writes the host back over what it held. */
export class WorkbookFile {
  private readonly workbook: HostWorkbook;
  private file: RoundtripWorkbook | null = null;
  private styles = new StyleBook();
  private readonly originals = new Map<string, Sheet>();

  constructor(workbook: HostWorkbook) {
    this.workbook = workbook;
  }

  /** Loads the file into the host. A bad file is a value with a sentence, and the host keeps what it had. */
  async open(bytes: Uint8Array, name: string): Promise<Result<null>> {
    const file = await readFile(bytes);
    if (!file.ok) return file;
    const styles = new StyleBook(file.value.themeColors);
    this.workbook.load(workbookInput(file.value, styles, name));
    this.file = file.value;
    this.styles = styles;
    this.originals.clear();
    this.workbook.sheets.forEach((sheet, index) => {
      const original = file.value.sheets[index];
      if (original !== undefined) this.originals.set(sheet.id, withoutCells(original));
    });
    file.value.sheets = [];
    return success(null);
  }

  /** The host's workbook as the bytes of an xlsx file. */
  async save(): Promise<Uint8Array> {
    const file = (this.file ??= await blankFile());
    const data = this.workbook.snapshot();
    const sheets = data.sheets.map((sheet, index) => {
      const id = this.workbook.sheets[index]?.id ?? '';
      return writeSheet(sheet, this.originals.get(id), this.styles);
    });
    // hucre keeps the parts that it does not understand beside this very object.
    Object.assign(file, {
      sheets,
      dateSystem: data.dateSystem === 1904 ? '1904' : '1900',
      activeSheet: data.sheets.findIndex((sheet) => sheet.name === data.activeSheet),
      namedRanges: [...reservedNames(file, sheets), ...data.names.map(namedRange)],
    } satisfies Partial<RoundtripWorkbook>);
    const bytes = await saveXlsx(file);
    file.sheets = [];
    return withCustomProperties(bytes, writeSettings(data));
  }
}

async function blankFile(): Promise<RoundtripWorkbook> {
  return openXlsx(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }));
}

/** A sheet of the file without its cells, which the host holds now: only what the host has no place for is kept. */
function withoutCells(sheet: Sheet): Sheet {
  return { ...sheet, rows: [], cells: new Map() };
}

async function readFile(bytes: Uint8Array): Promise<Result<RoundtripWorkbook>> {
  try {
    return success(await openXlsx(bytes, { readStyles: true }));
  } catch (thrown) {
    // Our own reader knows why, in words; what only the other one stumbles over is damaged all the same.
    const reason = await openValues(bytes);
    if (!reason.ok) return reason;
    return failure(damaged(thrown instanceof Error ? thrown.message : 'xl/workbook.xml').failure);
  }
}

function workbookInput(file: RoundtripWorkbook, styles: StyleBook, name: string): WorkbookInput {
  const is1904 = file.dateSystem === '1904';
  const sheets = file.sheets.map((sheet) => readSheet(sheet, styles, is1904));
  const front = sheets[file.activeSheet ?? 0]?.name;
  return {
    name,
    dateSystem: is1904 ? 1904 : 1900,
    sheets,
    names: (file.namedRanges ?? []).filter((range) => !isReserved(range)).map(nameData),
    ...(front === undefined ? {} : { activeSheet: front }),
    ...readSettings(file.properties?.custom ?? {}),
  };
}

/** Print areas and filters are names too, which belong to the program and not to the user. */
function isReserved(range: NamedRange): boolean {
  return range.name.startsWith('_xlnm.');
}

function reservedNames(file: RoundtripWorkbook, sheets: readonly Sheet[]): NamedRange[] {
  const stays = (range: NamedRange): boolean => {
    const sheet = sheets.find((candidate) => candidate.name === range.scope);
    return sheet !== undefined && (range.name !== '_xlnm._FilterDatabase' || sheet.autoFilter !== undefined);
  };
  return (file.namedRanges ?? []).filter((range) => isReserved(range) && stays(range));
}

function nameData(range: NamedRange): NameData {
  return {
    name: range.name,
    formula: `=${range.range}`,
    scope: range.scope ?? null,
    ...(range.comment === undefined ? {} : { comment: range.comment }),
  };
}

function namedRange(name: NameData): NamedRange {
  return {
    name: name.name,
    range: name.formula.replace(/^=/, ''),
    ...(name.scope == null ? {} : { scope: name.scope }),
    ...(name.comment === undefined || name.comment === '' ? {} : { comment: name.comment }),
  };
}

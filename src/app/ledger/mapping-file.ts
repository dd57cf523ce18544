import { mappableFields, proposedMapping } from '../../engine/ledger/draft-import.ts';
import type { LedgerDraft, TableDraft } from '../../engine/ledger/draft-import.ts';
import type { LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import type { ReadingAnswers } from '../../engine/model/reading-answers.ts';
import type { ColumnMapping } from '../../engine/ledger/propose-columns.ts';
import { normaliseHeader } from '../../engine/headers/normalise.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { ConfirmedCustomer, ImportChoice } from './ledger-views.ts';

/**
 * What a user has written down for the command line: columns by the ledger's header, each the source's header, the number
 * of its column from 1 on, or null for none; answers; the sheet to read where the source has several; and customers, the source's name to a 客户编号.
 */
interface MappingFile {
  /** The sheet of the source's file to read; null reads the first ledger. */
  readonly sheet: string | null;
  readonly columns: Readonly<Record<string, string | number | null>>;
  readonly answers: Partial<ReadingAnswers>;
  readonly customers: Readonly<Record<string, string>>;
}

/** A mapping that can be used, or a sentence on what in it cannot. */
export type ReadMapping =
  { readonly ok: true; readonly mapping: MappingFile } | { readonly ok: false; readonly message: Bilingual };

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  dateOrder: ['none', 'day-first', 'month-first'],
  sign: ['keep', 'flip'],
  returns: ['reject', 'subtract', 'add'],
  tax: ['as-is', 'add'],
  blankDates: ['reject', 'above'],
  knownNumbers: ['reject', 'take'],
};

/** Reads the text of a mapping file; null is a mapping that decides nothing. */
export function readMappingFile(text: string | null): ReadMapping {
  if (text === null) return { ok: true, mapping: { sheet: null, columns: {}, answers: {}, customers: {} } };
  const content = parsed(text);
  if (!isRecord(content)) return wrong('不是 JSON 对象', 'it is no JSON object');
  const { sheet = null, columns = {}, customers = {}, year = null, ...rest } = content;
  if (sheet !== null && typeof sheet !== 'string')
    return wrong('sheet 应是工作表的名称', 'sheet is the name of a sheet');
  if (!isRecord(columns) || !Object.values(columns).every(isColumn))
    return wrong('columns 里应是表头、列号或 null', 'columns holds headers, column numbers or null');
  if (!isRecord(customers) || !Object.values(customers).every((number) => typeof number === 'string'))
    return wrong('customers 里应是“台账里的名称”: “客户编号”', 'customers holds a 客户编号 for each name');
  if (year !== null && !(Number.isInteger(year) && Number(year) >= 1990 && Number(year) <= 2099))
    return wrong('year 应是 2026 这样的年份', 'year is a year such as 2026');
  for (const [name, value] of Object.entries(rest)) {
    if (CHOICES[name]?.includes(String(value)) === true) continue;
    return wrong(`不认识“${name}”或它的取值`, `"${name}" or its value is unknown`);
  }
  const answers: Partial<ReadingAnswers> = { ...rest, year: year === null ? null : Number(year) };
  return {
    ok: true,
    mapping: {
      sheet,
      columns: columns as MappingFile['columns'],
      answers,
      customers: customers as MappingFile['customers'],
    },
  };
}

/** The complaint that the source has no sheet of the name that the mapping file gives. */
export function noSuchSheet(sheet: string, sheets: readonly string[]): Bilingual {
  const { message } = wrong(
    `来源里没有工作表“${sheet}”，只有${sheets.join('、')}`,
    `the source has no sheet "${sheet}", only ${sheets.join(', ')}`,
  );
  return message;
}

/** What the mapping file decides about a draft; what it leaves open stays as proposed, or as it was answered before. */
export function choiceOf(
  draft: LedgerDraft,
  { columns, answers, customers }: MappingFile,
  known: KnownWorkbook,
  answered: ReadingAnswers,
): { readonly ok: true; readonly choice: ImportChoice } | { readonly ok: false; readonly message: Bilingual } {
  const unknown = Object.keys(columns).find((field) => !isField(field, draft.kind));
  if (unknown !== undefined) return wrong(`台账里没有“${unknown}”这一列`, `the ledger has no column "${unknown}"`);
  const mappings: (ColumnMapping | null)[] = [];
  const found = new Set<string>();
  for (const table of draft.tables) mappings.push(table.use ? mappingOf(table, columns, found) : null);
  const missing = Object.entries(columns).find(([field, wanted]) => wanted !== null && !found.has(field));
  if (missing !== undefined)
    return wrong(`来源里没有“${String(missing[1])}”这一列`, `the source has no column "${String(missing[1])}"`);
  const stranger = Object.values(customers).find((number) => filedName(number, known) === null);
  if (stranger !== undefined)
    return wrong(`档案里没有客户编号“${stranger}”`, `the archive has no customer number "${stranger}"`);
  return {
    ok: true,
    choice: { mappings, answers: { ...answered, ...answers }, confirmed: confirmedIn(customers, known) },
  };
}

function mappingOf(table: TableDraft, columns: MappingFile['columns'], found: Set<string>): ColumnMapping {
  const mapping: Record<string, number | null> = { ...proposedMapping(table) };
  const { headers } = table.table;
  for (const [field, wanted] of Object.entries(columns)) {
    const column =
      wanted === null
        ? null
        : columnNamed(
            headers.map(({ shown }) => shown),
            wanted,
          );
    if (column === undefined) continue;
    for (const [other, taken] of Object.entries(mapping))
      if (column !== null && taken === column) mapping[other] = null;
    mapping[field] = column;
    found.add(field);
  }
  return mapping;
}

function columnNamed(headers: readonly string[], wanted: string | number): number | undefined {
  const at = typeof wanted === 'number' ? wanted - 1 : headers.findIndex((shown) => sameHeader(shown, wanted));
  return at >= 0 && at < headers.length ? at : undefined;
}

function sameHeader(shown: string, wanted: string): boolean {
  return shown === wanted || normaliseHeader(shown).key === normaliseHeader(wanted).key;
}

function confirmedIn(customers: MappingFile['customers'], known: KnownWorkbook): ConfirmedCustomer[] {
  return Object.entries(customers).map(([name, number]) => ({
    name,
    number,
    filed: filedName(number, known) ?? number,
  }));
}

function filedName(number: string, { parties }: KnownWorkbook): string | null {
  return parties.filings.find((filing) => filing.number === number)?.name ?? null;
}

function isField(field: string, kind: LedgerKind): boolean {
  return mappableFields(kind).some(({ header }) => header === field);
}

function isColumn(value: unknown): boolean {
  return (
    value === null || typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value) && value > 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function wrong(zh: string, en: string): { readonly ok: false; readonly message: Bilingual } {
  return { ok: false, message: { zh: `对应文件有误：${zh}。`, en: `The mapping file is wrong: ${en}.` } };
}

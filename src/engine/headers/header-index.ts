import type { ColumnDefinition, SheetDefinition } from './definition.ts';
import { normaliseHeader } from './normalise.ts';

/** What a header means in a sheet: a column, and how much this word is preferred for it (0 most). */
export interface HeaderMeaning {
  readonly column: ColumnDefinition;
  readonly rank: number;
}

/** The words of one sheet by key. */
export interface HeaderIndex {
  readonly sure: ReadonlyMap<string, HeaderMeaning>;
  /** Canonical header proposed for a word that may mean it. */
  readonly weak: ReadonlyMap<string, string>;
  readonly foreign: ReadonlySet<string>;
  /** Keys of the English headers, by which a second header row is known. */
  readonly english: ReadonlySet<string>;
}

const built = new WeakMap<SheetDefinition, HeaderIndex>();

/** The words of a sheet, built once for each definition. A column's own header is never another column's alias. */
export function headerIndex(sheet: SheetDefinition): HeaderIndex {
  const known = built.get(sheet);
  if (known !== undefined) return known;
  const index = build(sheet);
  built.set(sheet, index);
  return index;
}

function build(sheet: SheetDefinition): HeaderIndex {
  const own = new Set(sheet.columns.flatMap(({ header, english }) => [keyOf(header), keyOf(english)]));
  const never = new Set((sheet.never ?? []).map(keyOf).filter((key) => !own.has(key)));
  const sure = new Map<string, HeaderMeaning>();
  const weak = new Map<string, string>();
  for (const column of sheet.columns) {
    wordsOf(column).forEach(({ key, isOwn }, rank) => {
      if (never.has(key) || sure.has(key) || (own.has(key) && !isOwn)) return;
      sure.set(key, { column, rank });
    });
  }
  for (const column of sheet.columns) {
    for (const key of (column.weak ?? []).map(keyOf)) {
      if (!sure.has(key) && !never.has(key) && !weak.has(key)) weak.set(key, column.header);
    }
  }
  return {
    sure,
    weak,
    foreign: new Set((sheet.foreign ?? []).map(keyOf).filter((key) => !own.has(key))),
    english: new Set(sheet.columns.map(({ english }) => keyOf(english))),
  };
}

function wordsOf(column: ColumnDefinition): { key: string; isOwn: boolean }[] {
  const header = keyOf(column.header);
  const english = keyOf(column.english);
  const aliases = (column.aliases ?? []).map(keyOf);
  const keys = aliases.includes(header) ? aliases : [header, ...aliases];
  // The templates of the English interface carry both words in one cell.
  const both = keyOf(`${column.header} ${column.english}`);
  return [...keys, english, both].map((key) => ({ key, isOwn: key === header || key === english || key === both }));
}

function keyOf(text: string): string {
  return normaliseHeader(text).key;
}

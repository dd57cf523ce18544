import type { ColumnDefinition, SheetDefinition } from './definition.ts';
import { headerIndex } from './header-index.ts';
import type { HeaderIndex, HeaderMeaning } from './header-index.ts';
import type { HeaderText } from './header-keys.ts';
import { normaliseHeader } from './normalise.ts';

/** A column of a sheet with what its header means. */
export interface RecognisedColumn {
  /** Canonical header, null for a column that the policy does not know. */
  readonly canonical: string | null;
  /** The header cell as it stands. */
  readonly header: string;
  /** Zero-based, relative to the rows that were looked at. */
  readonly column: number;
  /** Multiplier of the amounts, 10000 for 万元. */
  readonly unit: number;
  /** What the column may be, to be asked; null where it is known, or unknown altogether. */
  readonly proposal: string | null;
}

/** A column that could have been taken, and was not: a second one of the same header, or a less preferred word. */
export interface PassedColumn {
  readonly canonical: string;
  readonly header: string;
  readonly column: number;
  readonly kind: 'duplicate' | 'less-preferred';
}

/** All columns of a header row, and what was decided among them. */
export interface ColumnAssignment {
  readonly columns: readonly RecognisedColumn[];
  readonly passed: readonly PassedColumn[];
  /** Canonical headers whose amounts leave out the tax. */
  readonly netOfTax: readonly string[];
  readonly hasForeign: boolean;
}

interface Claim extends HeaderMeaning {
  readonly key: string;
  readonly at: number;
}

/** Decides which column of a header row is which: the most preferred word wins, the leftmost among equals. */
export function assignColumns(
  sheet: SheetDefinition,
  headers: readonly HeaderText[],
  sheetUnit: number | null,
): ColumnAssignment {
  const index = headerIndex(sheet);
  const claims = headers.flatMap((header, at) => claimOf(header, at, index));
  const taken = new Map<number, ColumnDefinition>();
  const passed = new Map<number, PassedColumn>();
  for (const rivals of byColumn(claims)) settle(rivals, headers, taken, passed);
  takeLeftOvers(sheet, headers, taken, passed);
  const columns = headers.map((header, at) => recognised(header, at, taken.get(at), index, sheetUnit));
  return {
    columns: columns.filter(({ header }) => header !== ''),
    passed: [...passed.values()],
    netOfTax: [...taken].filter(([at, column]) => isNetOfTax(column, at, headers)).map(([, { header }]) => header),
    hasForeign: headers.some(({ keys }) => keys.some((key) => index.foreign.has(key))),
  };
}

function claimOf(header: HeaderText, at: number, index: HeaderIndex): Claim[] {
  for (const key of header.keys) {
    const meaning = index.sure.get(key);
    if (meaning !== undefined) return [{ ...meaning, key, at }];
  }
  return [];
}

function byColumn(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const groups = new Map<ColumnDefinition, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.column);
    if (group === undefined) groups.set(claim.column, [claim]);
    else group.push(claim);
  }
  return groups.values();
}

function settle(
  rivals: readonly Claim[],
  headers: readonly HeaderText[],
  taken: Map<number, ColumnDefinition>,
  passed: Map<number, PassedColumn>,
): void {
  const winner = rivals.reduce((best, claim) => (claim.rank < best.rank ? claim : best));
  taken.set(winner.at, winner.column);
  for (const { at, rank, column } of rivals) {
    if (at === winner.at) continue;
    const kind = rank === winner.rank ? 'duplicate' : 'less-preferred';
    passed.set(at, { canonical: column.header, header: headers[at]?.shown ?? '', column: at, kind });
  }
}

/** Headers that mean a column only through what stands beside them: the code called 客户, the second 单据日期. */
function takeLeftOvers(
  sheet: SheetDefinition,
  headers: readonly HeaderText[],
  taken: Map<number, ColumnDefinition>,
  passed: Map<number, PassedColumn>,
): void {
  for (const column of sheet.columns) {
    if ([...taken.values()].includes(column)) continue;
    const at = besideAt(column, headers, taken) ?? repeatedAt(column, headers, taken);
    if (at === null) continue;
    taken.set(at, column);
    passed.delete(at);
  }
}

function besideAt(
  column: ColumnDefinition,
  headers: readonly HeaderText[],
  taken: ReadonlyMap<number, ColumnDefinition>,
): number | null {
  const { codeBeside } = column;
  if (codeBeside === undefined || placeOf(codeBeside.beside, taken) === null) return null;
  const { key } = normaliseHeader(codeBeside.header);
  const at = headers.findIndex((header, place) => !taken.has(place) && hasKey(header, key));
  return at < 0 ? null : at;
}

function repeatedAt(
  column: ColumnDefinition,
  headers: readonly HeaderText[],
  taken: ReadonlyMap<number, ColumnDefinition>,
): number | null {
  const { repeatedBehind } = column;
  const behind = repeatedBehind === undefined ? null : placeOf(repeatedBehind.behind, taken);
  if (repeatedBehind === undefined || behind === null) return null;
  const { key } = normaliseHeader(repeatedBehind.header);
  const at = headers.findIndex((header, place) => place > behind && !taken.has(place) && hasKey(header, key));
  return at < 0 ? null : at;
}

function placeOf(canonical: string, taken: ReadonlyMap<number, ColumnDefinition>): number | null {
  for (const [at, { header }] of taken) if (header === canonical) return at;
  return null;
}

function hasKey(header: HeaderText, key: string): boolean {
  return header.keys[0] === key;
}

function isWord(header: HeaderText, word: string): boolean {
  return hasKey(header, normaliseHeader(word).key);
}

function isNetOfTax(column: ColumnDefinition, at: number, headers: readonly HeaderText[]): boolean {
  const { netOfTax } = column;
  const header = headers[at];
  if (netOfTax === undefined || header === undefined) return false;
  if (netOfTax.headers.some((word) => isWord(header, word))) return true;
  return (
    isWord(header, column.header) && headers.some((other) => netOfTax.plainBeside.some((word) => isWord(other, word)))
  );
}

function recognised(
  header: HeaderText,
  at: number,
  column: ColumnDefinition | undefined,
  index: HeaderIndex,
  sheetUnit: number | null,
): RecognisedColumn {
  const unit = header.unit ?? (column?.type === 'amount' ? sheetUnit : null) ?? 1;
  const proposal =
    column === undefined
      ? (header.keys.map((key) => index.weak.get(key)).find((word) => word !== undefined) ?? null)
      : null;
  return { canonical: column?.header ?? null, header: header.shown, column: at, unit, proposal };
}

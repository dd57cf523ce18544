import type { Cell } from '../model/cell.ts';
import type { ColumnAssignment, PassedColumn, RecognisedColumn } from './assign-columns.ts';
import type { SheetDefinition, SheetSign } from './definition.ts';
import { HeadRows } from './head-rows.ts';
import { findHeader } from './header-rows.ts';
import type { HeaderCandidate } from './header-rows.ts';
import { normaliseHeader } from './normalise.ts';
import { roleOfName } from './sheet-name.ts';
import type { FoundBy } from './sheet-name.ts';

/** A sheet whose role and columns are known. Rows and columns are zero-based within the rows that were looked at. */
export interface RecognisedSheet {
  readonly role: string;
  readonly foundBy: FoundBy;
  readonly headerRow: number;
  /** Where the data begins: below the header, its English repetition and its instructions. */
  readonly firstRow: number;
  /** Every column that has a header, known or not. */
  readonly columns: readonly RecognisedColumn[];
  /** Headers that stand more than once; the first column of each was taken. */
  readonly duplicates: readonly string[];
  /** Columns whose headers would have done, had there not been a more preferred one. */
  readonly lessPreferred: readonly PassedColumn[];
  /** Canonical headers whose amounts leave out the tax, to be told. */
  readonly netOfTax: readonly string[];
  /** Higher is surer; only comparable within a role. */
  readonly score: number;
}

const BASE: Readonly<Record<FoundBy, number>> = { name: 4000, alias: 3000, 'decorated-name': 2000, headers: 1000 };

/**
 * The role and columns of a sheet, by its name or, where that says nothing, by unmistakable headers.
 * `headRows` are its first rows (40 are looked at). Null for a sheet that is none of the policy's, that bears a known
 * name but has no header, or that is a copy of a sheet of ours.
 */
export function recogniseSheet(
  sheetName: string,
  headRows: readonly (readonly Cell[])[],
  definitions: readonly SheetDefinition[],
): RecognisedSheet | null {
  const named = roleOfName(sheetName, definitions);
  const head = new HeadRows(headRows);
  if (named === null) return recogniseByHeaders(head, definitions);
  if (named.definition.own === true && named.foundBy !== 'name') return null;
  const header = findHeader(named.definition, head, true);
  return header === null ? null : recognition(named.definition, header, named.foundBy, named.rank);
}

/** Only one role may fit best: where two fit alike, nothing is assumed. */
function recogniseByHeaders(head: HeadRows, definitions: readonly SheetDefinition[]): RecognisedSheet | null {
  const fitting = definitions.flatMap((definition) => {
    const header = definition.signs.length === 0 ? null : findHeader(definition, head, false);
    if (header === null || header.assignment.hasForeign) return [];
    return definition.signs.some((sign) => bears(header.assignment, sign)) ? [{ definition, header }] : [];
  });
  const most = Math.max(0, ...fitting.map(({ header }) => header.known));
  const best = fitting.filter(({ header }) => header.known === most);
  const [only] = best;
  return only === undefined || best.length > 1 ? null : recognition(only.definition, only.header, 'headers', 0);
}

function bears({ columns }: ColumnAssignment, sign: SheetSign): boolean {
  const known = columns.filter(({ canonical }) => canonical !== null);
  if (!sign.columns.every((header) => known.some(({ canonical }) => canonical === header))) return false;
  const { words } = sign;
  return (
    words === undefined || known.some(({ header }) => words.some((word) => normaliseHeader(header).key.includes(word)))
  );
}

function recognition(
  definition: SheetDefinition,
  header: HeaderCandidate,
  foundBy: FoundBy,
  rank: number,
): RecognisedSheet {
  const { columns, passed, netOfTax } = header.assignment;
  return {
    role: definition.role,
    foundBy,
    headerRow: header.headerRow,
    firstRow: header.firstRow,
    columns,
    duplicates: [...new Set(passed.flatMap(({ kind, header }) => (kind === 'duplicate' ? [header] : [])))],
    lessPreferred: passed.filter(({ kind }) => kind === 'less-preferred'),
    netOfTax,
    score: BASE[foundBy] - rank * 10 + Math.min(header.known, 9),
  };
}

/** One sheet for each role, and the sheets that could have had it. */
export interface SheetChoice<Candidate> {
  readonly chosen: readonly Candidate[];
  readonly others: readonly Candidate[];
}

/** Picks the surest sheet of each role, the first in the workbook among equals; both lists keep the given order. */
export function chooseSheets<Candidate extends { readonly role: string; readonly score: number }>(
  candidates: readonly Candidate[],
): SheetChoice<Candidate> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const rival = best.get(candidate.role);
    if (rival === undefined || candidate.score > rival.score) best.set(candidate.role, candidate);
  }
  const isChosen = (candidate: Candidate): boolean => best.get(candidate.role) === candidate;
  return { chosen: candidates.filter(isChosen), others: candidates.filter((candidate) => !isChosen(candidate)) };
}

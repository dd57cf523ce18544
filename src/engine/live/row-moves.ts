import type { Finding, RowReference } from '../model/finding.ts';
import type { OverlapReport } from '../model/report.ts';

/**
 * Rows of a sheet that came (`removed` 0) or went (`added` 0), from the row with Excel's number `row` on. Passes from a
 * worker to the page, which moves what it shows as the worker does.
 */
export interface RowMove {
  readonly sheet: string;
  readonly row: number;
  readonly removed: number;
  readonly added: number;
}

/** Where a row stands after the move, null where it went. */
export function movedRow(row: number, { row: from, removed, added }: Omit<RowMove, 'sheet'>): number | null {
  if (row < from) return row;
  return row < from + removed ? null : row + added - removed;
}

/** An overlap by the rows of its filings where these stand now; `move` is of the archive. */
export function movedOverlap(overlap: OverlapReport, move: RowMove): OverlapReport {
  if (!overlap.rows.some((row) => row >= move.row)) return overlap;
  return { ...overlap, rows: overlap.rows.flatMap((row) => movedRow(row, move) ?? []) };
}

/** The findings where their rows and those of their evidence stand now; the same object where nothing of it has moved. */
export function movedFindings(findings: readonly Finding[], move: RowMove): readonly Finding[] {
  const moved: Finding[] = [];
  for (const finding of findings) {
    const now = movedFinding(finding, move);
    if (now !== null) moved.push(now);
  }
  return moved;
}

/** Null where the finding's row went. */
export function movedFinding(finding: Finding, move: RowMove): Finding | null {
  const row = finding.sheet === move.sheet ? movedRow(finding.row, move) : finding.row;
  if (row === null) return null;
  const evidence = movedEvidence(finding.evidence, move);
  if (row === finding.row && evidence === finding.evidence) return finding;
  const { key, code, severity, clause, sheet, column, customer, customerName, salesperson, message, facts } = finding;
  // Named one by one, since there are tens of thousands.
  return {
    key,
    code,
    severity,
    clause,
    sheet,
    row,
    column,
    customer,
    customerName,
    salesperson,
    message,
    evidence,
    facts,
  };
}

/** The same list where none of its rows has moved. */
function movedEvidence(evidence: readonly RowReference[], move: RowMove): readonly RowReference[] {
  const isMoved = ({ sheet, row }: RowReference): boolean => row >= move.row && sheet === move.sheet;
  if (!evidence.some(isMoved)) return evidence;
  return evidence.flatMap((reference) => {
    const row = isMoved(reference) ? movedRow(reference.row, move) : reference.row;
    return row === null ? [] : [{ sheet: reference.sheet, row }];
  });
}

const ROW_WORDS = /第\d+行/u;

/** Whether a finding names a row in words: these say another number once the row has moved. */
export function namesRows({ message, facts }: Finding): boolean {
  return ROW_WORDS.test(message.zh) || facts.some(({ value }) => ROW_WORDS.test(value.zh));
}

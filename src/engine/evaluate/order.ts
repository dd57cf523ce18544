import type { Finding } from '../model/finding.ts';

/** Where sheets and columns stand, for the stable order. */
export interface Places {
  sheetIndex(sheet: string): number;
  columnIndex(sheet: string, column: string | null): number;
}

/** Findings by sheet in workbook order, row, column, code, key; equal keys are told apart by a number. */
export function orderFindings(findings: readonly Finding[], places: Places): Finding[] {
  return numberKeys(findings.toSorted(findingOrder(places)));
}

/** How findings follow each other, below 0 where the first comes before the second. */
export function findingOrder(places: Places): (a: Finding, b: Finding) => number {
  return (a, b) =>
    places.sheetIndex(a.sheet) - places.sheetIndex(b.sheet) ||
    a.row - b.row ||
    places.columnIndex(a.sheet, a.column) - places.columnIndex(b.sheet, b.column) ||
    compareText(a.code, b.code) ||
    compareText(a.key, b.key);
}

/** Of ordered findings those behind the first with an equal key get a number behind theirs. */
export function numberKeys(ordered: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return ordered.map((finding) => {
    const count = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, count);
    return count === 1 ? finding : { ...finding, key: `${finding.key}#${count}` };
  });
}

/** By code units, so that the order does not depend on a locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

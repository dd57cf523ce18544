import type { Finding } from '../report.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import type { FindingFilters } from './finding-view.ts';

/** In which text the search looks for a finding: what the user sees of it, folded for comparison. */
export function searchText(finding: Finding, texts: Texts, language: Language): string {
  return foldForSearch(
    [
      finding.message[language],
      finding.customerName ?? '',
      finding.customer ?? '',
      finding.salesperson ?? '',
      texts.findingNames[finding.code],
      finding.clause,
      finding.sheet,
    ].join('\n'),
  );
}

/** Positions in the report of the findings that pass the filters, in the report's order. */
export function filterFindings(
  findings: readonly Finding[],
  filters: FindingFilters,
  textOf: (finding: Finding) => string,
): readonly number[] {
  const words = foldForSearch(filters.search).split(/\s+/).filter(Boolean);
  const passing: number[] = [];
  findings.forEach((finding, index) => {
    if (filters.severities.size > 0 && !filters.severities.has(finding.severity)) return;
    if (filters.code !== null && finding.code !== filters.code) return;
    if (filters.salesperson !== null && finding.salesperson !== filters.salesperson) return;
    if (words.length > 0) {
      const text = textOf(finding);
      if (!words.every((word) => text.includes(word))) return;
    }
    passing.push(index);
  });
  return passing;
}

/** How often each value occurs, the most frequent first; findings without one are left out. */
export function countBy<K extends string>(
  findings: readonly Finding[],
  valueOf: (finding: Finding) => K | null,
): readonly { readonly value: K; readonly count: number }[] {
  const counts = new Map<K, number>();
  for (const finding of findings) {
    const value = valueOf(finding);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

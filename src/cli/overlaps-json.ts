import type { OverlapReason, OverlapsReport } from '../app/customers/overlap-report.ts';
import type { Language } from './language.ts';

/** The overlaps as other programs read them, schema 1: a fixed order of fields; reasons in the language asked for. */
export function overlapsJson({ rows, pairs, clusters, related }: OverlapsReport, lang: Language): string {
  const said = (reasons: readonly OverlapReason[]) =>
    reasons.map(({ kind, speaks, text }) => ({ kind, speaks, text: text[lang] }));
  const parts = [
    `"schema": 1`,
    `"rows": ${String(rows)}`,
    `"pairs": ${lines(
      pairs.map(({ a, b, confidence, tier, reasons }) => ({
        a,
        b,
        confidence: rounded(confidence),
        tier,
        reasons: said(reasons),
      })),
    )}`,
    `"clusters": ${lines(clusters)}`,
    `"related": ${lines(
      related.map(({ a, b, relation, confidence, reasons }) => ({
        a,
        b,
        relation,
        confidence: rounded(confidence),
        reasons: said(reasons),
      })),
    )}`,
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

/** One item a line: thousands of pairs stay readable, and two reports can be compared line by line. */
function lines(items: readonly unknown[]): string {
  if (items.length === 0) return '[]';
  return `[\n    ${items.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
}

/** Four decimals tell all that a confidence can. */
function rounded(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}

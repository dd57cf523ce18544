import type { CheckReport } from '../engine/model/report.ts';

/** The report as other programs read it, schema 1: a fixed order of fields, so that the same check gives the same bytes. */
export function reportJson(report: CheckReport): string {
  const { schema, policy, asOf, counts, findings, protections, overlaps, disputes, metrics, tallies, coverage } =
    report;
  const content = {
    schema,
    policy,
    asOf,
    counts: { error: counts.error, warning: counts.warning, info: counts.info },
    findings: findings.map(({ key, code, severity, clause, sheet, row, column, customer, message, evidence }) => ({
      key,
      code,
      severity,
      clause,
      sheet,
      row,
      column,
      customer,
      message: { zh: message.zh, en: message.en },
      evidence: evidence.map((place) => ({ sheet: place.sheet, row: place.row })),
    })),
    protections: protections.map(({ customer, row, salesperson, basis, start, lastDay, state }) => ({
      customer,
      row,
      salesperson,
      basis,
      start,
      lastDay,
      state,
    })),
    overlaps: overlaps.map(({ rows, customers, confidence, reasons }) => ({
      rows,
      customers,
      confidence,
      reasons: reasons.map(({ kind, text }) => ({ kind, text })),
    })),
    disputes: disputes.map(({ customers, result, winner, shares, contenders }) => ({
      customers,
      result,
      winner,
      // Only a settlement shares; the field is not there otherwise.
      ...(shares === null ? {} : { shares: shares.map(({ salesperson, share }) => ({ salesperson, share })) }),
      contenders: contenders.map(({ salesperson, sales, visits, completeness, proposed }) => ({
        salesperson,
        sales,
        visits,
        completeness,
        proposed,
      })),
    })),
    metrics: metrics.map(({ code, subject, period, value, norm, met }) => ({
      code,
      subject,
      period,
      value,
      norm,
      met,
    })),
    // Only a policy that counts without a norm has sums; the field is not there otherwise.
    ...(tallies.length === 0
      ? {}
      : { tallies: tallies.map(({ code, subject, period, value }) => ({ code, subject, period, value })) }),
    coverage: coverage.map(({ clause, served, rules }) => ({ clause, served, rules })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

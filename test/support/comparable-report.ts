import type { CheckReport } from '../../src/engine/model/report.ts';

/** Where a row of the changed workbook stood in the original: `rowOf(sheet, row)`, Excel's row numbers. */
export type RowOrigin = (sheet: string, row: number) => number;

const ROW_NUMBERS = /第\d+行|row \d+/giu;
const REPEATED_KEY = /#\d+$/u;

function sorted(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

/**
 * What a report says, freed from where its rows stand: findings and protections at their original rows, in no order,
 * without the numbers of rows in sentences. Evidence is left out, since of two rows of one day either may prove a term.
 */
export function comparable(report: CheckReport, archive: string, rowOf: RowOrigin = (_, row) => row): unknown {
  return {
    counts: report.counts,
    findings: sorted(
      report.findings.map(({ key, code, severity, clause, sheet, row, column, customer, message, salesperson }) => ({
        key: key.replace(REPEATED_KEY, ''),
        code,
        severity,
        clause,
        place: [sheet, rowOf(sheet, row), column],
        customer,
        salesperson,
        message: [message.zh, message.en].map((text) => text.replace(ROW_NUMBERS, '…')),
      })),
    ),
    protections: sorted(report.protections.map((one) => ({ ...one, row: rowOf(archive, one.row) }))),
    overlaps: sorted(
      report.overlaps.map(({ rows, customers, confidence, reasons }) => ({
        rows: rows.map((row) => rowOf(archive, row)).sort((a, b) => a - b),
        customers: sorted(customers),
        confidence,
        reasons,
      })),
    ),
    disputes: sorted(report.disputes.map((dispute) => ({ ...dispute, customers: sorted(dispute.customers) }))),
  };
}

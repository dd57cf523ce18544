/**
 * What the sample workbook contains on purpose: finding codes with how many of each a check of feida reports.
 * A test compares this with what the check finds, so that neither the sample nor a rule changes unnoticed.
 */
export const SAMPLE_AS_OF = '2026-06-30';
export const SAMPLE_SIZES = { filings: 300, visits: 900, sales: 2000, payments: 1200, salespeople: 30 } as const;

/** Marks given in the first blocks of 客户界定: by contender, judge, criterion; null is not scored yet. */
export const SCORED_DISPUTES: readonly (readonly (readonly (readonly (number | null)[])[])[])[] = [
  [
    [
      [20, 15, 20],
      [20, 15, 20],
      [20, 15, 20],
    ],
    [
      [20, 15, 20],
      [20, 15, 20],
      [20, 15, 20],
    ],
  ],
  [
    [
      [60, 20, 20],
      [40, 20, 20],
      [40, 20, 20],
    ],
    [
      [10, 5, 15],
      [10, 5, 15],
      [10, 5, 15],
    ],
  ],
  [
    [
      [50, 25, 25],
      [30, 10, 15],
      [45, 20, 20],
    ],
    [
      [5, 10, 15],
      [10, 10, 15],
      [5, 10, 15],
    ],
  ],
  [
    [
      [45, 20, 20],
      [null, null, null],
      [45, 20, 20],
    ],
    [
      [10, 5, 15],
      [null, null, null],
      [10, 5, 15],
    ],
  ],
];

/** Findings of feida in the sample on `SAMPLE_AS_OF`, by code; every code that feida can give stands here. */
export const SAMPLE_FINDINGS: Readonly<Record<string, number>> = {
  'access.unapproved': 1,
  'commission.adjust': 1,
  'field.checksum': 2,
  'field.consistency': 1,
  'field.format': 1,
  'field.required': 1,
  'filing.missing': 2,
  'ledger.row': 3,
  'ledger.unmatched': 3,
  'overlap.customer': 14,
  'overlap.related': 1,
  'ownership.company': 2,
  'ownership.departed': 1,
  'ownership.mention': 1,
  'ownership.self-transfer': 1,
  'protection.breach-sale': 3,
  'protection.breach-visit': 2,
  'protection.expired': 3,
  'protection.expiring': 4,
  'protection.lapsed': 2,
  'record.stale': 1,
  'score.missing': 1,
  'score.range': 1,
  'score.spread': 1,
  'score.tie': 1,
  'settings.invalid': 1,
};

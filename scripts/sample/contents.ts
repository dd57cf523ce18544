/**
 * What the sample workbook contains on purpose: finding codes with how many of each a check of feida reports.
 * A test compares this with what the check finds, so that neither the sample nor a rule changes unnoticed.
 */
export const SAMPLE_AS_OF = '2026-06-30';
export const SAMPLE_SIZES = { filings: 300, visits: 900, sales: 2000, payments: 1200, salespeople: 30 } as const;

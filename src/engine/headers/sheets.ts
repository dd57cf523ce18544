import { withColumns } from './definition.ts';
import type { SheetDefinition } from './definition.ts';
import { ACCESS_APPROVALS, LOG, MONTHLY_REVIEWS, STAGES, TRANSFERS } from './sheets/company.ts';
import { FEIDA_ARCHIVE_COLUMNS } from './sheets/feida-archive.ts';
import { FILINGS } from './sheets/filings.ts';
import { PAYMENTS } from './sheets/payments.ts';
import { DISPUTES, FINDINGS } from './sheets/results.ts';
import { ROSTER } from './sheets/roster.ts';
import { SALES } from './sheets/sales.ts';
import { ALIASES, HOLIDAYS, SETTINGS } from './sheets/settings.ts';
import { VISITS } from './sheets/visits.ts';

/** The sheets that all policies share. A policy takes them with columns and sheets of its own. */
export const COMMON_SHEETS: readonly SheetDefinition[] = [
  FILINGS,
  VISITS,
  SALES,
  PAYMENTS,
  ROSTER,
  TRANSFERS,
  ACCESS_APPROVALS,
  LOG,
  MONTHLY_REVIEWS,
  SETTINGS,
  ALIASES,
  HOLIDAYS,
  STAGES,
  DISPUTES,
  FINDINGS,
];

/**
 * The sheets that are read: the common ones, the archive with the fields of `feida`. Policies that come later add theirs
 * through `withColumns` and sheets of their own.
 */
export const SHEET_DEFINITIONS: readonly SheetDefinition[] = COMMON_SHEETS.map((sheet) =>
  sheet.role === FILINGS.role ? withColumns(sheet, FEIDA_ARCHIVE_COLUMNS) : sheet,
);

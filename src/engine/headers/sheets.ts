import { withColumns } from './definition.ts';
import type { ColumnDefinition, SheetDefinition } from './definition.ts';
import { ACCESS_APPROVALS, LOG, MONTHLY_REVIEWS, STAGES, TRANSFERS } from './sheets/company.ts';
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

/** What a policy adds to the common sheets. */
export interface PolicySheets {
  /** Columns by role of the common sheet. */
  readonly columns: Readonly<Record<string, readonly ColumnDefinition[]>>;
  readonly ownSheets: readonly SheetDefinition[];
}

const built = new WeakMap<PolicySheets, readonly SheetDefinition[]>();

/**
 * The sheets as a policy reads them: the common ones with its columns, and its own. A header that the policy uses is no
 * alias of another column any more (报备日期 and 备案日期 are two columns where it names both).
 */
export function definitionsFor(policy: PolicySheets): readonly SheetDefinition[] {
  const known = built.get(policy);
  if (known !== undefined) return known;
  const definitions = [
    ...COMMON_SHEETS.map((sheet) => withColumns(sheet, policy.columns[sheet.role] ?? [])),
    ...policy.ownSheets,
  ];
  built.set(policy, definitions);
  return definitions;
}

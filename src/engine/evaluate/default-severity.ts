import type { FindingCode, Severity } from '../model/finding.ts';

const ERRORS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'field.required',
  'field.checksum',
  'document.missing',
  'consent.missing',
  'filing.missing',
  'filing.late',
  'threshold.due',
  'workflow.order',
  'workflow.skipped',
  'overlap.customer',
  'protection.breach-visit',
  'protection.breach-sale',
  'protection.lapsed',
  'ownership.company',
  'ownership.mention',
  'ownership.departed',
  'ownership.self-transfer',
  'territory.cross',
  'price.second',
  'price.unapproved',
  'brand.missing',
  'score.missing',
  'score.range',
  'score.tie',
  'access.unapproved',
  'retention.due',
  'ledger.row',
  'settings.invalid',
  'rule-error',
]);
const INFORMATION: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'calendar.unknown',
  'protection.expired',
  'filing.invalid',
]);

/** How severe a code is where neither policy nor rule says otherwise (policies.md, "Default severities"). */
export function defaultSeverity(code: FindingCode): Severity {
  if (ERRORS.has(code)) return 'error';
  return INFORMATION.has(code) ? 'info' : 'warning';
}

/** The vocabulary of findings, one for all policies. Part of the contract with users and programs. */
export const FINDING_CODES = [
  'field.required',
  'field.format',
  'field.checksum',
  'field.consistency',
  'field.excess',
  'document.missing',
  'consent.missing',
  'filing.missing',
  'filing.late',
  'filing.invalid',
  'threshold.due',
  'workflow.skipped',
  'workflow.order',
  'workflow.overdue',
  'overlap.customer',
  'overlap.related',
  'protection.expiring',
  'protection.expired',
  'protection.lapsed',
  'protection.breach-visit',
  'protection.breach-sale',
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
  'score.spread',
  'score.tie',
  'commission.adjust',
  'metric.short',
  'record.stale',
  'access.unapproved',
  'retention.due',
  'ledger.unmatched',
  'ledger.row',
  'settings.invalid',
  'rule.custom',
  'calendar.unknown',
  'rule-error',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A sentence in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A row that proves something. `row` is Excel's row number, 1-based. */
export interface RowReference {
  readonly sheet: string;
  readonly row: number;
}

/** One line of the arithmetic behind a finding: `最后一天` → `2026年6月15日`. */
export interface FindingFact {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

/** Something that is wrong or due, with what proves it. The command line's JSON leaves out what the pane alone needs. */
export interface Finding {
  /** Stable across checks: code, customer number, document number …, never a row number. */
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The clause of the policy, as `第三章第二条`; empty where no clause stands behind it. */
  readonly clause: string;
  readonly sheet: string;
  /** Excel's row number, 1-based. */
  readonly row: number;
  /** Canonical header, null for the whole row. */
  readonly column: string | null;
  /** 客户编号 of the filing, or null. */
  readonly customer: string | null;
  readonly message: Bilingual;
  readonly evidence: readonly RowReference[];
  /** Dates and arithmetic, a line each, in the order in which a person would check them. Not in the JSON. */
  readonly facts: readonly FindingFact[];
  /** Name of the customer as the sheet spells it, null where the row names none. Not in the JSON. */
  readonly customerName: string | null;
  /** Whose act or filing it is, null where the row names nobody. Not in the JSON. */
  readonly salesperson: string | null;
}

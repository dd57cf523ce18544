import type { Bilingual } from '../engine/model/finding.ts';
import type { CheckReport, Notice, Served } from '../engine/model/report.ts';
import type {
  PolicyChoice,
  PolicyComparison,
  PolicySwitch,
  SettingDifference,
  SettingsPreview,
  SettingsWritten,
} from './policy/policy-views.ts';
import type { Decided, DecideRequest, Reviews } from './customers/review-views.ts';
import type { LedgerServices } from './ledger/ledger-views.ts';
import type { LiveServices } from './live/live-views.ts';

/**
 * Everything that the pane and the ribbon can ask for. The pane is given an object of this type and knows nothing else,
 * so it runs on a fake in its tests and on office.js in Excel.
 */
export interface KebeiServices {
  /** What the workbook holds and which policy it names, read without a check. */
  describe(): Promise<Outcome<WorkbookDescription>>;
  /** Reads the sheets, judges them, writes the marks. Cancelled through the signal, between any two blocks. */
  check(request: CheckRequest, watch: CheckWatch): Promise<Outcome<CheckResult>>;
  /** Selects the cell in the sheet; the focus stays in the pane. */
  select(place: Place): Promise<Outcome<null>>;
  /** Removes what Kebei has written. Result sheets in which somebody has written stay, and are named. */
  clearMarks(): Promise<Outcome<ClearResult>>;
  /** Adds a block to 客户界定 for each conflict that has none yet, from the last check's report. */
  openDisputes(): Promise<Outcome<OpenDisputesResult>>;
  /** The disputes that stand in 客户界定 with the result their formulas show now. */
  readDisputes(): Promise<Outcome<readonly DisputeView[]>>;
  /** What confirming a decided dispute would write and where; nothing is written. */
  previewRuling(number: string): Promise<Outcome<RulingPreview>>;
  /** Writes what the preview has shown: the archive's 业务员, 转移记录 and 操作日志. */
  confirmRuling(request: RulingRequest): Promise<Outcome<RulingResult>>;
  /** Takes the confirmed ruling of a dispute back, whichever session confirmed it; 操作日志 gets an entry about that. */
  undoRuling(number: string): Promise<Outcome<{ readonly number: string }>>;
  /** Inserts empty sheets with headers, validation and frozen header rows for the sheets that are missing. */
  insertTemplate(roles: readonly string[]): Promise<Outcome<{ readonly sheets: readonly string[] }>>;
  /** Keeps decisions on who is the same customer in 别名, which is inserted where it is missing. The next check obeys them. */
  decide(request: DecideRequest): Promise<Outcome<Decided>>;
  /** Takes decisions back out of 别名, where their rows still read as they were written. */
  undoDecision(decided: Decided): Promise<Outcome<null>>;
  /** All policies with what each is for and what it would read here. */
  listChoices(): Promise<Outcome<readonly PolicyChoice[]>>;
  /** Which findings a switch to the policy would add and drop. Writes nothing. */
  comparePolicies(request: { readonly policy: string; readonly asOf: string }): Promise<Outcome<PolicyComparison>>;
  /** Names the policy in 制度参数. */
  switchPolicy(policy: string): Promise<Outcome<PolicySwitch>>;
  undoSwitch(made: PolicySwitch): Promise<Outcome<null>>;
  /** What 制度参数 lacks for the policy that holds. */
  previewSettings(): Promise<Outcome<SettingsPreview>>;
  /** Adds 制度参数, or the lines that it lacks; what the company has set stays. */
  writeSettings(): Promise<Outcome<SettingsWritten>>;
  undoSettings(written: SettingsWritten): Promise<Outcome<null>>;
  /** Imports of ledgers from other programs. */
  readonly ledger: LedgerServices;
  /** Findings that follow the edits. */
  readonly live: LiveServices;
}

/** Done, cancelled by the user, or failed with a sentence that says what happened, where, and what to do. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const FAILURE_CODES = [
  'archive-missing',
  'archive-empty',
  'cell-edit-mode',
  'sheet-protected',
  'workbook-protected',
  'too-large',
  'sheet-changed',
  'policy-unknown',
  'not-supported',
  'no-report',
  'decisions-unreadable',
  'ledger-unusable',
  'dispute-open',
  'dispute-settled',
  'dispute-confirmed',
  'busy',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly code: FailureCode;
  readonly message: Bilingual;
  /** Roles of sheets that `insertTemplate` can make, where that would help. */
  readonly insertable: readonly string[];
}

export interface WorkbookDescription {
  readonly policy: PolicyView;
  /** Roles and names of the sheets found, and the notices of the search. */
  readonly sheets: readonly { readonly role: string; readonly name: string; readonly rows: number }[];
  readonly missing: readonly { readonly role: string; readonly name: Bilingual; readonly required: boolean }[];
}

export interface PolicyView {
  readonly id: string;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly clauses: readonly ClauseView[];
  /** The checks that the policy uses. */
  readonly rules: readonly RuleView[];
  /** The norms that the policy measures, and the sums that it tells without one. */
  readonly metrics: readonly MetricView[];
  readonly tallies: readonly TallyView[];
  /** How it decides disputes, null where it decides none. */
  readonly dispute: DisputeProcedureView | null;
}

/** How a policy decides disputes: by judges' marks, or from the sheets alone. */
export interface DisputeProcedureView {
  readonly procedure: 'points' | 'priority' | 'right' | 'settlement';
  /** How many judges mark; 0 where nobody does. */
  readonly judges: number;
}

/** A monthly sum without a norm. */
export interface TallyView {
  readonly code: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
}

/** A periodic norm and how its values are shown. */
export interface MetricView {
  readonly code: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly format: 'count' | 'percent';
}

export interface ClauseView {
  /** `第三章第二条`. */
  readonly number: string;
  readonly served: readonly Served[];
  readonly text: Bilingual;
}

/** A check with the clauses that it serves. */
export interface RuleView {
  readonly id: string;
  readonly title: Bilingual;
  readonly clauses: readonly string[];
}

export interface CheckRequest {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Null: the policy that 制度参数 names, else feida. */
  readonly policy: string | null;
  readonly writeMarks: boolean;
  /** Whether what was read is kept, so that `live` can follow the edits that come after; not unless said. */
  readonly keep?: boolean;
}

export type CheckPhase = 'reading' | 'judging' | 'writing';

export interface CheckWatch {
  /** Share done of the whole check, 0..1, never falling. Called at least four times a second while work goes on. */
  onProgress(progress: { readonly phase: CheckPhase; readonly share: number; readonly sheet: string | null }): void;
  readonly signal: AbortSignal;
}

export interface CheckResult {
  /** Without the protections of all filings, of which the pane shows none and which are as many as the rows. */
  readonly report: Omit<CheckReport, 'protections'>;
  readonly policy: PolicyView;
  readonly notices: readonly Notice[];
  /** Data rows read, by role of the sheet. */
  readonly rowsRead: Readonly<Record<string, number>>;
  readonly milliseconds: number;
  readonly marks: { readonly written: boolean; readonly cells: number; readonly problem: Failure | null };
  /** The company's settings that are not the policy's own. */
  readonly differences: readonly SettingDifference[];
  /** What waits for a person: is it the same customer? */
  readonly reviews: Reviews;
}

/** A cell to go to. `column` is the canonical header, null selects the row's first cell. `row` is Excel's, 1-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
}

export interface ClearResult {
  readonly removedFormats: number;
  readonly removedSheets: readonly string[];
  /** Result sheets that stay because somebody has written in them. */
  readonly keptSheets: readonly string[];
}

export interface OpenDisputesResult {
  readonly sheet: string;
  readonly opened: number;
  readonly alreadyOpen: number;
}

export interface DisputeView {
  readonly number: string;
  readonly customer: string;
  readonly asOf: string;
  readonly contenders: readonly string[];
  readonly result: 'pending' | 'tie' | 'decided';
  readonly winner: string | null;
  /** What is still to do: marks that are missing, a judge who is a contender. */
  readonly waiting: Bilingual | null;
  readonly place: Place;
}

/** What is written when a ruling is confirmed, each line with its place. */
export interface RulingPreview {
  readonly number: string;
  readonly customer: string;
  readonly winner: string;
  readonly lines: readonly Bilingual[];
  /** What has changed since the evidence was frozen. */
  readonly warnings: readonly Bilingual[];
  /** Of the plan shown: confirming writes this one or none. */
  readonly digest: string;
}

export interface RulingRequest {
  readonly number: string;
  /** Of the preview that was accepted. */
  readonly digest: string;
  /** Who confirms, as declared; stands in 操作日志. */
  readonly actor: string;
}

export interface RulingResult {
  readonly number: string;
  readonly winner: string;
  /** The sheets written to. */
  readonly sheets: readonly string[];
}

import type {
  CheckPhase,
  CheckResult,
  ClearResult,
  RulingPreview,
  RulingResult,
  DisputeView,
  Failure,
  OpenDisputesResult,
  Place,
  WorkbookDescription,
} from '../../app/services.ts';
import type {
  PolicyChoice,
  PolicyComparison,
  PolicySwitch,
  SettingsPreview,
  SettingsWritten,
} from '../../app/policy/policy-views.ts';
import type { FindingView } from '../findings/finding-view.ts';
import type { Reviewing } from '../review/reviewing.ts';
import type { LanguageChoice } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';

/** One thing that was asked of the services, from before it was asked to its end. */
export type Step<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How the check stands. Its last result is kept beside it, so that a cancelled check does not lose the one before. */
export type CheckState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly phase: CheckPhase;
      readonly share: number;
      readonly sheet: string | null;
      readonly stopping: boolean;
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What was last told of the edits; `idle` while there were none. */
export type LiveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'updated'; readonly at: number; readonly sheetBehind: boolean }
  | { readonly kind: 'waiting'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'outdated' };

export type PaneTab = 'check' | 'disputes' | 'ledger';
export type PaneScreen = 'tabs' | 'policies' | 'settings' | 'metrics' | 'clauses' | 'about' | 'review';

/** A question before a step that writes into the workbook, or nothing asked. */
export type Question = 'clear' | 'disputes' | null;

/** All that the pane shows. Selections and filters are in it too, so that a tab comes back as it was left. */
export interface PaneState {
  readonly choice: LanguageChoice;
  readonly tab: PaneTab;
  readonly screen: PaneScreen;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly writeMarks: boolean;
  readonly workbook: Step<WorkbookDescription>;
  readonly check: CheckState;
  readonly result: CheckResult | null;
  /** Whether the findings follow the edits. */
  readonly following: boolean;
  /** How they stand beside the workbook since the last check. */
  readonly live: LiveStatus;
  readonly view: FindingView;
  readonly question: Question;
  readonly clearing: Step<ClearResult>;
  readonly inserting: Step<{ readonly sheets: readonly string[] }>;
  readonly opening: Step<OpenDisputesResult>;
  readonly standing: Step<readonly DisputeView[]>;
  readonly choices: Step<readonly PolicyChoice[]>;
  /** The policy that is looked at more closely, null where none is. */
  readonly comparing: { readonly policy: string; readonly step: Step<PolicyComparison> } | null;
  readonly switching: Step<PolicySwitch>;
  /** What 制度参数 lacks. */
  readonly lacking: Step<SettingsPreview>;
  readonly writingSettings: Step<SettingsWritten>;
  /** The dispute whose decision is being confirmed or was last confirmed, by its number. */
  readonly deciding: string | null;
  /** What confirming it would write. */
  readonly preview: Step<RulingPreview>;
  readonly confirming: Step<RulingResult>;
  readonly undoing: Step<{ readonly number: string }>;
  /** Who confirms decisions, as typed in; kept for the next one. */
  readonly actor: string;
  /** The place last selected in the sheet, or why it could not be. */
  readonly selecting: Step<Place>;
  /** The decisions taken on what the last check found doubtful. */
  readonly reviewing: Reviewing;
  /** What a screen reader is told next. */
  readonly announcement: ((texts: Texts) => string) | null;
}

export const IDLE = { kind: 'idle' } as const;
export const RUNNING = { kind: 'running' } as const;

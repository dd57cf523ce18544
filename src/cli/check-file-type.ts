import type { Bilingual } from '../engine/model/finding.ts';
import type { CheckReport, Notice } from '../engine/model/report.ts';

/** What the command line asks for. */
export interface CheckFileRequest {
  readonly bytes: Uint8Array;
  /** Null: the policy that the workbook names, else feida. */
  readonly policy: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Language of the result sheets. */
  readonly lang: Language;
  /** Whether the marked workbook is wanted too. */
  readonly mark: boolean;
}

export type Language = 'zh' | 'en';

/** The report, with the marked workbook where it was asked for; or one sentence on why there is none. */
export type CheckFileAnswer =
  | {
      readonly kind: 'done';
      readonly report: CheckReport;
      readonly notices: readonly Notice[];
      readonly marked: Uint8Array | null;
    }
  | { readonly kind: 'failed'; readonly message: Bilingual };

/** The use case behind `kebei check`. */
export type CheckFile = (request: CheckFileRequest) => Promise<CheckFileAnswer>;

import type { Bilingual } from './finding.ts';

/** A cell that does not hold what its column asks for. */
export interface CellProblem {
  readonly kind: 'format' | 'checksum' | 'unreadable-row';
  readonly role: string;
  /** Record index where the row became a record, -1 where it could not. */
  readonly record: number;
  /** Excel's row number, 1-based. */
  readonly row: number;
  readonly column: string | null;
  /** The cell as it stands, shortened. */
  readonly shown: string;
  /** What is wrong and what would be right, a clause without a full stop. */
  readonly reason: Bilingual;
}

/** A setting in 制度参数 that cannot be used: the default holds, an own rule is not applied. */
export interface SettingProblem {
  readonly kind: 'value' | 'own-rule';
  readonly sheet: string;
  readonly row: number;
  /** Header of the cell that is wrong. */
  readonly column: string;
  readonly name: string;
  readonly reason: Bilingual;
}

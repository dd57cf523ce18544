import type { RecognisedSheet } from '../headers/recognise.ts';
import { joinFingerprints } from '../identity/fingerprint.ts';

/** Two customers, and whether somebody has decided that they are one; with what it rested on, where that can change. */
export interface DecidedNames {
  readonly first: string;
  readonly second: string;
  readonly same: boolean;
  readonly fingerprints: readonly [string, string] | null;
}

/** By whom, when (`YYYY-MM-DD`) and why it was decided. */
export interface DecidedBy {
  readonly by: string;
  readonly day: string;
  readonly reason: string;
}

const NEEDED = ['名称甲', '名称乙', '同一客户'];

/** Whether decisions can be written into a sheet: it has the columns that make one. */
export function takesDecisions({ columns }: RecognisedSheet): boolean {
  return NEEDED.every((header) => columns.some(({ canonical }) => canonical === header));
}

/** The cells of a decision where the sheet has their columns, from its first column to the last of them. */
export function decisionRow(pair: DecidedNames, decided: DecidedBy, { columns }: RecognisedSheet): (string | null)[] {
  const values: Readonly<Record<string, string>> = {
    名称甲: pair.first,
    名称乙: pair.second,
    同一客户: pair.same ? '是' : '否',
    决定人: decided.by,
    日期: decided.day,
    理由: decided.reason,
    核对码: pair.fingerprints === null ? '' : joinFingerprints(...pair.fingerprints),
  };
  const known = columns.filter(({ canonical }) => canonical !== null);
  const width = 1 + Math.max(...known.map(({ column }) => column));
  const row = new Array<string | null>(width).fill(null);
  for (const { canonical, column } of known) row[column] = values[canonical ?? ''] ?? null;
  return row;
}

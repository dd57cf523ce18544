import type { IdentityDecision } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';
import { NO_FINGERPRINT, rowFingerprint, splitFingerprints } from './fingerprint.ts';
import { nameKey } from './keys.ts';

const SAME = new Set(['是', '同', '相同', '同一客户', 'Yes', 'yes', 'Y', 'y', 'Same', 'TRUE']);
const DIFFERENT = new Set(['否', '不是', '不同', 'No', 'no', 'N', 'n', 'Different', 'FALSE']);

/** A row of 别名 that decides something. */
interface DecisionRow {
  readonly first: string;
  readonly second: string;
  readonly same: boolean;
  /** 日期, before all days where there is none. */
  readonly day: number;
  readonly fingerprint: string;
}

/**
 * What people have decided in the sheet 别名 on the archive's rows, which `nameOf` names; one decision for each pair of names: the latest by its date, the lower row
 * where two have one date. A decision whose rows no longer read as they did is stale; one that a person typed rests on
 * no rows and never is.
 */
export function readDecisions(
  aliases: RecordTable,
  archive: RecordTable,
  nameOf: (row: number) => string,
): IdentityDecision[] {
  const latest = new Map<string, DecisionRow>();
  for (let row = 0; row < aliases.size; row++) {
    const decision = decisionAt(aliases, row);
    if (decision === null) continue;
    const pair = [nameKey(decision.first), nameKey(decision.second)].sort().join('\n');
    const known = latest.get(pair);
    if (known === undefined || decision.day >= known.day) latest.set(pair, decision);
  }
  const decisions = [...latest.values()];
  const rowsNamed = archiveRowsNamed(archive, nameOf, decisions);
  const stillReads = (side: string, fingerprint: string): boolean =>
    fingerprint === NO_FINGERPRINT ||
    (rowsNamed.get(side) ?? []).some((row) => rowFingerprint(archive, row, nameOf(row)) === fingerprint);
  return decisions.map(({ first, second, same, fingerprint }) => {
    const kept = splitFingerprints(fingerprint);
    const stale = kept !== null && !(stillReads(first, kept[0]) && stillReads(second, kept[1]));
    return { first, second, same, stale };
  });
}

/** Rows of 别名 that say something but decide nothing: a name is missing, both are one, or 同一客户 is neither 是 nor 否. */
export function unusableDecisions(aliases: RecordTable): number[] {
  const rows = Array.from({ length: aliases.size }, (_, row) => row);
  return rows.filter((row) => decisionAt(aliases, row) === null);
}

function decisionAt(aliases: RecordTable, row: number): DecisionRow | null {
  const first = aliases.text('名称甲').at(row);
  const second = aliases.text('名称乙').at(row);
  const said = aliases.text('同一客户').at(row);
  const isSaid = SAME.has(said) || DIFFERENT.has(said);
  if (first === '' || second === '' || first === second || !isSaid) return null;
  return {
    first,
    second,
    same: SAME.has(said),
    day: aliases.day('日期').at(row) ?? -Infinity,
    fingerprint: aliases.text('核对码').at(row),
  };
}

/** Archive rows by the 客户编号 or 客户名称 that a decision names. */
function archiveRowsNamed(
  archive: RecordTable,
  nameOf: (row: number) => string,
  decisions: readonly DecisionRow[],
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const { first, second, fingerprint } of decisions) {
    if (splitFingerprints(fingerprint) !== null) rows.set(first, []).set(second, []);
  }
  if (rows.size === 0) return rows;
  const numbers = archive.text('客户编号');
  for (let row = 0; row < archive.size; row++) {
    for (const named of [numbers.at(row), nameOf(row)]) rows.get(named)?.push(row);
  }
  return rows;
}

import type { IdentityDecision } from '../../model/customers.ts';
import { nameForm } from '../name/name-form.ts';
import type { KeyTable } from '../keys/key-table.ts';
import { numberForm } from '../profile.ts';
import type { Profile } from '../profile.ts';

/** A decision with the rows that it names now, of either side. */
export interface ResolvedDecision {
  readonly decision: IdentityDecision;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The rows that a side of a decision names: by 客户编号, else by the name, however it is written. Ascending. */
function rowsNamed(text: string, table: KeyTable, profiles: readonly (Profile | null)[]): number[] {
  const numbered = rowsOfNumber(text, table, profiles);
  return numbered.length > 0 ? numbered : rowsOfName(text, table, profiles);
}

export function rowsOfNumber(text: string, table: KeyTable, profiles: readonly (Profile | null)[]): number[] {
  const number = numberForm(text);
  return rowsWith(table, 'number', number, (row) => profiles[row]?.number === number);
}

/** The rows of a name, in whatever width, brackets, script or numerals. */
export function rowsOfName(text: string, table: KeyTable, profiles: readonly (Profile | null)[]): number[] {
  const { whole } = nameForm(text);
  return rowsWith(table, 'whole', whole, (row) => profiles[row]?.name.whole === whole);
}

function rowsWith(
  table: KeyTable,
  kind: 'number' | 'whole',
  text: string,
  isMeant: (row: number) => boolean,
): number[] {
  const rows: number[] = [];
  if (text !== '') {
    table.eachWith(kind, text, (row) => {
      if (isMeant(row)) rows.push(row);
    });
  }
  return rows.sort((a, b) => a - b);
}

/** What persons have decided, by pairs of rows. */
export class DecisionBook {
  readonly resolved: readonly ResolvedDecision[];
  private readonly verdicts = new Map<number, Map<number, ResolvedDecision>>();

  constructor(decisions: readonly IdentityDecision[], table: KeyTable, profiles: readonly (Profile | null)[]) {
    this.resolved = decisions.map((decision) => ({
      decision,
      first: rowsNamed(decision.first, table, profiles),
      second: rowsNamed(decision.second, table, profiles),
    }));
    for (const resolved of this.resolved) {
      for (const a of resolved.first) {
        for (const b of resolved.second) {
          if (a === b) continue;
          this.note(a, b, resolved);
          this.note(b, a, resolved);
        }
      }
    }
  }

  /** The decision about two rows; a difference outweighs an equality, a valid one a stale one, whatever their order. */
  about(a: number, b: number): IdentityDecision | null {
    return this.verdicts.get(a)?.get(b)?.decision ?? null;
  }

  /** How many rows something is decided about. */
  get size(): number {
    return this.verdicts.size;
  }

  /** Whether anything is decided about a row. */
  isDecided(row: number): boolean {
    return this.verdicts.has(row);
  }

  /** The rows about which something is decided. */
  rows(): IterableIterator<number> {
    return this.verdicts.keys();
  }

  /** The rows about which, together with this one, something is decided. */
  rowsDecidedWith(row: number): number[] {
    return [...(this.verdicts.get(row)?.keys() ?? [])];
  }

  private note(from: number, to: number, resolved: ResolvedDecision): void {
    const known = this.verdicts.get(from);
    if (known === undefined) this.verdicts.set(from, new Map([[to, resolved]]));
    else if (weightOf(resolved) > weightOf(known.get(to))) known.set(to, resolved);
  }
}

function weightOf(resolved: ResolvedDecision | undefined): number {
  if (resolved === undefined) return -1;
  return (resolved.decision.stale ? 0 : 2) + (resolved.decision.same ? 0 : 1);
}

/** Whether two rows are one because somebody said so, and it still holds. */
export function isConfirmed(decision: IdentityDecision | null): boolean {
  return decision !== null && decision.same && !decision.stale;
}

/** Whether two rows stay apart: confirmed to be two; a stale difference still keeps them apart until it is taken anew. */
export function isApart(decision: IdentityDecision | null): boolean {
  return decision !== null && !decision.same;
}

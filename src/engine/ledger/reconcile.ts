import { monthOf } from '../dates/periods.ts';
import { personKey } from '../identity/keys.ts';
import type { LedgerLine, RejectReason, SkipReason } from './ledger-line.ts';

/** A number of lines, and the sum of the amounts in them that can be read, in fen. */
export interface Tally {
  readonly lines: number;
  readonly fen: number;
}

/** Lines of one month or of one salesperson. */
export interface Share {
  /** `YYYY-MM` or a name; empty where the lines name none. */
  readonly key: string;
  readonly taken: Tally;
  readonly rejected: Tally;
  readonly skipped: Tally;
}

/** What came in and what became of it. `source` is always the sum of the other three. */
export interface Reconciliation {
  readonly source: Tally;
  readonly taken: Tally;
  readonly rejected: Tally;
  readonly skipped: Tally;
  readonly byReason: readonly { readonly reason: SkipReason | RejectReason; readonly tally: Tally }[];
  readonly months: readonly Share[];
  readonly salespeople: readonly Share[];
}

class Count {
  private lines = 0;
  private fen = 0;

  add({ fen }: LedgerLine): void {
    this.lines++;
    if (!Number.isNaN(fen)) this.fen += fen;
  }

  tally(): Tally {
    return { lines: this.lines, fen: this.fen };
  }
}

class Counts {
  readonly source = new Count();
  private readonly outcomes = { taken: new Count(), rejected: new Count(), skipped: new Count() };

  add(line: LedgerLine): void {
    this.source.add(line);
    this.outcomes[line.outcome].add(line);
  }

  tallies(): { taken: Tally; rejected: Tally; skipped: Tally } {
    const { taken, rejected, skipped } = this.outcomes;
    return { taken: taken.tally(), rejected: rejected.tally(), skipped: skipped.tally() };
  }
}

/** Adds the lines up by outcome, reason, month and salesperson, exactly in fen. */
export function reconcile(lines: readonly LedgerLine[]): Reconciliation {
  const whole = new Counts();
  const reasons = new Map<SkipReason | RejectReason, Count>();
  const months = new Map<string, Counts>();
  const people = new Map<string, Counts>();
  for (const line of lines) {
    whole.add(line);
    if (line.reason !== null) entry(reasons, line.reason, () => new Count()).add(line);
    if (!isLedgerRow(line)) continue;
    entry(months, line.day === null ? '' : monthOf(line.day), () => new Counts()).add(line);
    entry(people, personKey(line.texts.get('业务员') ?? ''), () => new Counts()).add(line);
  }
  return {
    source: whole.source.tally(),
    ...whole.tallies(),
    byReason: [...reasons].map(([reason, count]) => ({ reason, tally: count.tally() })),
    months: shares(months),
    salespeople: shares(people),
  };
}

/** Titles, blank rows and totals belong to no month and nobody. */
function isLedgerRow(line: LedgerLine): boolean {
  return line.outcome !== 'skipped' || line.reason === 'duplicate' || line.texts.size > 0;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function shares(counts: ReadonlyMap<string, Counts>): Share[] {
  return [...counts]
    .map(([key, count]) => ({ key, ...count.tallies() }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}

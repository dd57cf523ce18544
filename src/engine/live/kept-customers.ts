import { customerNameReader } from '../evaluate/filing-columns.ts';
import type { FilingColumns } from '../evaluate/filing-columns.ts';
import { identityRowReader, identityRows } from '../evaluate/index-customers.ts';
import type { Identify } from '../evaluate/index-customers.ts';
import { haveEqualDecisions, isEqualRow } from '../evaluate/remember-identities.ts';
import { keepCustomerIndex } from '../identity/customer-index.ts';
import type { CustomersChange, IdentityRow, KeptCustomerIndex } from '../identity/customer-index.ts';
import { bearersIn, obeySpellings } from '../identity/obey-spellings.ts';
import { readDecisions } from '../identity/read-decisions.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex, IdentityDecision } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';
import type { RecordSplice } from './kept-table.ts';

/**
 * Who is the same customer, following the archive's edits: what `indexCustomers` would say, at the cost of what changed.
 * Another reading of the same archive is an edit too, of the rows between the first and the last that differ.
 */
export class KeptCustomers {
  private kept: KeptCustomerIndex | null = null;
  private rows: IdentityRow[] = [];
  private decisions: readonly IdentityDecision[] = [];
  /** What `customers` answered last, and what the kept index said then. */
  private answered: { readonly index: CustomerIndex; readonly obeyed: CustomerIndex } | null = null;
  /** What has changed since; null where another index has to be asked for. */
  private change: CustomersChange | null = null;

  /** The customers of an archive that was read anew. */
  readonly identify: Identify = (archive, aliases, columns, asOf, onProgress) => {
    const rows = identityRows(archive, columns, asOf);
    if (this.kept === null) {
      this.decisions = readDecisions(aliases, archive, customerNameReader(archive, columns));
      this.kept = keepCustomerIndex(rows, this.decisions, onProgress);
      this.rows = [...rows];
    } else this.become(rows, this.kept);
    return this.customers(archive, aliases, columns);
  };

  /** Tells that records of the archive were replaced; `archive` is as it stands afterwards. */
  replaced(archive: RecordTable, columns: FilingColumns, asOf: Day, { at, removed, added }: RecordSplice): void {
    const rowAt = identityRowReader(archive, columns, asOf);
    const rows = Array.from({ length: added }, (_, i) => rowAt(at + i));
    // Most edits of a filing are of other cells.
    if (removed === added && rows.every((row, i) => isSameRow(this.rows[at + i], row))) return;
    const isNamedAsBefore =
      removed === added &&
      rows.every(({ number, name }, i) => this.rows[at + i]?.number === number && this.rows[at + i]?.name === name);
    const followed = this.kept?.splice(at, removed, rows) ?? null;
    const change = followed === null ? null : { ...followed, isOfCells: followed.isOfCells && isNamedAsBefore };
    this.rows.splice(at, removed, ...rows);
    // Decisions name customers by their numbers and names, and what they decide on spellings is told once.
    const holds = change !== null && (this.decisions.length === 0 || change.isOfCells);
    this.change = holds && this.change !== null ? both(this.change, change) : null;
  }

  /** The customers of the archive that is followed, by what is decided now, in the order of their first filings. */
  customers(archive: RecordTable, aliases: RecordTable, columns: FilingColumns): CustomerIndex {
    if (this.kept === null) throw new Error('no archive was read yet');
    this.decide(archive, aliases, columns, this.kept);
    const index = this.kept.customers();
    if (this.answered?.index !== index || this.change === null) {
      const { rows } = this;
      const bearers = bearersIn(
        (row) => rows[row]?.number ?? '',
        (row) => rows[row]?.name ?? '',
        index,
      );
      this.answered = { index, obeyed: obeySpellings(index, this.decisions, bearers) };
    }
    this.change = NOTHING;
    return this.answered.obeyed;
  }

  /**
   * What has changed of the customers answered last since that, or since this was asked last: they are then those of now,
   * with numbers that only they have of whom it concerns. Null where other customers have to be asked for.
   */
  changed(
    archive: RecordTable,
    aliases: RecordTable,
    columns: FilingColumns,
  ): { readonly customers: CustomerIndex; readonly change: CustomersChange } | null {
    if (this.kept !== null) this.decide(archive, aliases, columns, this.kept);
    const { answered, change } = this;
    if (answered === null || change === null) return null;
    this.change = NOTHING;
    return { customers: answered.obeyed, change };
  }

  private decide(archive: RecordTable, aliases: RecordTable, columns: FilingColumns, kept: KeptCustomerIndex): void {
    const decisions = readDecisions(aliases, archive, customerNameReader(archive, columns));
    if (!haveEqualDecisions(decisions, this.decisions)) {
      kept.decide(decisions);
      this.change = null;
    }
    this.decisions = decisions;
  }

  private become(rows: readonly IdentityRow[], kept: KeptCustomerIndex): void {
    const isSame = (at: number, other: number): boolean => {
      const [one, two] = [this.rows[at], rows[other]];
      return two !== undefined && isSameRow(one, two);
    };
    let above = 0;
    while (isSame(above, above)) above++;
    const most = Math.min(this.rows.length, rows.length) - above;
    let below = 0;
    while (below < most && isSame(this.rows.length - 1 - below, rows.length - 1 - below)) below++;
    const removed = this.rows.length - above - below;
    const fresh = rows.slice(above, rows.length - below);
    if (removed + fresh.length > 0) {
      kept.splice(above, removed, fresh);
      // Whoever has followed the customers of before was told nothing of it.
      kept.renew();
      this.change = null;
    }
    this.rows = [...rows];
  }
}

const NOTHING: CustomersChange = { customers: new Set(), names: new Set(), numbers: new Set(), isOfCells: true };

function both(one: CustomersChange, other: CustomersChange): CustomersChange {
  return {
    customers: new Set([...one.customers, ...other.customers]),
    names: new Set([...one.names, ...other.names]),
    numbers: new Set([...one.numbers, ...other.numbers]),
    isOfCells: one.isOfCells && other.isOfCells,
  };
}

function isSameRow(one: IdentityRow | undefined, other: IdentityRow): boolean {
  return one !== undefined && (one === other || isEqualRow(one, other));
}

import { customerNameReader } from '../evaluate/filing-columns.ts';
import type { FilingColumns } from '../evaluate/filing-columns.ts';
import { identityRowReader, identityRows } from '../evaluate/index-customers.ts';
import type { Identify } from '../evaluate/index-customers.ts';
import { haveEqualDecisions, isEqualRow } from '../evaluate/remember-identities.ts';
import { keepCustomerIndex } from '../identity/customer-index.ts';
import type { IdentityRow, KeptCustomerIndex } from '../identity/customer-index.ts';
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
  /** What was answered last, while neither filings nor decisions have changed: it remembers whom names mean. */
  private known: CustomerIndex | null = null;

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
    if (!isNamedAsBefore) this.kept?.splice(at, removed, rows);
    if (!isNamedAsBefore || this.kept?.refresh(at, rows) !== true) this.known = null;
    this.rows.splice(at, removed, ...rows);
  }

  /** The customers of the archive that is followed, by what is decided now. */
  customers(archive: RecordTable, aliases: RecordTable, columns: FilingColumns): CustomerIndex {
    if (this.kept === null) throw new Error('no archive was read yet');
    const decisions = readDecisions(aliases, archive, customerNameReader(archive, columns));
    if (!haveEqualDecisions(decisions, this.decisions)) {
      this.kept.decide(decisions);
      this.known = null;
    }
    this.decisions = decisions;
    if (this.known !== null) return this.known;
    const index = this.kept.customers();
    const { rows } = this;
    const bearers = bearersIn(
      (row) => rows[row]?.number ?? '',
      (row) => rows[row]?.name ?? '',
      index,
    );
    this.known = obeySpellings(index, decisions, bearers);
    return this.known;
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
      this.known = null;
    }
    this.rows = [...rows];
  }
}

function isSameRow(one: IdentityRow | undefined, other: IdentityRow): boolean {
  return one !== undefined && (one === other || isEqualRow(one, other));
}

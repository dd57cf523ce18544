import { buildFilings } from '../evaluate/build-filings.ts';
import type { FilingColumns } from '../evaluate/filing-columns.ts';
import { nameKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { RecordTable } from '../model/records.ts';
import { TextPool } from '../model/text-pool.ts';
import { EditedRows } from './edited-rows.ts';
import { fewCustomers } from './few-customers.ts';
import { ascending } from './few-records.ts';
import type { RecordSplice } from './kept-table.ts';

/** Filings that were read anew. */
export interface RefreshedFilings {
  readonly filings: readonly Filing[];
  /** Keys of their names, as they were and as they are. */
  readonly names: ReadonlySet<string>;
  /** Whether filings went, or others have other records than before. */
  readonly areRenumbered: boolean;
}

/** The filings of the archive as it stands, following its edits. */
export class LiveFilings {
  readonly edited = new EditedRows();
  private filings: Filing[];
  private areRenumbered = false;
  private readonly customers: CustomerIndex;
  private readonly asOf: Day;
  private readonly columns: FilingColumns;

  /** `filings` are those of a check, `customers` the index that follows the archive's edits. */
  constructor(filings: readonly Filing[], customers: CustomerIndex, asOf: Day, columns: FilingColumns) {
    this.filings = [...filings];
    this.customers = customers;
    this.asOf = asOf;
    this.columns = columns;
  }

  /** In record order. */
  get list(): readonly Filing[] {
    return this.filings;
  }

  /** Rows of the archive were replaced; `table` is as it stands afterwards. */
  splice(table: RecordTable, { at, removed, added, sheetRows, isInPlace }: RecordSplice): void {
    this.edited.splice(sheetRows);
    if (isInPlace) return;
    const by = added - removed;
    const below = this.filings.slice(at + removed);
    const come = this.read(
      table,
      Int32Array.from({ length: added }, (_, i) => at + i),
    );
    const moved = by === 0 ? below : below.map((filing) => filing.numbered(filing.row + by, filing.customer));
    this.filings = [...this.filings.slice(0, at), ...come, ...moved];
    this.areRenumbered ||= removed > 0 || below.length > 0;
  }

  /** Reads the edited filings and those of changed customers anew. */
  refreshed(table: RecordTable, changed: ReadonlySet<number>): RefreshedFilings {
    const names = new Set<string>();
    if (!this.edited.isTouched) return { filings: [], names, areRenumbered: false };
    const ofChanged = [...changed].flatMap((customer) => this.customers.filingsOf(customer));
    const filings = this.read(table, ascending([...this.edited.recordsIn(table), ...ofChanged]));
    for (const filing of filings) {
      names.add(nameKey(this.filings[filing.row]?.name ?? '')).add(nameKey(filing.name));
      this.filings[filing.row] = filing;
    }
    return { filings, names, areRenumbered: this.areRenumbered };
  }

  /** All that was edited is judged. */
  rest(): void {
    this.edited.clear();
    this.areRenumbered = false;
  }

  private read(table: RecordTable, rows: Int32Array): Filing[] {
    const { customers, asOf, columns } = this;
    const few = fewCustomers(customers, rows, new Map());
    return buildFilings(table.picked(rows, new TextPool()), few, asOf, columns).map((filing, place) => {
      const row = rows[place] ?? 0;
      return filing.alone().numbered(row, customers.ofFiling[row] ?? 0);
    });
  }
}

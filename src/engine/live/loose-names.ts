import type { RecordTable } from '../model/records.ts';
import type { CustomerRows } from './customer-rows.ts';

/**
 * Rows that name no filed customer, by the name in them: one pass over them when somebody first asks, another where rows
 * below others have come or gone, and else only what is asked for.
 */
export class LooseNames {
  private readonly rows: CustomerRows;
  /** By name, as written; with rows that have another name by now, or name a filed customer. Null until somebody asks. */
  private byName: Map<string, number[]> | null = null;

  constructor(rows: CustomerRows) {
    this.rows = rows;
  }

  /** A row was looked up and names no filed customer. */
  put(name: string, record: number): void {
    if (this.byName === null) return;
    const known = this.byName.get(name);
    if (known === undefined) this.byName.set(name, [record]);
    else known.push(record);
  }

  /** Rows stand elsewhere. */
  forget(): void {
    this.byName = null;
  }

  /** Rows with one of these names, each once, ascending. */
  rowsNamed(names: ReadonlySet<string>, table: RecordTable): Int32Array {
    const byName = this.byName ?? this.read(table);
    const isNamed = table.text('客户名称').isOneOf(names);
    const rows = [...names].flatMap((name) => byName.get(name) ?? []);
    return Int32Array.from(new Set(rows.filter((row) => this.rows.isLoose(row) && isNamed(row)))).sort();
  }

  private read(table: RecordTable): Map<string, number[]> {
    const names = table.text('客户名称');
    const byName = (this.byName = new Map<string, number[]>());
    for (const row of this.rows.loose()) this.put(names.at(row), row);
    return byName;
  }
}

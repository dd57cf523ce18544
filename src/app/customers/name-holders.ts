import { nameKey } from '../../engine/identity/keys.ts';
import type { CustomerIndex } from '../../engine/model/customers.ts';
import type { Filing } from '../../engine/model/filing.ts';

/** Which filings bear which name, by the key of the name, following edits of filings. */
export class NameHolders {
  /** The key of each filing's name, by record. */
  private readonly keys: string[] = [];
  private readonly records = new Map<string, number | readonly number[]>();

  constructor(filings: readonly Filing[]) {
    for (const filing of filings) this.put(filing);
  }

  /** A filing that was edited, or came in behind all others. */
  put({ row, name }: Filing): void {
    const [before, now] = [this.keys[row], nameKey(name)];
    if (before === now) return;
    if (before !== undefined)
      this.hold(
        before,
        this.of(before).filter((record) => record !== row),
      );
    this.keys[row] = now;
    this.hold(now, [...this.of(now), row]);
  }

  /** Whether filings of several customers bear the name. */
  areSeveral(name: string, { ofFiling }: CustomerIndex): boolean {
    return new Set(this.of(nameKey(name)).map((record) => ofFiling[record])).size > 1;
  }

  /** Records of the filings that bear the name with this key. */
  of(key: string): readonly number[] {
    const known = this.records.get(key);
    return known === undefined ? [] : typeof known === 'number' ? [known] : known;
  }

  private hold(key: string, records: readonly number[]): void {
    const [only] = records;
    if (only === undefined) this.records.delete(key);
    else this.records.set(key, records.length === 1 ? only : records);
  }
}

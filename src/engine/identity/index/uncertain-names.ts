import type { Profile } from '../profile.ts';
import type { BookEdit, IdentityBook, MovedRow } from './identity-book.ts';
import { comparedScore, profileOfMention } from './match-customer.ts';
import type { Mention } from './match-customer.ts';
import { isWithin, shortTexts } from './short-forms.ts';

/** A text by which a name may be a short form of a filing's. */
interface ShortText {
  readonly text: string;
  readonly name: string;
}

/** What an edit does to a key: whose names look for filings by it are to be asked again. */
type KeyTurn = 'means-others' | 'finds-row' | 'nothing';

/**
 * Names of other sheets that mean no filing for certain, by all that they are looked up with: which of them an edit of the
 * archive may give another meaning. Made from the names when an edit first asks; later ones are added.
 */
export class UncertainNames {
  private readonly book: IdentityBook;
  private readonly mentions = new Map<string, Mention>();
  /** Names that are not looked up by anything yet. */
  private waiting: string[] = [];
  private readonly byHash = new Map<number, string[]>();
  private readonly byCharacter = new Map<number, ShortText[]>();

  constructor(book: IdentityBook) {
    this.book = book;
  }

  get size(): number {
    return this.mentions.size;
  }

  /** Notes a name, once. */
  add(name: string, mention: Mention): void {
    if (this.mentions.has(name)) return;
    this.mentions.set(name, mention);
    this.waiting.push(name);
  }

  mention(name: string): Mention | undefined {
    return this.mentions.get(name);
  }

  /**
   * The names that may mean something else after an edit, or the same by filings that are others: they are compared with a
   * touched row as it is, or with one as it was, or are counted with it. Null where they cannot be told.
   */
  concernedBy(edit: BookEdit): ReadonlySet<string> | null {
    if (this.size === 0) return new Set();
    const moved = [...edit.gone, ...edit.come];
    const { book } = this;
    if (moved.some(({ profile }) => book.characterIndex().isAtLimit(profile))) return null;
    for (const name of this.waiting) this.lookUp(name);
    this.waiting = [];
    const names = new Set<string>();
    for (const row of moved) this.gather(row, edit, names);
    for (const slot of edit.touched) for (const row of book.movedRow(slot)) this.gather(row, edit, names);
    return names;
  }

  private gather({ profile, keys }: MovedRow, { countsBefore }: BookEdit, names: Set<string>): void {
    const { table } = this.book;
    const compared = new Set<string>();
    for (const key of keys) {
      const turn = this.turnOf(key, countsBefore.get(key) ?? table.count(key));
      if (turn === 'nothing') continue;
      for (const name of this.byHash.get(table.hashOf(key)) ?? []) {
        if (names.has(name) || (turn === 'finds-row' && compared.has(name))) continue;
        if (turn === 'means-others' || this.isComparedWith(name, profile)) names.add(name);
        else compared.add(name);
      }
    }
    const { flat, whole } = profile.name;
    for (const character of new Set(Array.from(flat + whole, (one) => one.charCodeAt(0)))) {
      for (const { text, name } of this.byCharacter.get(character) ?? []) {
        if (isWithin(text, profile.name)) names.add(name);
      }
    }
  }

  private turnOf(key: number, before: number): KeyTurn {
    const { table } = this.book;
    const kind = table.kindOf(key);
    if (kind === 'whole') return 'means-others';
    const [now, cap] = [table.count(key), table.cap(key)];
    const fewest = Math.min(before, now);
    if (fewest > cap) return 'nothing';
    // How many share a phone or a trade name counts in every comparison by it.
    const isCounted = before !== now && (kind === 'phone' || kind === 'brand');
    return isCounted || Math.max(before, now) > cap ? 'means-others' : 'finds-row';
  }

  private isComparedWith(name: string, filing: Profile): boolean {
    const mention = this.mentions.get(name);
    return mention !== undefined && comparedScore(profileOfMention(mention), filing, this.book.sharers) !== null;
  }

  private lookUp(name: string): void {
    const mention = this.mentions.get(name);
    if (mention === undefined) return;
    const profile = profileOfMention(mention);
    for (const hash of this.book.table.hashesFor(profile)) put(this.byHash, hash, name);
    const characters = this.book.characterIndex();
    for (const text of shortTexts(profile.name)) put(this.byCharacter, characters.rarestOf(text), { text, name });
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

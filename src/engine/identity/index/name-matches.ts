import type { CustomerMatch } from '../../model/customers.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import type { BookEdit, IdentityBook } from './identity-book.ts';
import { matchName } from './match-customer.ts';
import { UncertainNames } from './uncertain-names.ts';

/** Names that are asked again after an edit at most: with more of them, all is as quickly told anew. */
const MOST_ASKED_AGAIN = 500;

type Certain = CustomerMatch & { readonly kind: 'certain' };

/** Names whose meaning an edit has touched, as they were asked for. */
export interface TouchedNames {
  /** Those of other sheets that mean something else now, or the same, a filing that is another. */
  readonly names: ReadonlySet<string>;
  /** Whether one of them means something else. */
  readonly haveOthers: boolean;
}

/**
 * What names mean, remembered: a name stands in many rows, and rules ask again for what the acts have asked. Follows edits
 * of the book, so that only names are asked again that an edit can have given another meaning.
 */
export class NameMatches {
  private readonly book: IdentityBook;
  private readonly numbers: CustomerNumbers;
  private readonly known = new Map<string, CustomerMatch>();
  /** One for each customer that is meant, whatever the names are. */
  private readonly certain = new Map<number, Certain>();
  /** Of customers whose filings are others since. */
  private readonly outdated = new Set<CustomerMatch>();
  /** Those that are not certain by the name alone; they depend on all that is known of the filings. */
  private readonly uncertain: UncertainNames;

  constructor(book: IdentityBook, numbers: CustomerNumbers) {
    this.book = book;
    this.numbers = numbers;
    this.uncertain = new UncertainNames(book);
  }

  match(name: string, phone: string): CustomerMatch {
    const key = phone === '' ? name : `${name}\n${phone}`;
    const known = this.known.get(key);
    if (known !== undefined && !this.outdated.has(known)) return known;
    return this.ask(key, name, phone);
  }

  /** Follows an edit after the numbers have; `concerned` are its customers. Null where its names cannot be told. */
  follow(edit: BookEdit, concerned: ReadonlySet<number>): TouchedNames | null {
    for (const customer of concerned) {
      const match = this.certain.get(customer);
      if (match !== undefined) this.outdated.add(match);
      this.certain.delete(customer);
    }
    const touched = this.uncertain.concernedBy(edit);
    if (touched === null || touched.size > MOST_ASKED_AGAIN) return null;
    const names = new Set<string>();
    let haveOthers = false;
    for (const key of touched) {
      const before = this.known.get(key);
      const mention = this.uncertain.mention(key);
      if (before === undefined || mention === undefined) continue;
      const now = this.ask(key, mention.name, mention.phone);
      const isOther = !isSameMatch(before, now);
      haveOthers ||= isOther;
      if (isOther || now.kind === 'doubtful') names.add(mention.name);
    }
    return { names, haveOthers };
  }

  private ask(key: string, name: string, phone: string): CustomerMatch {
    const asked = matchName(this.book, (slot) => this.numbers.at(slot), { name, phone });
    const match = asked.kind === 'certain' ? this.certainly(asked) : asked;
    this.known.set(key, match);
    if (match.kind !== 'certain' || phone !== '') this.uncertain.add(key, { name, phone });
    return match;
  }

  private certainly(match: Certain): Certain {
    const known = this.certain.get(match.customer);
    if (known !== undefined) return known;
    this.certain.set(match.customer, match);
    return match;
  }
}

/** Two matches that say the same; both are plain values made in the same way. */
function isSameMatch(one: CustomerMatch, other: CustomerMatch): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

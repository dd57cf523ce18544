import type { CustomerLink, LinkReason } from '../../model/customers.ts';
import { REASON_KINDS } from '../../model/customers.ts';
import { codeRelation } from '../compare/evidence-features.ts';
import { reasonsFor } from '../say/reasons.ts';
import { confidenceOf } from './confidence.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import { isConfirmed } from './decision-book.ts';
import type { IdentityBook } from './identity-book.ts';
import { PROVED, restrained, scorePair } from './judge-pair.ts';

/** Pairs inside larger clusters are told by what was compared, not one by one: a hundred rows of a name are 4,950 pairs. */
const LISTED_WHOLE = 40;

/** Why a customer's filings are one. */
export interface LinkSummary {
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
}

const NO_REASON: LinkSummary = { confidence: 1, reasons: [] };

/** The pairs of filings that are, or may be, one customer, as rows; those of a customer are remembered until it is another. */
export class FilingLinks {
  private readonly book: IdentityBook;
  private readonly numbers: CustomerNumbers;
  private readonly known = new Map<number, readonly CustomerLink[]>();

  constructor(book: IdentityBook, numbers: CustomerNumbers) {
    this.book = book;
    this.numbers = numbers;
  }

  ofCustomer(customer: number): readonly CustomerLink[] {
    const known = this.known.get(customer) ?? this.among(this.slotsOf(customer));
    this.known.set(customer, known);
    return known;
  }

  summary(customer: number): LinkSummary {
    return this.numbers.filingsOf(customer).length < 2 ? NO_REASON : summaryOf(this.ofCustomer(customer));
  }

  /** These customers' links may be others; with `areMoved` all rows stand elsewhere. */
  follow(concerned: ReadonlySet<number>, areMoved: boolean): void {
    if (areMoved) this.known.clear();
    for (const customer of concerned) this.known.delete(customer);
  }

  /** The links among slots, those of equal confidence by their rows. */
  among(slots: readonly number[]): CustomerLink[] {
    const found: CustomerLink[] = [];
    slots.forEach((a, i) =>
      slots.slice(i + 1).forEach((b, step) => {
        const isCompared = slots.length <= LISTED_WHOLE || step === 0 || this.book.links.score(a, b) !== undefined;
        const link = isCompared ? this.between(a, b) : null;
        if (link !== null) found.push(link);
      }),
    );
    return found.sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  }

  /** The link of two slots; null where one of them has no row. */
  between(one: number, other: number): CustomerLink | null {
    const { book, numbers } = this;
    const [first, second] = numbers.rowAt(one) < numbers.rowAt(other) ? [one, other] : [other, one];
    const [a, b] = [book.profiles[first], book.profiles[second]];
    if (a == null || b == null) return null;
    const decision = book.decisions.about(first, second);
    const together = numbers.at(first) === numbers.at(second);
    const sameName = together && a.name.whole === b.name.whole && codeRelation(a, b) !== 3;
    const proved = sameName || isConfirmed(decision);
    const score = proved ? PROVED : restrained(scorePair(a, b, book.sharers), a, b);
    const sure = isConfirmed(decision) || (a.number !== '' && a.number === b.number);
    return {
      a: numbers.rowAt(first),
      b: numbers.rowAt(second),
      confidence: sure ? 1 : confidenceOf(score),
      tier: together ? 'certain' : 'review',
      reasons: reasonsFor(a, b, book.sharers, decision),
    };
  }

  private slotsOf(customer: number): number[] {
    return this.numbers.filingsOf(customer).map((row) => this.book.slots[row] ?? 0);
  }
}

/** The confidence of the weakest row's best link, and every kind of reason for it once. */
function summaryOf(links: readonly CustomerLink[]): LinkSummary {
  const best = new Map<number, number>();
  const byKind = new Map<string, LinkReason>();
  for (const { a, b, confidence, reasons } of links) {
    for (const row of [a, b]) best.set(row, Math.max(best.get(row) ?? 0, confidence));
    for (const reason of reasons) {
      const known = byKind.get(reason.kind);
      if (reason.speaks === 'for' && (known === undefined || reason.text.zh < known.text.zh))
        byKind.set(reason.kind, reason);
    }
  }
  return {
    confidence: Math.min(1, ...best.values()),
    reasons: REASON_KINDS.flatMap((kind) => byKind.get(kind) ?? []),
  };
}

import type { RelatedLink, Relation } from '../../model/customers.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import type { FilingLinks } from './filing-links.ts';
import type { IdentityBook } from './identity-book.ts';

/** Relations by a name alone are less sure than those by a registration. */
const RELATION_CONFIDENCE = { branch: 0.95, parent: 0.8, boss: 0.8, phone: 0.7 } as const;

/** Different customers that belong together, by their filings; made when first asked for, and then following edits. */
export class RelatedFilings {
  private readonly book: IdentityBook;
  private readonly numbers: CustomerNumbers;
  private readonly links: FilingLinks;
  private listed: readonly RelatedLink[] | null = null;

  constructor(book: IdentityBook, numbers: CustomerNumbers, links: FilingLinks) {
    this.book = book;
    this.numbers = numbers;
    this.links = links;
  }

  /** By their rows. */
  list(): readonly RelatedLink[] {
    return (this.listed ??= inOrder(this.all()));
  }

  /** The links of other rows than those of these slots, as the rows stand before the numbers follow an edit. */
  without(slots: ReadonlySet<number>): readonly RelatedLink[] {
    const rows = new Set(this.numbers.rowsOf(slots));
    return (this.listed ?? []).filter(({ a, b }) => !rows.has(a) && !rows.has(b));
  }

  /** Follows an edit after the numbers have; `others` are the links that hold on. */
  follow(others: readonly RelatedLink[], touched: ReadonlySet<number>, areMoved: boolean): void {
    if (this.listed === null) return;
    this.listed = areMoved ? null : inOrder([...others, ...this.of(touched)]);
  }

  private all(): RelatedLink[] {
    const found: RelatedLink[] = [];
    this.book.links.eachRelation((one, other, relation) => found.push(...this.link(one, other, relation)));
    return found;
  }

  /** The links of these slots, each once. */
  private of(slots: ReadonlySet<number>): RelatedLink[] {
    const found: RelatedLink[] = [];
    for (const slot of slots) {
      for (const [other, relation] of this.book.links.relationsOf(slot)) {
        const isTold = slots.has(other) && other < slot;
        if (!isTold) found.push(...this.link(slot, other, relation));
      }
    }
    return found;
  }

  /** The link of two related slots; none where they are one customer, or may be. */
  private link(one: number, other: number, relation: Relation): RelatedLink[] {
    const { numbers } = this;
    if (numbers.at(one) === numbers.at(other)) return [];
    if (relation !== 'branch' && this.areInOneReview(one, other)) return [];
    const link = this.links.between(one, other);
    if (link === null || link.reasons.some(({ kind, speaks }) => kind === 'decision' && speaks === 'for')) return [];
    const { a, b, reasons } = link;
    return [{ a, b, relation, confidence: RELATION_CONFIDENCE[relation], reasons }];
  }

  private areInOneReview(one: number, other: number): boolean {
    const component = this.book.componentAt(one);
    return component?.review.some((cluster) => cluster.includes(one) && cluster.includes(other)) ?? false;
  }
}

function inOrder(links: readonly RelatedLink[]): readonly RelatedLink[] {
  return links.toSorted((x, y) => x.a - y.a || x.b - y.b);
}

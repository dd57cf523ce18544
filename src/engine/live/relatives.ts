import type { CustomerIndex, RelatedLink } from '../model/customers.ts';
import { linksByFiling } from './few-customers.ts';
import type { LinksByFiling } from './few-customers.ts';

/** Which customers have to do with which others, as the links stood when they were last looked at. */
export class Relatives {
  private readonly customers: CustomerIndex;
  /** Whether anybody asks. */
  private readonly areAsked: boolean;
  private links: readonly RelatedLink[];
  private linksOf: LinksByFiling;

  constructor(customers: CustomerIndex, areAsked: boolean) {
    this.customers = customers;
    this.areAsked = areAsked;
    this.links = areAsked ? customers.related() : [];
    this.linksOf = linksByFiling(this.links);
  }

  get byFiling(): LinksByFiling {
    return this.linksOf;
  }

  /** Those who are related to some customers, with themselves. */
  of(some: Iterable<number>): ReadonlySet<number> {
    const { customers } = this;
    const more = new Set(some);
    for (const customer of [...more]) {
      for (const filing of customers.filingsOf(customer)) {
        for (const { a, b } of this.linksOf.get(filing) ?? []) {
          more.add(customers.ofFiling[a] ?? -1).add(customers.ofFiling[b] ?? -1);
        }
      }
    }
    return more;
  }

  /** Looks at the links anew; answers those who were related to some customers before, or are now, with themselves. */
  refreshed(some: Iterable<number>): ReadonlySet<number> {
    if (!this.areAsked) return new Set(some);
    const before = this.of(some);
    const links = this.customers.related();
    if (links !== this.links) this.linksOf = linksByFiling(links);
    this.links = links;
    return new Set([...before, ...this.of(some)]);
  }
}

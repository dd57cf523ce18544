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
  /** Related customers of each, by numbers that outlast the filings. */
  private relatives: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(customers: CustomerIndex, areAsked: boolean) {
    this.customers = customers;
    this.areAsked = areAsked;
    this.links = areAsked ? customers.related() : [];
    this.linksOf = linksByFiling(this.links);
    this.relatives = relativesIn(this.links, customers);
  }

  get byFiling(): LinksByFiling {
    return this.linksOf;
  }

  /** Those who are related to some customers, with themselves. */
  of(some: Iterable<number>): ReadonlySet<number> {
    const more = new Set(some);
    for (const customer of [...more]) for (const other of this.relatives.get(customer) ?? []) more.add(other);
    return more;
  }

  /** Looks at the links anew; answers those who were related to some customers before, or are now, with themselves. */
  refreshed(some: Iterable<number>): ReadonlySet<number> {
    if (!this.areAsked) return new Set(some);
    const before = this.of(some);
    const links = this.customers.related();
    if (links !== this.links) this.linksOf = linksByFiling(links);
    this.relatives = relativesIn(links, this.customers);
    this.links = links;
    return new Set([...before, ...this.of(some)]);
  }
}

function relativesIn(links: readonly RelatedLink[], { ofFiling }: CustomerIndex): Map<number, Set<number>> {
  const relatives = new Map<number, Set<number>>();
  const note = (one: number, other: number): void => {
    const known = relatives.get(one);
    if (known === undefined) relatives.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { a, b } of links) {
    const [one, other] = [ofFiling[a] ?? -1, ofFiling[b] ?? -1];
    note(one, other);
    note(other, one);
  }
  return relatives;
}

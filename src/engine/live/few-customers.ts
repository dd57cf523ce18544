import type { CustomerIndex, CustomerLink, CustomerMatch, RelatedLink } from '../model/customers.ts';

/** Related links by each of their two filings. */
export type LinksByFiling = ReadonlyMap<number, readonly RelatedLink[]>;

export function linksByFiling(links: readonly RelatedLink[]): LinksByFiling {
  const byFiling = new Map<number, RelatedLink[]>();
  const note = (filing: number, link: RelatedLink): void => {
    const known = byFiling.get(filing);
    if (known === undefined) byFiling.set(filing, [link]);
    else known.push(link);
  };
  for (const link of links) {
    note(link.a, link);
    note(link.b, link);
  }
  return byFiling;
}

/**
 * The index as an archive would have it that holds only these filings, which are all those of their customers. `filings`
 * are record indices of the whole archive, ascending; in the new index they count from 0. Nothing waits for a review in it.
 */
export function fewCustomers(all: CustomerIndex, filings: Int32Array, related: LinksByFiling): CustomerIndex {
  const places = new Map<number, number>();
  const numbers = new Map<number, number>();
  const wholes: number[] = [];
  const ofFiling = new Int32Array(filings.length);
  const lists: number[][] = [];
  filings.forEach((filing, place) => {
    places.set(filing, place);
    const whole = all.ofFiling[filing] ?? -1;
    let customer = numbers.get(whole);
    if (customer === undefined) {
      customer = wholes.push(whole) - 1;
      numbers.set(whole, customer);
      lists.push([]);
    }
    ofFiling[place] = customer;
    lists[customer]?.push(place);
  });
  const moved = <L extends { readonly a: number; readonly b: number }>(link: L): L[] => {
    const [a, b] = [places.get(link.a), places.get(link.b)];
    return a === undefined || b === undefined ? [] : [{ ...link, a, b }];
  };
  const wholeOf = (customer: number): number => wholes[customer] ?? -1;
  return {
    size: wholes.length,
    ofFiling,
    filingsOf: (customer) => lists[customer] ?? [],
    match: (number, name, phone) => among(all.match(number, name, phone), numbers),
    link: (customer) => all.link(wholeOf(customer)),
    linksOf: (customer): readonly CustomerLink[] => all.linksOf(wholeOf(customer)).flatMap(moved),
    reviews: () => [],
    related: () => {
      const links = new Set([...filings].flatMap((filing) => related.get(filing) ?? []));
      return [...links].flatMap(moved).sort((x, y) => x.a - y.a || x.b - y.b);
    },
  };
}

/** The same match among the customers with a number; the others are not there. */
function among(match: CustomerMatch, numbers: ReadonlyMap<number, number>): CustomerMatch {
  if (match.kind === 'none') return match;
  if (match.kind === 'certain') {
    const customer = numbers.get(match.customer);
    return customer === undefined ? { kind: 'none' } : { kind: 'certain', customer };
  }
  const proposals = match.proposals.flatMap((proposal) => {
    const customer = numbers.get(proposal.customer);
    return customer === undefined ? [] : [{ ...proposal, customer }];
  });
  return proposals.length === 0 ? { kind: 'none' } : { kind: 'doubtful', proposals };
}

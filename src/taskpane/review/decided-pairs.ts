import type { DecidedPair, ReviewItem, ReviewLink } from '../../app/customers/review-views.ts';

/** What a person has said of an item: these rows are one customer and the others are not, or none of them is another's. */
export type Verdict =
  | { readonly kind: 'same'; /** Positions of rows. */ readonly rows: ReadonlySet<number> }
  | { readonly kind: 'different' };

/**
 * The pairs that keep a verdict, no more than it takes: the surest links that join the rows called one customer, and one
 * for each of the others that was held against them. Rows left out are told apart from those, not from one another.
 */
export function decidedPairs(item: ReviewItem, verdict: Verdict): readonly DecidedPair[] {
  const chosen = chosenCustomers(item, verdict);
  const same = verdict.kind === 'same' ? joining(item, chosen) : [];
  const apart = item.kind === 'name' && verdict.kind === 'same' ? [] : parting(item, verdict, chosen);
  return [...same.map((link) => pairOf(item, link, true)), ...apart.map((link) => pairOf(item, link, false))];
}

/** Rows that are one customer already go together. */
function chosenCustomers({ rows }: ReviewItem, verdict: Verdict): ReadonlySet<number> {
  if (verdict.kind === 'different') return new Set();
  return new Set(rows.filter((_, at) => verdict.rows.has(at)).map(({ customer }) => customer));
}

type Ends = Pick<ReviewLink, 'a' | 'b'>;

function joining({ rows, links }: ReviewItem, chosen: ReadonlySet<number>): Ends[] {
  const customerAt = (at: number): number => rows[at]?.customer ?? NaN;
  const groups = new Map([...chosen].map((customer) => [customer, new Set([customer])]));
  const joined: Ends[] = [];
  const join = (link: Ends): void => {
    const [one, other] = [groups.get(customerAt(link.a)), groups.get(customerAt(link.b))];
    if (one === undefined || other === undefined || one === other) return;
    joined.push(link);
    const both = new Set([...one, ...other]);
    for (const customer of both) groups.set(customer, both);
  };
  links.forEach(join);
  // Rows that were never compared, and that a person calls one customer all the same.
  const first = rows.findIndex(({ customer }) => chosen.has(customer));
  rows.forEach((_, at) => {
    join({ a: first, b: at });
  });
  return joined;
}

function parting({ rows, links }: ReviewItem, verdict: Verdict, chosen: ReadonlySet<number>): Ends[] {
  const known = new Set<string>();
  return links.filter(({ a, b }) => {
    const [one, other] = [rows[a]?.customer ?? NaN, rows[b]?.customer ?? NaN];
    const key = [one, other].sort((x, y) => x - y).join(' ');
    const concerned = verdict.kind === 'different' || chosen.has(one) !== chosen.has(other);
    if (one === other || !concerned || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function pairOf({ rows }: ReviewItem, { a, b }: Ends, same: boolean): DecidedPair {
  const [first, second] = [rows[a], rows[b]];
  if (first === undefined || second === undefined) throw new RangeError('A link leads to no row of its item');
  return {
    first: first.side,
    second: second.side,
    same,
    fingerprints: [first.fingerprint, second.fingerprint],
  };
}

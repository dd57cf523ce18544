import type { CustomerMatch, CustomerProposal } from '../../model/customers.ts';
import { profileOf } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { reasonsFor } from '../say/reasons.ts';
import { confidenceOf } from './confidence.ts';
import { rowsOfName, rowsOfNumber } from './decision-book.ts';
import type { IdentityBook } from './identity-book.ts';
import { CERTAIN, PROVED, restrained, scorePair } from './judge-pair.ts';

/** What another sheet says of a customer; each may be empty. */
export interface Mention {
  readonly number: string;
  readonly name: string;
  readonly phone: string;
}

/** Customers proposed for a name. */
const MOST_PROPOSALS = 8;
/** Log-odds from which a customer is proposed beside a better one: a person decides, so a long shot does no harm. */
const LEAST_PROPOSED = -2.5;
/** Log-odds that the best proposal has at least; below, the customer is in no filing. */
const LEAST_DOUBTFUL = -0.5;

/** The customer that a row of another sheet means: for certain by number, name, decision or the certain tier; else proposals. */
export function matchCustomer(
  book: IdentityBook,
  customerOf: (slot: number) => number,
  mention: Mention,
): CustomerMatch {
  const byNumber = rowsOfNumber(mention.number, book.table, book.profiles);
  if (byNumber[0] !== undefined) return { kind: 'certain', customer: customerOf(byNumber[0]) };
  const named = new Set(rowsOfName(mention.name, book.table, book.profiles).map(customerOf));
  const [only] = named;
  if (named.size === 1 && only !== undefined) return { kind: 'certain', customer: only };
  const proposals = proposalsFor(book, customerOf, mention);
  const [best, second] = proposals;
  if (best === undefined || best.score < LEAST_DOUBTFUL) return { kind: 'none' };
  const isAlone = second === undefined || second.score < best.score - CERTAIN;
  if (mention.phone !== '' && best.score >= CERTAIN && isAlone && named.size === 0) {
    return { kind: 'certain', customer: best.customer };
  }
  return {
    kind: 'doubtful',
    proposals: proposals.map(({ customer, confidence, reasons }) => ({ customer, confidence, reasons })),
  };
}

/** Customers whom a name may mean, the likeliest first. */
function proposalsFor(
  book: IdentityBook,
  customerOf: (slot: number) => number,
  { name, phone }: Pick<Mention, 'name' | 'phone'>,
): (CustomerProposal & { score: number })[] {
  const profile = profileOf({
    number: '',
    name,
    code: '',
    phones: phone === '' ? [] : [phone],
    contact: '',
    boss: '',
    address: '',
    region: '',
  });
  const best = new Map<number, Scored>();
  const seen = new Set<number>();
  book.table.eachSharing(book.table.keysFor(profile), (slot) => {
    const other = book.profiles[slot];
    if (seen.has(slot) || other == null) return;
    seen.add(slot);
    const score = restrained(scorePair(profile, other, book.sharers), profile, other);
    const customer = customerOf(slot);
    const known = best.get(customer);
    if (score < LEAST_PROPOSED) return;
    if (known === undefined || isBetter({ other, score }, known)) best.set(customer, { other, score });
  });
  return [...best]
    .sort(([, a], [, b]) => (isBetter(a, b) ? -1 : 1))
    .slice(0, MOST_PROPOSALS)
    .map(([customer, { other, score }]) => ({
      customer,
      score,
      confidence: confidenceOf(Math.min(score, PROVED - 1)),
      reasons: reasonsFor(profile, other, book.sharers, null),
    }));
}

interface Scored {
  readonly other: Profile;
  readonly score: number;
}

/** By score, then by what stands in the rows, so that the order of rows decides nothing. */
function isBetter(a: Scored, b: Scored): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [one, other] = [`${a.other.name.whole}|${a.other.number}`, `${b.other.name.whole}|${b.other.number}`];
  return one < other;
}

import type { CustomerMatch, CustomerProposal } from '../../model/customers.ts';
import type { Sharers } from '../compare/evidence-features.ts';
import { profileOf } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { reasonsFor } from '../say/reasons.ts';
import { confidenceOf } from './confidence.ts';
import { rowsOfName, rowsOfNumber } from './decision-book.ts';
import type { IdentityBook } from './identity-book.ts';
import { rowsShortenedTo, shortFormWeight } from './short-forms.ts';
import { CERTAIN, PROVED, restrained, scorePair } from './judge-pair.ts';

/** What another sheet says of a customer; each may be empty. */
export interface Mention {
  readonly name: string;
  readonly phone: string;
}

/** Customers proposed for a name. */
const MOST_PROPOSALS = 8;
/** Log-odds from which a name is compared any further. */
const LEAST_COMPARED = -12;
/** Log-odds from which a name may mean a customer, and from which another customer is proposed beside a better one. */
const LEAST_DOUBTFUL = -0.5;
const LEAST_PROPOSED = -2.5;
/** The same with what a short form adds (`shortFormWeight`). */
const SHORT_DOUBTFUL = 1.5;
const SHORT_PROPOSED = 0;

/** The customer of a 客户编号, null where no filing bears it. */
export function matchNumber(
  book: IdentityBook,
  customerOf: (slot: number) => number,
  number: string,
): CustomerMatch | null {
  const [slot] = rowsOfNumber(number, book.table, book.profiles);
  return slot === undefined ? null : { kind: 'certain', customer: customerOf(slot) };
}

/** The customer that a name means: for certain by name, decision or the certain tier; else proposals. */
export function matchName(book: IdentityBook, customerOf: (slot: number) => number, mention: Mention): CustomerMatch {
  const named = new Set(rowsOfName(mention.name, book.table, book.profiles).map(customerOf));
  const [only] = named;
  if (named.size === 1 && only !== undefined) return { kind: 'certain', customer: only };
  const proposals = proposalsFor(book, customerOf, mention);
  const [best, second] = proposals;
  if (best === undefined || (best.score < LEAST_DOUBTFUL && best.rank < SHORT_DOUBTFUL)) return { kind: 'none' };
  const isAlone = second === undefined || second.score < best.score - CERTAIN;
  if (mention.phone !== '' && best.score >= CERTAIN && isAlone && named.size === 0) {
    return { kind: 'certain', customer: best.customer };
  }
  return {
    kind: 'doubtful',
    proposals: proposals
      .filter(({ score, rank }) => score >= LEAST_PROPOSED || rank >= SHORT_PROPOSED)
      .map(({ customer, confidence, reasons }) => ({ customer, confidence, reasons })),
  };
}

/** What a mention tells, as a filing's row would tell it. */
export function profileOfMention({ name, phone }: Mention): Profile {
  return profileOf({
    number: '',
    name,
    code: '',
    phones: phone === '' ? [] : [phone],
    contact: '',
    boss: '',
    address: '',
    region: '',
  });
}

/** Log-odds that a mention means a filing; null where they are too low to be looked at any further. */
export function comparedScore(mention: Profile, filing: Profile, sharers: Sharers): number | null {
  const score = restrained(scorePair(mention, filing, sharers), mention, filing);
  return score < LEAST_COMPARED ? null : score;
}

/** Customers whom a name may mean, the likeliest first. */
export function proposalsFor(
  book: IdentityBook,
  customerOf: (slot: number) => number,
  mention: Mention,
): (CustomerProposal & { score: number; rank: number })[] {
  const profile = profileOfMention(mention);
  const best = new Map<number, Scored>();
  const consider = (slot: number): void => {
    const other = book.profiles[slot];
    if (other == null) return;
    const score = comparedScore(profile, other, book.sharers);
    if (score === null) return;
    const customer = customerOf(slot);
    const scored = { other, score, rank: score + shortFormWeight(profile.name, other.name) };
    const known = best.get(customer);
    if (known === undefined || isBetter(scored, known)) best.set(customer, scored);
  };
  const slots = new Set<number>(rowsShortenedTo(profile.name, book.characterIndex(), book.profiles));
  book.table.eachSharing(book.table.keysFor(profile), (slot) => slots.add(slot));
  slots.forEach(consider);
  return [...best]
    .sort(([, a], [, b]) => (isBetter(a, b) ? -1 : 1))
    .slice(0, MOST_PROPOSALS)
    .map(([customer, { other, score, rank }]) => ({
      customer,
      score,
      rank,
      confidence: confidenceOf(Math.min(score, PROVED - 1)),
      reasons: reasonsFor(profile, other, book.sharers, null),
    }));
}

interface Scored {
  readonly other: Profile;
  readonly score: number;
  readonly rank: number;
}

/** By rank, then by what stands in the rows, so that the order of rows decides nothing. */
function isBetter(a: Scored, b: Scored): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  const [one, other] = [`${a.other.name.whole}|${a.other.number}`, `${b.other.name.whole}|${b.other.number}`];
  return one < other;
}

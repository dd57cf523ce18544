import type { CustomerIndex, CustomerMatch, IdentityDecision } from '../model/customers.ts';
import { nameKey, numberKey } from './keys.ts';

/** Which customer an archive's 客户编号 or 客户名称 stands for; null where no filing bears it. */
type Bearer = (side: string) => number | null;

/**
 * The index with decisions on spellings obeyed: a name that no filing bears, and that somebody has confirmed to be a
 * filing's customer, means that customer; one that was told apart from it is never proposed for it again. Stale decisions
 * decide nothing. Between filings the index itself obeys.
 */
export function obeySpellings(
  index: CustomerIndex,
  decisions: readonly IdentityDecision[],
  bearerOf: Bearer,
): CustomerIndex {
  const fresh = decisions.filter(({ stale }) => !stale);
  if (fresh.length === 0) return index;
  const confirmed = confirmedSpellings(index, fresh, bearerOf);
  const denied = deniedSpellings(fresh, bearerOf);
  return {
    ...index,
    match: (number, name, phone) => {
      const byNumber = number === '' ? null : index.match(number, '');
      if (byNumber?.kind === 'certain') return byNumber;
      const key = nameKey(name);
      const customer = confirmed.get(key);
      if (customer !== undefined) return { kind: 'certain', customer };
      return without(index.match(number, name, phone), denied.get(key));
    },
  };
}

/** Spellings by their key; one may be known through another, so the decisions are gone through until none adds any. */
function confirmedSpellings(
  index: CustomerIndex,
  decisions: readonly IdentityDecision[],
  bearerOf: Bearer,
): Map<string, number> {
  const confirmed = new Map<string, number>();
  const known = (side: string): number | null => bearerOf(side) ?? confirmed.get(nameKey(side)) ?? null;
  const likely = (side: string): number | null => {
    const match = index.match('', side);
    return match.kind === 'certain' ? match.customer : null;
  };
  const learn = (meaning: (side: string) => number | null): boolean => {
    const before = confirmed.size;
    for (const { first, second, same } of decisions) {
      if (!same) continue;
      for (const [spelling, other] of [
        [first, second],
        [second, first],
      ] as const) {
        const customer = meaning(other);
        if (customer !== null && known(spelling) === null) confirmed.set(nameKey(spelling), customer);
      }
    }
    return confirmed.size > before;
  };
  while (learn(known));
  // Two spellings of which neither is a filing's: one may be matched for certain all the same.
  while (learn((side) => known(side) ?? likely(side)));
  return confirmed;
}

function deniedSpellings(decisions: readonly IdentityDecision[], bearerOf: Bearer): Map<string, Set<number>> {
  const denied = new Map<string, Set<number>>();
  for (const { first, second, same } of decisions) {
    if (same) continue;
    for (const [spelling, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const customer = bearerOf(other);
      if (customer === null || bearerOf(spelling) !== null) continue;
      const key = nameKey(spelling);
      denied.set(key, (denied.get(key) ?? new Set()).add(customer));
    }
  }
  return denied;
}

function without(match: CustomerMatch, denied: ReadonlySet<number> | undefined): CustomerMatch {
  if (denied === undefined || match.kind === 'none') return match;
  if (match.kind === 'certain') return denied.has(match.customer) ? { kind: 'none' } : match;
  const proposals = match.proposals.filter(({ customer }) => !denied.has(customer));
  return proposals.length === 0 ? { kind: 'none' } : { kind: 'doubtful', proposals };
}

/** Looks sides up among the archive's own numbers and names, by the keys under which these are one. */
export function bearersIn(
  numbers: (row: number) => string,
  names: (row: number) => string,
  index: Pick<CustomerIndex, 'ofFiling'>,
): Bearer {
  let book: Map<string, number> | null = null;
  return (side) => {
    book ??= bearerBook(numbers, names, index.ofFiling);
    return book.get(`n|${numberKey(side)}`) ?? book.get(`m|${nameKey(side)}`) ?? null;
  };
}

function bearerBook(
  numbers: (row: number) => string,
  names: (row: number) => string,
  customers: Int32Array,
): Map<string, number> {
  const book = new Map<string, number>();
  customers.forEach((customer, row) => {
    const keys = [
      ['n', numberKey(numbers(row))],
      ['m', nameKey(names(row))],
    ] as const;
    for (const [kind, key] of keys) {
      if (key !== '' && !book.has(`${kind}|${key}`)) book.set(`${kind}|${key}`, customer);
    }
  });
  return book;
}

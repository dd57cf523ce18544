import type {
  CustomerIndex,
  CustomerLink,
  CustomerMatch,
  LinkReason,
  RelatedLink,
  Relation,
  ReviewCluster,
} from '../../model/customers.ts';
import { REASON_KINDS } from '../../model/customers.ts';
import { codeRelation } from '../compare/evidence-features.ts';
import { reasonsFor } from '../say/reasons.ts';
import { confidenceOf } from './confidence.ts';
import type { Profile } from '../profile.ts';
import { isConfirmed } from './decision-book.ts';
import type { IdentityBook } from './identity-book.ts';
import { PROVED, restrained, scorePair } from './judge-pair.ts';
import { matchName, matchNumber } from './match-customer.ts';
import { UncertainName } from './uncertain-name.ts';

/** Pairs inside larger clusters are told by what was compared, not one by one: a hundred rows of a name are 4,950 pairs. */
const LISTED_WHOLE = 40;
const NO_REASON: { readonly confidence: number; readonly reasons: readonly LinkReason[] } = {
  confidence: 1,
  reasons: [],
};
/** Relations by a name alone are less sure than those by a registration. */
const RELATION_CONFIDENCE = { branch: 0.95, parent: 0.8, boss: 0.8, phone: 0.7 } as const;

/** The customers of a book as it stands now. */
export interface CustomerView extends CustomerIndex {
  /**
   * Follows an edit of the book that has joined or parted no rows and left all names and numbers: the view holds on, with
   * the relations of these rows as they are now. False where a name that is not certain means something else by now; then
   * the view is to be made anew, as after any other edit. By row, what its profile was before.
   */
  refresh(before: ReadonlyMap<number, Profile | null>): boolean;
}

export function customersOf(book: IdentityBook): CustomerView {
  const { slots, leaders } = book;
  const rowOfSlot = new Int32Array(book.profiles.length).fill(-1);
  const customerOfLeader = new Int32Array(book.profiles.length).fill(-1);
  const ofFiling = new Int32Array(slots.length);
  let size = 0;
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row] ?? 0;
    rowOfSlot[slot] = row;
    const leader = leaders[slot] ?? slot;
    if (customerOfLeader[leader] === -1) customerOfLeader[leader] = size++;
    ofFiling[row] = customerOfLeader[leader] ?? 0;
  }
  const filings = groupedBy(ofFiling, size);
  const filingsOf = (customer: number): readonly number[] => filings()[customer] ?? [];
  const links = new Map<number, readonly CustomerLink[]>();
  const linksOf = (customer: number): readonly CustomerLink[] => {
    const known = links.get(customer) ?? linksAmong(filingsOf(customer));
    links.set(customer, known);
    return known;
  };
  const customerOf = (slot: number): number => ofFiling[rowOfSlot[slot] ?? 0] ?? 0;
  // A name stands in many rows, and rules ask again for what the acts have asked.
  const matches = new Map<string, CustomerMatch>();
  /** Of them those that are not certain by the name alone; they depend on all that is known of the filings. */
  const uncertain = new Map<UncertainName, CustomerMatch>();
  const nameMatch = (name: string, phone: string): CustomerMatch => {
    const key = phone === '' ? name : `${name}\n${phone}`;
    const known = matches.get(key);
    if (known !== undefined) return known;
    const match = matchName(book, customerOf, { name, phone });
    matches.set(key, match);
    if (match.kind !== 'certain' || phone !== '') uncertain.set(new UncertainName({ name, phone }, book), match);
    return match;
  };
  let reviews: readonly ReviewCluster[] | null = null;
  let related: readonly RelatedLink[] | null = null;

  return {
    size,
    ofFiling,
    filingsOf,
    linksOf,
    match: (number, name, phone = '') => matchNumber(book, customerOf, number) ?? nameMatch(name, phone),
    link: (customer) => (filingsOf(customer).length < 2 ? NO_REASON : summaryOf(linksOf(customer))),
    reviews: () => (reviews ??= reviewClusters()),
    related: () => (related ??= relatedLinks()),
    refresh: (before) => {
      const rows = new Set(before.keys());
      const changed = [...before].map(([row, old]) => ({ slot: slots[row] ?? 0, old }));
      for (const [name, match] of uncertain) {
        if (!changed.some(({ slot, old }) => name.mayMean(slot, old))) continue;
        if (!isSameMatch(match, matchName(book, customerOf, name.mention))) return false;
      }
      if (related !== null) {
        const others = related.filter(({ a, b }) => !rows.has(a) && !rows.has(b));
        related = [...others, ...relationsOf(rows)].sort((x, y) => x.a - y.a || x.b - y.b);
      }
      return true;
    },
  };

  function linkOf(one: number, other: number): CustomerLink | null {
    const [a, b] = one < other ? [one, other] : [other, one];
    const [slotA, slotB] = [slots[a] ?? 0, slots[b] ?? 0];
    const [profileA, profileB] = [book.profiles[slotA], book.profiles[slotB]];
    if (profileA == null || profileB == null) return null;
    const decision = book.decisions.about(slotA, slotB);
    const together = ofFiling[a] === ofFiling[b];
    const sameName = together && profileA.name.whole === profileB.name.whole && codeRelation(profileA, profileB) !== 3;
    const proved = sameName || isConfirmed(decision);
    const score = proved ? PROVED : restrained(scorePair(profileA, profileB, book.sharers), profileA, profileB);
    const sure = isConfirmed(decision) || (profileA.number !== '' && profileA.number === profileB.number);
    return {
      a,
      b,
      confidence: sure ? 1 : confidenceOf(score),
      tier: together ? 'certain' : 'review',
      reasons: reasonsFor(profileA, profileB, book.sharers, decision),
    };
  }

  function linksAmong(rows: readonly number[]): CustomerLink[] {
    const found: CustomerLink[] = [];
    rows.forEach((a, i) =>
      rows.slice(i + 1).forEach((b, step) => {
        const isCompared =
          rows.length <= LISTED_WHOLE || step === 0 || book.links.score(slots[a] ?? 0, slots[b] ?? 0) !== undefined;
        const link = isCompared ? linkOf(a, b) : null;
        if (link !== null) found.push(link);
      }),
    );
    return found.sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  }

  function reviewClusters(): ReviewCluster[] {
    const clusters: ReviewCluster[] = [];
    const staleIn = staleDecisions();
    book.eachComponent(({ review }) => {
      for (const cluster of review) {
        const rows = rowsOf(cluster);
        if (new Set(rows.map((row) => ofFiling[row])).size < 2) continue;
        clusters.push({ filings: rows, links: linksAmong(rows), staleDecisions: staleIn(cluster) });
      }
    });
    clusters.push(...staleClusters(new Set(clusters.flatMap((cluster) => cluster.staleDecisions))));
    return clusters.sort((x, y) => likeliest(y) - likeliest(x) || (x.filings[0] ?? 0) - (y.filings[0] ?? 0));
  }

  function staleDecisions(): (cluster: readonly number[]) => ReviewCluster['staleDecisions'] {
    const stale = book.decisions.resolved.filter(({ decision }) => decision.stale);
    return (cluster) => {
      const members = new Set(cluster);
      return stale
        .filter(
          ({ first, second }) => first.some((slot) => members.has(slot)) && second.some((slot) => members.has(slot)),
        )
        .map(({ decision }) => decision);
    };
  }

  /** Decisions to be taken anew about rows that nothing else brings together. */
  function staleClusters(told: ReadonlySet<unknown>): ReviewCluster[] {
    return book.decisions.resolved
      .filter(
        ({ decision, first, second }) => decision.stale && !told.has(decision) && first.length > 0 && second.length > 0,
      )
      .map(({ decision, first, second }) => {
        const rows = rowsOf([...new Set([...first, ...second])]);
        return { filings: rows, links: linksAmong(rows), staleDecisions: [decision] };
      })
      .filter(({ filings: rows }) => new Set(rows.map((row) => ofFiling[row])).size > 1);
  }

  function relatedLinks(): RelatedLink[] {
    const found: RelatedLink[] = [];
    book.links.eachRelation((slotA, slotB, relation) => found.push(...relatedLink(slotA, slotB, relation)));
    return found.sort((x, y) => x.a - y.a || x.b - y.b);
  }

  /** The links of these rows, each once. */
  function relationsOf(rows: ReadonlySet<number>): RelatedLink[] {
    const found: RelatedLink[] = [];
    for (const row of rows) {
      const slot = slots[row] ?? 0;
      for (const [other, relation] of book.links.relationsOf(slot)) {
        const isTold = rows.has(rowOfSlot[other] ?? -1) && other < slot;
        if (!isTold) found.push(...relatedLink(slot, other, relation));
      }
    }
    return found;
  }

  /** The link of two related rows; none where they are one customer, or may be. */
  function relatedLink(slotA: number, slotB: number, relation: Relation): RelatedLink[] {
    const [a, b] = rowsOf([slotA, slotB]);
    if (a === undefined || b === undefined || ofFiling[a] === ofFiling[b]) return [];
    const mayBeOne = inOneReview(slotA, slotB);
    if (mayBeOne && relation !== 'branch') return [];
    const link = linkOf(a, b);
    if (link === null || link.reasons.some(({ kind, speaks }) => kind === 'decision' && speaks === 'for')) return [];
    return [{ a, b, relation, confidence: RELATION_CONFIDENCE[relation], reasons: link.reasons }];
  }

  function inOneReview(slotA: number, slotB: number): boolean {
    const component = book.componentAt(slotA);
    return component?.review.some((cluster) => cluster.includes(slotA) && cluster.includes(slotB)) ?? false;
  }

  function rowsOf(members: readonly number[]): number[] {
    return members.map((slot) => rowOfSlot[slot] ?? -1).sort((a, b) => a - b);
  }
}

/** Two matches that say the same; both are plain values made in the same way. */
function isSameMatch(one: CustomerMatch, other: CustomerMatch): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The confidence of the weakest row's best link, and every kind of reason for it once. */
function summaryOf(links: readonly CustomerLink[]): { confidence: number; reasons: readonly LinkReason[] } {
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

function likeliest({ links }: ReviewCluster): number {
  return Math.max(0, ...links.filter(({ tier }) => tier === 'review').map(({ confidence }) => confidence));
}

/** Indices by their group, each list ascending; made when first asked for. */
function groupedBy(groups: Int32Array, size: number): () => readonly (readonly number[])[] {
  let lists: number[][] | null = null;
  return () => {
    if (lists === null) {
      lists = Array.from({ length: size }, () => []);
      for (let i = 0; i < groups.length; i++) lists[groups[i] ?? 0]?.push(i);
    }
    return lists;
  };
}

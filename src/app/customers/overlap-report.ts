import type { CustomerIndex, CustomerLink, LinkReason, LinkTier, Relation } from '../../engine/model/customers.ts';
import type { Bilingual } from '../../engine/model/finding.ts';

/** Why two rows are, or are not, one customer. `cluster`: they were not compared, other rows of the cluster join them. */
export interface OverlapReason {
  readonly kind: LinkReason['kind'] | 'cluster';
  readonly speaks: LinkReason['speaks'];
  readonly text: Bilingual;
}

/** Two rows of the archive as the command line names them. */
export interface OverlapPair {
  readonly a: string;
  readonly b: string;
  /** 0..1. */
  readonly confidence: number;
  readonly tier: LinkTier;
  readonly reasons: readonly OverlapReason[];
}

/** What `kebei overlaps` finds: everything in the order of the archive's rows. */
export interface OverlapsReport {
  /** Data rows of the archive. */
  readonly rows: number;
  /** Every pair inside every cluster. */
  readonly pairs: readonly OverlapPair[];
  /** Rows that are one customer for certain or may be, in clusters of two and more. */
  readonly clusters: readonly (readonly string[])[];
  readonly related: readonly (Omit<OverlapPair, 'tier'> & { readonly relation: Relation })[];
}

const THROUGH_OTHERS: OverlapReason = {
  kind: 'cluster',
  speaks: 'for',
  text: { zh: '经同组的其他行相连', en: 'joined through other rows of the cluster' },
};

/** All pairs that the index holds to be one customer, in either tier; `idOf` names a row. */
export function overlapReport(index: CustomerIndex, idOf: (row: number) => string): OverlapsReport {
  const clusters = clustersOf(index);
  return {
    rows: index.ofFiling.length,
    clusters: clusters.map(({ members }) => members.map(idOf)),
    pairs: clusters.flatMap(({ members, links }) =>
      pairsIn(members, links, index).map(({ a, b, ...more }) => ({ a: idOf(a), b: idOf(b), ...more })),
    ),
    related: [...index.related()]
      .sort((one, other) => one.a - other.a || one.b - other.b)
      .map(({ a, b, relation, confidence, reasons }) => ({ a: idOf(a), b: idOf(b), relation, confidence, reasons })),
  };
}

interface Cluster {
  /** Rows, ascending. */
  readonly members: number[];
  readonly links: CustomerLink[];
}

/** Customers with several rows, and customers that wait to be joined, by their first row. */
function clustersOf(index: CustomerIndex): Cluster[] {
  const rows = index.ofFiling.length;
  const reviews = index.reviews();
  // Customers are joined where a review holds filings of both.
  const clusterOf = Int32Array.from({ length: index.size }, (_, customer) => customer);
  for (const { filings } of reviews) joinCustomers(clusterOf, new Set(filings.map((row) => index.ofFiling[row] ?? 0)));
  const rootOf = (row: number): number => rootIn(clusterOf, index.ofFiling[row] ?? 0);
  const byRoot = new Map<number, Cluster>();
  for (let row = 0; row < rows; row++) {
    const root = rootOf(row);
    const cluster = byRoot.get(root);
    if (cluster === undefined) byRoot.set(root, { members: [row], links: [] });
    else cluster.members.push(row);
  }
  const add = (link: CustomerLink): void => void byRoot.get(rootOf(link.a))?.links.push(link);
  for (let customer = 0; customer < index.size; customer++) {
    if (index.filingsOf(customer).length > 1) index.linksOf(customer).forEach(add);
  }
  for (const { links } of reviews) links.forEach(add);
  return [...byRoot.values()].filter(({ members }) => members.length > 1);
}

/** Makes the smallest root of the customers the root of them all. */
function joinCustomers(parents: Int32Array, customers: ReadonlySet<number>): void {
  const roots = [...customers].map((customer) => rootIn(parents, customer));
  const smallest = Math.min(...roots);
  for (const root of roots) parents[root] = smallest;
}

function rootIn(parents: Int32Array, member: number): number {
  let at = member;
  for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) at = up;
  return at;
}

/** Every pair of the cluster by row; one that was not compared is as sure as the weakest link that it takes to join it. */
function pairsIn(members: readonly number[], links: readonly CustomerLink[], index: CustomerIndex): CustomerPair[] {
  const compared = new Map<string, CustomerLink>();
  const surest = [...links].sort(
    (one, other) => other.confidence - one.confidence || one.a - other.a || one.b - other.b,
  );
  for (const link of surest) {
    const key = pairKey(link.a, link.b);
    if (!compared.has(key)) compared.set(key, link);
  }
  const through = bottlenecks(members, surest);
  const pairs: CustomerPair[] = [];
  members.forEach((a, at) => {
    for (const b of members.slice(at + 1)) {
      const link = compared.get(pairKey(a, b));
      const tier = index.ofFiling[a] === index.ofFiling[b] ? 'certain' : 'review';
      const joined = through.get(pairKey(a, b)) ?? index.link(index.ofFiling[a] ?? 0).confidence;
      // Two rows that show little of each other are one customer all the same where others join them.
      const isDirect = link !== undefined && link.confidence >= joined;
      const reasons = isDirect ? link.reasons : [THROUGH_OTHERS, ...(link?.reasons ?? [])];
      pairs.push({ a, b, confidence: isDirect ? link.confidence : joined, tier, reasons });
    }
  });
  return pairs;
}

interface CustomerPair {
  readonly a: number;
  readonly b: number;
  readonly confidence: number;
  readonly tier: LinkTier;
  readonly reasons: readonly OverlapReason[];
}

/** For each pair the weakest link of the surest way between them; links are taken from the surest on. */
function bottlenecks(members: readonly number[], surest: readonly CustomerLink[]): Map<string, number> {
  const groups = new Map(members.map((member) => [member, [member]]));
  const found = new Map<string, number>();
  for (const { a, b, confidence } of surest) {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const x of one) for (const y of other) found.set(pairKey(x, y), confidence);
    const joined = [...one, ...other];
    for (const member of joined) groups.set(member, joined);
  }
  return found;
}

function pairKey(a: number, b: number): string {
  return a < b ? `${String(a)} ${String(b)}` : `${String(b)} ${String(a)}`;
}

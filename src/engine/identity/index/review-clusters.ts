import type { ReviewCluster } from '../../model/customers.ts';
import type { CustomerNumbers } from './customer-numbers.ts';
import type { FilingLinks } from './filing-links.ts';
import type { IdentityBook } from './identity-book.ts';

type StaleDecisions = ReviewCluster['staleDecisions'];

interface LaidCluster {
  readonly cluster: ReviewCluster;
  readonly slots: readonly number[];
  /** The highest confidence of a link that waits for a person. */
  readonly likeliest: number;
}

/** Filings that may be one customer and wait for a person; made when first asked for, and then following edits. */
export class ReviewClusters {
  private readonly book: IdentityBook;
  private readonly numbers: CustomerNumbers;
  private readonly links: FilingLinks;
  private laid: readonly LaidCluster[] | null = null;
  private listed: readonly ReviewCluster[] = [];

  constructor(book: IdentityBook, numbers: CustomerNumbers, links: FilingLinks) {
    this.book = book;
    this.numbers = numbers;
    this.links = links;
  }

  /** The likeliest first. */
  list(): readonly ReviewCluster[] {
    if (this.laid === null) this.lay(this.all());
    return this.listed;
  }

  /** Follows an edit that has touched these slots; with `areMoved` rows stand elsewhere. */
  follow(touched: ReadonlySet<number>, areMoved: boolean): void {
    if (this.laid === null) return;
    if (areMoved || this.book.decisions.resolved.length > 0) {
      this.laid = null;
      return;
    }
    const others = this.laid.filter(({ slots }) => !slots.some((slot) => touched.has(slot)));
    const components = new Set([...touched].map((slot) => this.book.componentAt(slot)));
    const again = [...components].flatMap((component) =>
      (component?.review ?? []).flatMap((slots) => this.clusterOf(slots, () => [])),
    );
    if (others.length < this.laid.length || again.length > 0) this.lay([...others, ...again]);
  }

  private lay(clusters: readonly LaidCluster[]): void {
    this.laid = clusters.toSorted(
      (x, y) => y.likeliest - x.likeliest || (x.cluster.filings[0] ?? 0) - (y.cluster.filings[0] ?? 0),
    );
    this.listed = this.laid.map(({ cluster }) => cluster);
  }

  private all(): LaidCluster[] {
    const clusters: LaidCluster[] = [];
    const staleIn = this.staleDecisions();
    this.book.eachComponent(({ review }) => {
      for (const slots of review) clusters.push(...this.clusterOf(slots, staleIn));
    });
    return [...clusters, ...this.ofStaleAlone(new Set(clusters.flatMap(({ cluster }) => cluster.staleDecisions)))];
  }

  /** None where the slots are one customer. */
  private clusterOf(slots: readonly number[], staleIn: (slots: readonly number[]) => StaleDecisions): LaidCluster[] {
    if (new Set(slots.map((slot) => this.numbers.at(slot))).size < 2) return [];
    return [this.laidOf(slots, staleIn(slots))];
  }

  private laidOf(slots: readonly number[], staleDecisions: StaleDecisions): LaidCluster {
    const { numbers, book } = this;
    const filings = numbers.rowsOf(slots);
    const links = this.links.among(filings.map((row) => book.slots[row] ?? 0));
    const waiting = links.filter(({ tier }) => tier === 'review').map(({ confidence }) => confidence);
    return { cluster: { filings, links, staleDecisions }, slots, likeliest: Math.max(0, ...waiting) };
  }

  private staleDecisions(): (slots: readonly number[]) => StaleDecisions {
    const stale = this.book.decisions.resolved.filter(({ decision }) => decision.stale);
    return (slots) => {
      if (stale.length === 0) return [];
      const members = new Set(slots);
      return stale
        .filter(
          ({ first, second }) => first.some((slot) => members.has(slot)) && second.some((slot) => members.has(slot)),
        )
        .map(({ decision }) => decision);
    };
  }

  /** Decisions to be taken anew about rows that nothing else brings together. */
  private ofStaleAlone(told: ReadonlySet<unknown>): LaidCluster[] {
    return this.book.decisions.resolved.flatMap(({ decision, first, second }) => {
      if (!decision.stale || told.has(decision) || first.length === 0 || second.length === 0) return [];
      const slots = [...new Set([...first, ...second])];
      return this.clusterOf(slots, () => [decision]);
    });
  }
}

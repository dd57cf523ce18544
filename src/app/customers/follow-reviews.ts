import type { FilingColumns } from '../../engine/evaluate/filing-columns.ts';
import type { CustomerIndex, ReviewCluster } from '../../engine/model/customers.ts';
import type { Facts } from '../../engine/model/facts.ts';
import type { Filing } from '../../engine/model/filing.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import { listNames } from './list-names.ts';
import { clusterItem, laidReviews, listReviews, nameItem, reviewsOf, rowReader } from './list-reviews.ts';
import type { ReviewItem, ReviewRow, Reviews } from './review-views.ts';

/** What an edit has changed that reviews rest on. */
export interface ReviewsEdit {
  /** The filings that were read anew. */
  readonly filings: readonly Filing[];
  /** Keys of their names, as they were and as they are. */
  readonly nameKeys: ReadonlySet<string>;
  /** Whether the customer of a filing was judged again. */
  readonly isTouched: (filing: number) => boolean;
  /** Names, as written, that may have become names to review, or may be such no more; null where it may be any. */
  readonly names: ReadonlySet<string> | null;
}

/** The facts of now, with those acts alone whose names, some or any, only look like a filed customer's. */
export type DoubtfulFacts = (names: ReadonlySet<string> | null) => Facts;

/** The workbook as it stands now. */
export interface ReviewsNow {
  readonly factsOf: DoubtfulFacts;
  readonly customers: CustomerIndex;
  readonly columns: FilingColumns;
  readonly aliases: RecordTable;
}

/** What waits for a person after an edit: as `listReviews` would list it, at the cost of what is concerned. */
export function followReviews(
  before: Reviews,
  edit: ReviewsEdit,
  { factsOf, customers, columns, aliases }: ReviewsNow,
): Reviews {
  const laid = laidReviews(before);
  if (laid === undefined) return listReviews(factsOf(null), columns, aliases);
  const { holders } = laid;
  for (const filing of edit.filings) holders.put(filing);
  const sharers = firstFilingsOf(
    [...edit.nameKeys].flatMap((key) => holders.of(key)),
    customers,
  );
  const isAnother = ({ customer }: ReviewRow): boolean =>
    customer >= 0 && (edit.isTouched(customer) || sharers.has(customer));
  const names = before.items.filter(({ kind }) => kind === 'name');
  const again = new Set(edit.names);
  for (const { rows } of names) if (rows.some(isAnother)) again.add(rows[0]?.side ?? '');
  const facts = factsOf(edit.names === null ? null : again);
  const rowOf = rowReader(facts, columns, holders);

  const clusters = new Map<ReviewCluster, readonly ReviewItem[]>();
  for (const cluster of facts.customers.reviews()) {
    const known = laid.clusters.get(cluster);
    const holds = known?.every(({ rows }) => !rows.some(isAnother)) === true && !cluster.filings.some(edit.isTouched);
    clusters.set(cluster, holds ? known : clusterItem(cluster, facts, rowOf));
  }
  if (again.size === 0 && edit.names !== null && haveEqualItems(clusters, laid.clusters)) return before;
  const fresh = listNames(facts).map((name) => nameItem(name, facts, rowOf));
  const others = edit.names === null ? [] : names.filter(({ rows }) => !again.has(rows[0]?.side ?? ''));
  return reviewsOf(before.sheet, inOrder(others, fresh, facts), { clusters, holders });
}

/** The same reviews with other items in their places, such as those whose rows have moved. */
export function withItems(reviews: Reviews, moved: (item: ReviewItem) => ReviewItem): Reviews {
  const laid = laidReviews(reviews);
  if (laid === undefined) return { ...reviews, items: reviews.items.map(moved) };
  const clusters = new Map([...laid.clusters].map(([cluster, items]) => [cluster, items.map(moved)] as const));
  const names = reviews.items.filter(({ kind }) => kind === 'name').map(moved);
  return reviewsOf(reviews.sheet, names, { ...laid, clusters });
}

/** The first filings of the customers of some, by which reviews name customers. */
function firstFilingsOf(filings: readonly number[], customers: CustomerIndex): ReadonlySet<number> {
  return new Set(filings.map((filing) => customers.filingsOf(customers.ofFiling[filing] ?? -1)[0] ?? filing));
}

function haveEqualItems(
  ones: ReadonlyMap<ReviewCluster, readonly ReviewItem[]>,
  others: ReadonlyMap<ReviewCluster, readonly ReviewItem[]>,
): boolean {
  const items = [...others.values()];
  return ones.size === others.size && [...ones.values()].every((own, at) => own === items[at]);
}

/** The most frequent names first, then in the order in which they stand, as `listNames` has them: `others` are. */
function inOrder(
  others: readonly ReviewItem[],
  fresh: readonly ReviewItem[],
  { visitTable, saleTable, paymentTable }: Pick<Facts, 'visitTable' | 'saleTable' | 'paymentTable'>,
): readonly ReviewItem[] {
  const sheets = [visitTable, saleTable, paymentTable].map(({ sheet }) => sheet);
  const placeOf = ({ rows: [first], seen }: ReviewItem) => ({
    count: seen.reduce((sum, { rows }) => sum + rows, 0),
    sheet: sheets.indexOf(first?.place.sheet ?? ''),
    row: first?.place.row ?? 0,
  });
  const items = [...others];
  for (const item of fresh) {
    const own = placeOf(item);
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = placeOf(items[middle] ?? item);
      const isBefore = other.count - own.count || own.sheet - other.sheet || own.row - other.row;
      if (isBefore > 0) low = middle + 1;
      else high = middle;
    }
    items.splice(low, 0, item);
  }
  return items;
}

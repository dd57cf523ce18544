import { checkPhones } from '../../engine/checks/phone.ts';
import { isoFromDay } from '../../engine/dates/iso.ts';
import { customerNameReader } from '../../engine/evaluate/filing-columns.ts';
import type { FilingColumns } from '../../engine/evaluate/filing-columns.ts';
import { leadingFiling } from '../../engine/evaluate/filing-order.ts';
import { FILINGS } from '../../engine/headers/sheets/filings.ts';
import { NO_FINGERPRINT, rowFingerprint } from '../../engine/identity/fingerprint.ts';
import { nameKey, numberKey } from '../../engine/identity/keys.ts';
import type { Day } from '../../engine/model/civil-date.ts';
import type { ReviewCluster } from '../../engine/model/customers.ts';
import type { Facts } from '../../engine/model/facts.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import { listNames } from './list-names.ts';
import type { NameToReview } from './list-names.ts';
import { NameHolders } from './name-holders.ts';
import type { ReviewCell, ReviewItem, ReviewRow, Reviews } from './review-views.ts';

/** The cells that are laid side by side, in the order in which people compare them. */
const HEADERS = [
  '客户名称',
  '统一社会信用代码',
  '法定代表人',
  '联系人',
  '联系电话',
  '地址',
  '区域',
  '业务员',
  '备案日期',
] as const;
type Header = (typeof HEADERS)[number];

/** What a list of reviews was made of, so that edits can be followed in it. */
export interface LaidReviews {
  /** By cluster; none where its filings need no decision. */
  readonly clusters: ReadonlyMap<ReviewCluster, readonly ReviewItem[]>;
  readonly holders: NameHolders;
}

const LAID = new WeakMap<Reviews, LaidReviews>();

/** What these reviews were made of; undefined where they came from elsewhere. */
export function laidReviews(reviews: Reviews): LaidReviews | undefined {
  return LAID.get(reviews);
}

/** What waits for a person: filings that may be one customer, and names of the ledgers that may mean a filing. */
export function listReviews(facts: Facts, columns: FilingColumns, aliases: RecordTable): Reviews {
  const holders = new NameHolders(facts.filings);
  const rowOf = rowReader(facts, columns, holders);
  const clusters = new Map(
    facts.customers.reviews().map((cluster) => [cluster, clusterItem(cluster, facts, rowOf)] as const),
  );
  const names = listNames(facts).map((name) => nameItem(name, facts, rowOf));
  const sheet = aliases.present ? aliases.sheet : null;
  return reviewsOf(sheet, names, { clusters, holders });
}

/** Reviews of clusters, in their order, and names. */
export function reviewsOf(sheet: Reviews['sheet'], names: readonly ReviewItem[], laid: LaidReviews): Reviews {
  const reviews = {
    headers: HEADERS.map((header) => ({ zh: header, en: englishOf(header) })),
    items: [...[...laid.clusters.values()].flat(), ...names],
    sheet,
  };
  LAID.set(reviews, laid);
  return reviews;
}

/** Reads a filing as reviews show it. */
export type RowReader = (filing: number) => ReviewRow;

/** Reads filings; a side is the name unless customers share it. */
export function rowReader(
  { filingTable, filings, customers }: Facts,
  columns: FilingColumns,
  holders: NameHolders,
): RowReader {
  const nameOf = customerNameReader(filingTable, columns);
  return (filing) => {
    const number = filingTable.text('客户编号').at(filing);
    const name = nameOf(filing);
    const filedOn = filings[filing]?.filedOn ?? null;
    const isShared = number !== '' && holders.areSeveral(name, customers);
    return {
      side: name === '' || isShared ? number : name,
      fingerprint: rowFingerprint(filingTable, filing, name),
      customer: customers.filingsOf(customers.ofFiling[filing] ?? -1)[0] ?? filing,
      number: number === '' ? null : number,
      place: { ...filingTable.reference(filing), column: '客户名称' },
      cells: HEADERS.map((header) => {
        if (header === '客户名称') return { text: name, key: nameKey(name) };
        return header === '备案日期' ? dayCell(filedOn) : textCell(filingTable, header, filing);
      }),
    };
  };
}

/** What is shown of a cluster; filings that are void or not filed yet need no decision. */
export function clusterItem(cluster: ReviewCluster, { filings }: Facts, rowOf: RowReader): ReviewItem[] {
  const live = cluster.filings.filter((filing) => filings[filing]?.state === 'live');
  const rows = live.map(rowOf);
  if (new Set(rows.map(({ customer }) => customer)).size < 2) return [];
  const places = new Map(live.map((filing, at) => [filing, at]));
  const links = cluster.links.flatMap(({ a, b, confidence, tier, reasons }) => {
    const [first, second] = [places.get(a), places.get(b)];
    return first === undefined || second === undefined ? [] : [{ a: first, b: second, confidence, tier, reasons }];
  });
  return [
    {
      id: `filings:${rows
        .map(({ side }) => side)
        .sort()
        .join('\n')}`,
      kind: 'filings',
      rows,
      links,
      stale: cluster.staleDecisions,
      seen: [],
      decidable: areApart(rows),
    },
  ];
}

function areApart(rows: readonly ReviewRow[]): boolean {
  const customers = new Map<string, number>();
  return rows.every(({ side, customer }) => {
    const holder = customers.get(side) ?? customer;
    customers.set(side, holder);
    return side !== '' && holder === customer;
  });
}

/** What is shown of a name. */
export function nameItem(
  name: NameToReview,
  { customers, filings }: Pick<Facts, 'customers' | 'filings'>,
  rowOf: RowReader,
): ReviewItem {
  const proposals = name.proposals.flatMap(({ customer, confidence, reasons }) => {
    const filing = leadingFiling(customer, customers, filings);
    return filing === null ? [] : [{ row: rowOf(filing.row), confidence, reasons }];
  });
  const written: Partial<Record<Header, string>> = {
    客户名称: name.name,
    联系电话: name.phone,
    业务员: name.people.join('、'),
  };
  const ledger: ReviewRow = {
    side: name.name,
    fingerprint: NO_FINGERPRINT,
    customer: -1,
    number: null,
    place: { ...name.first, column: '客户名称' },
    cells: HEADERS.map((header) => ({ text: written[header] ?? '', key: keyOf(header, written[header] ?? '') })),
  };
  return {
    id: `name:${name.name}`,
    kind: 'name',
    rows: [ledger, ...proposals.map(({ row }) => row)],
    links: proposals.map(({ confidence, reasons }, at) => ({ a: 0, b: at + 1, confidence, tier: 'review', reasons })),
    stale: [],
    seen: name.seen,
    decidable: true,
  };
}

function textCell(table: RecordTable, header: Header, row: number): ReviewCell {
  const text = table.text(header).at(row);
  return { text, key: keyOf(header, text) };
}

function dayCell(day: Day | null): ReviewCell {
  const text = day === null ? '' : isoFromDay(day);
  return { text, key: text };
}

/** The same phone is the same however its digits are grouped, the same code whatever its case. */
function keyOf(header: Header, text: string): string {
  if (header === '统一社会信用代码') return numberKey(text);
  if (header !== '联系电话' || text === '') return nameKey(text);
  const { numbers, problems } = checkPhones(text);
  return [...numbers, ...problems].sort().join(' ');
}

function englishOf(header: string): string {
  return FILINGS.columns.find((column) => column.header === header)?.english ?? header;
}

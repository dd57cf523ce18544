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

/** What waits for a person: filings that may be one customer, and names of the ledgers that may mean a filing. */
export function listReviews(facts: Facts, columns: FilingColumns, aliases: RecordTable): Reviews {
  const rowOf = rowReader(facts, customerNameReader(facts.filingTable, columns));
  const clusters = facts.customers.reviews().flatMap((cluster) => clusterItem(cluster, facts, rowOf));
  const names = listNames(facts).map((name) => nameItem(name, facts, rowOf));
  return {
    headers: HEADERS.map((header) => ({ zh: header, en: englishOf(header) })),
    items: [...clusters, ...names],
    sheet: aliases.present ? aliases.sheet : null,
  };
}

type RowReader = (filing: number) => ReviewRow;

/** Reads a filing; its side is the name unless customers share it. */
function rowReader({ filingTable, filings, customers }: Facts, nameOf: (row: number) => string): RowReader {
  let holders: ReadonlyMap<string, ReadonlySet<number>> | null = null;
  return (filing) => {
    holders ??= customersByName(filings);
    const number = filingTable.text('客户编号').at(filing);
    const name = nameOf(filing);
    const filedOn = filings[filing]?.filedOn ?? null;
    const shared = (holders.get(nameKey(name))?.size ?? 0) > 1;
    return {
      side: name === '' || (shared && number !== '') ? number : name,
      fingerprint: rowFingerprint(filingTable, filing, name),
      customer: customers.ofFiling[filing] ?? 0,
      number: number === '' ? null : number,
      place: { ...filingTable.reference(filing), column: '客户名称' },
      cells: HEADERS.map((header) => {
        if (header === '客户名称') return { text: name, key: nameKey(name) };
        return header === '备案日期' ? dayCell(filedOn) : textCell(filingTable, header, filing);
      }),
    };
  };
}

function customersByName(filings: Facts['filings']): ReadonlyMap<string, ReadonlySet<number>> {
  const holders = new Map<string, Set<number>>();
  for (const { name, customer } of filings) {
    const key = nameKey(name);
    holders.set(key, (holders.get(key) ?? new Set()).add(customer));
  }
  return holders;
}

/** Filings that are void or not filed yet need no decision. */
function clusterItem(cluster: ReviewCluster, { filings }: Facts, rowOf: RowReader): ReviewItem[] {
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

function nameItem(name: NameToReview, { customers, filings }: Facts, rowOf: RowReader): ReviewItem {
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

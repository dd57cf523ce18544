import type {
  CustomerIndex,
  CustomerLink,
  CustomerMatch,
  IdentityDecision,
  LinkReason,
  ReviewCluster,
} from '../model/customers.ts';
import { checkUscc } from '../checks/uscc.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { shown } from '../text/shown.ts';
import { nameKey, numberKey, trunkKey } from './keys.ts';

/** The cells of a filing by which customers are told apart. Empty texts where the archive has none. */
export interface IdentityRow {
  readonly number: string;
  readonly name: string;
  /** The unified social credit code as it stands in the cell; one with a wrong check character proves less. */
  readonly code: string;
  /** Phone numbers as `checkPhones` reads them. */
  readonly phones: readonly string[];
  readonly contact: string;
  /** 法定代表人. */
  readonly boss: string;
  readonly address: string;
  readonly region: string;
}

type ExactKind = 'decision' | 'number' | 'name' | 'code' | 'phone';

const CONFIDENCE: Readonly<Record<ExactKind, number>> = { decision: 1, number: 1, code: 0.99, name: 0.98, phone: 0.95 };
const DOUBTFUL_CONFIDENCE = 0.7;
/** The order in which reasons are told. */
const EXACT_KINDS = ['decision', 'number', 'name', 'code', 'phone'] as const satisfies readonly ExactKind[];
/** Sorts behind every key. */
const LAST_KEY = '\uffff';

/** Keys under which filings are one customer for certain. A phone proves it only where the names agree but for the legal form. */
function certainKeys(row: IdentityRow): [ExactKind, string][] {
  const keys: [ExactKind, string][] = [];
  const name = nameKey(row.name);
  if (row.number !== '') keys.push(['number', `n|${numberKey(row.number)}`]);
  if (name !== '') keys.push(['name', `m|${name}`]);
  if (row.code !== '' && checkUscc(row.code) === null) keys.push(['code', `c|${numberKey(row.code)}`]);
  if (name !== '') for (const phone of row.phones) keys.push(['phone', `p|${phone}|${trunkKey(name)}`]);
  return keys;
}

interface KeyBook {
  readonly sets: DisjointSets;
  /** Kinds of keys that joined anything, by root at the end. */
  readonly links: readonly { readonly kind: ExactKind; readonly member: number; readonly key: string }[];
  readonly firstByKey: ReadonlyMap<string, number>;
}

function joinByKeys(rows: readonly IdentityRow[], decisions: readonly IdentityDecision[]): KeyBook {
  const sets = new DisjointSets(rows.length);
  const firstByKey = new Map<string, number>();
  const links: { kind: ExactKind; member: number; key: string }[] = [];
  rows.forEach((row, i) => {
    for (const [kind, key] of certainKeys(row)) {
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, i);
      else {
        if (kind !== 'phone' || !sameName(rows[first], row)) links.push({ kind, member: i, key: key.slice(2) });
        sets.join(first, i);
      }
    }
  });
  for (const { first, second, same, stale } of decisions) {
    const [a, b] = [first, second].map(
      (side) => firstByKey.get(`n|${numberKey(side)}`) ?? firstByKey.get(`m|${nameKey(side)}`),
    );
    if (a === undefined || b === undefined || !same || stale) continue;
    links.push({ kind: 'decision', member: Math.max(a, b), key: '' });
    sets.join(a, b);
  }
  return { sets, links, firstByKey };
}

/** Where the names are the same, the phone under them says nothing more. */
function sameName(a: IdentityRow | undefined, b: IdentityRow): boolean {
  return a !== undefined && nameKey(a.name) === nameKey(b.name);
}

function reasonOf(kind: ExactKind, key: string): LinkReason {
  const value = shown(kind === 'phone' ? (key.split('|')[0] ?? '') : key);
  const texts: Record<ExactKind, { zh: string; en: string }> = {
    decision: { zh: '已确认是同一客户', en: 'confirmed to be the same customer' },
    number: { zh: `客户编号相同（${value}）`, en: `same customer number (${value})` },
    name: { zh: '名称相同', en: 'same name' },
    code: { zh: '统一社会信用代码相同', en: 'same unified social credit code' },
    phone: {
      zh: `同一电话（${value}），名称只差公司形式`,
      en: `same phone (${value}), names differ in the legal form only`,
    },
  };
  return { kind, speaks: 'for', text: texts[kind] };
}

/** Builds the index over the archive's filings, one row each, in record order. The result does not depend on that order. */
export function buildCustomerIndex(
  rows: readonly IdentityRow[],
  decisions: readonly IdentityDecision[] = [],
): CustomerIndex {
  const { sets, links, firstByKey } = joinByKeys(rows, decisions);
  const ofFiling = new Int32Array(rows.length);
  const members: number[][] = [];
  rows.forEach((_, i) => {
    const root = sets.root(i);
    if (root === i) members.push([]);
    const customer = root === i ? members.length - 1 : (ofFiling[root] ?? 0);
    ofFiling[i] = customer;
    members[customer]?.push(i);
  });
  const trunks = trunkBook(rows, ofFiling);
  const customerAt = (filing: number | undefined): number | null =>
    filing === undefined ? null : (ofFiling[filing] ?? null);
  const linksByCustomer = new Map<number, (typeof links)[number][]>();
  for (const link of links) {
    const customer = ofFiling[link.member] ?? 0;
    const joined = linksByCustomer.get(customer);
    if (joined === undefined) linksByCustomer.set(customer, [link]);
    else joined.push(link);
  }

  const link = (customer: number): { confidence: number; reasons: LinkReason[] } => {
    const joined = linksByCustomer.get(customer) ?? [];
    const keys = new Map<ExactKind, string>();
    for (const { kind, key } of joined) if (key < (keys.get(kind) ?? LAST_KEY)) keys.set(kind, key);
    const kinds = EXACT_KINDS.filter((kind) => keys.has(kind));
    const confidence = Math.min(1, ...kinds.map((kind) => CONFIDENCE[kind]));
    return { confidence, reasons: kinds.map((kind) => reasonOf(kind, keys.get(kind) ?? '')) };
  };

  return {
    size: members.length,
    ofFiling,
    filingsOf: (customer) => members[customer] ?? [],
    match: (number, name) => {
      const byNumber = number === '' ? null : customerAt(firstByKey.get(`n|${numberKey(number)}`));
      if (byNumber !== null) return { kind: 'certain', customer: byNumber };
      const key = nameKey(name);
      const byName = key === '' ? null : customerAt(firstByKey.get(`m|${key}`));
      if (byName !== null) return { kind: 'certain', customer: byName };
      return doubtfulMatch(trunks.get(trunkKey(key)));
    },
    link,
    linksOf: (customer) => pairsOf(members[customer] ?? [], { ...link(customer), tier: 'certain' }),
    reviews: () => reviewsOf(trunks, members),
    related: () => [],
  };
}

function trunkBook(rows: readonly IdentityRow[], ofFiling: Int32Array): Map<string, Set<number>> {
  const book = new Map<string, Set<number>>();
  rows.forEach((row, i) => {
    const trunk = trunkKey(nameKey(row.name));
    if (trunk === '') return;
    const customers = book.get(trunk) ?? new Set();
    customers.add(ofFiling[i] ?? 0);
    book.set(trunk, customers);
  });
  return book;
}

function doubtfulMatch(customers: ReadonlySet<number> | undefined): CustomerMatch {
  if (customers === undefined || customers.size === 0) return { kind: 'none' };
  return {
    kind: 'doubtful',
    proposals: [...customers].map((customer) => ({ customer, confidence: DOUBTFUL_CONFIDENCE, reasons: [SAME_TRUNK] })),
  };
}

const SAME_TRUNK: LinkReason = {
  kind: 'short-form',
  speaks: 'for',
  text: { zh: '名称只差公司形式', en: 'names differ in the legal form only' },
};

function pairsOf(
  filings: readonly number[],
  said: Pick<CustomerLink, 'confidence' | 'tier' | 'reasons'>,
): CustomerLink[] {
  return filings.flatMap((a, i) => filings.slice(i + 1).map((b) => ({ a, b, ...said })));
}

function reviewsOf(
  trunks: ReadonlyMap<string, ReadonlySet<number>>,
  members: readonly (readonly number[])[],
): ReviewCluster[] {
  return [...trunks.values()]
    .filter(({ size }) => size > 1)
    .map((customers) => {
      const filings = [...customers].flatMap((customer) => members[customer] ?? []).sort((a, b) => a - b);
      const said = { confidence: DOUBTFUL_CONFIDENCE, tier: 'review' as const, reasons: [SAME_TRUNK] };
      return { filings, links: pairsOf(filings, said), staleDecisions: [] };
    });
}

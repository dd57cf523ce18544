import type { CustomerIndex, CustomerMatch, LinkReason } from '../model/customers.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { shown } from '../text/shown.ts';
import { nameKey, numberKey, trunkKey } from './keys.ts';

/** The cells of a filing by which customers are told apart. Empty texts where the archive has none. */
export interface IdentityRow {
  readonly number: string;
  readonly name: string;
  /** A unified social credit code whose check character holds, else empty. */
  readonly code: string;
  /** Phone numbers as digits. */
  readonly phones: readonly string[];
}

type ReasonKind = 'number' | 'name' | 'code' | 'phone';

const CONFIDENCE: Readonly<Record<ReasonKind, number>> = { number: 1, code: 0.99, name: 0.98, phone: 0.95 };
const DOUBTFUL_CONFIDENCE = 0.7;
/** The order in which reasons are told. */
const REASON_KINDS = ['number', 'name', 'code', 'phone'] as const satisfies readonly ReasonKind[];
/** Sorts behind every key. */
const LAST_KEY = '\uffff';

/** Keys under which filings are one customer for certain. A phone proves it only where the names agree but for the legal form. */
function certainKeys(row: IdentityRow): [ReasonKind, string][] {
  const keys: [ReasonKind, string][] = [];
  const name = nameKey(row.name);
  if (row.number !== '') keys.push(['number', `n|${numberKey(row.number)}`]);
  if (name !== '') keys.push(['name', `m|${name}`]);
  if (row.code !== '') keys.push(['code', `c|${numberKey(row.code)}`]);
  if (name !== '') for (const phone of row.phones) keys.push(['phone', `p|${phone}|${trunkKey(name)}`]);
  return keys;
}

interface KeyBook {
  readonly sets: DisjointSets;
  /** Kinds of keys that joined anything, by root at the end. */
  readonly links: readonly { readonly kind: ReasonKind; readonly member: number; readonly key: string }[];
  readonly firstByKey: ReadonlyMap<string, number>;
}

function joinByKeys(rows: readonly IdentityRow[]): KeyBook {
  const sets = new DisjointSets(rows.length);
  const firstByKey = new Map<string, number>();
  const links: { kind: ReasonKind; member: number; key: string }[] = [];
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
  return { sets, links, firstByKey };
}

/** Where the names are the same, the phone under them says nothing more. */
function sameName(a: IdentityRow | undefined, b: IdentityRow): boolean {
  return a !== undefined && nameKey(a.name) === nameKey(b.name);
}

function reasonOf(kind: ReasonKind, key: string): LinkReason {
  const value = shown(kind === 'phone' ? (key.split('|')[0] ?? '') : key);
  const texts: Record<ReasonKind, { zh: string; en: string }> = {
    number: { zh: `客户编号相同（${value}）`, en: `same customer number (${value})` },
    name: { zh: '名称相同', en: 'same name' },
    code: { zh: '统一社会信用代码相同', en: 'same unified social credit code' },
    phone: {
      zh: `同一电话（${value}），名称只差公司形式`,
      en: `same phone (${value}), names differ in the legal form only`,
    },
  };
  return { kind, text: texts[kind] };
}

/** Builds the index over the archive's filings, one row each, in record order. The result does not depend on that order. */
export function buildCustomerIndex(rows: readonly IdentityRow[]): CustomerIndex {
  const { sets, links, firstByKey } = joinByKeys(rows);
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
    link: (customer) => {
      const joined = linksByCustomer.get(customer) ?? [];
      const keys = new Map<ReasonKind, string>();
      for (const { kind, key } of joined) if (key < (keys.get(kind) ?? LAST_KEY)) keys.set(kind, key);
      const kinds = REASON_KINDS.filter((kind) => keys.has(kind));
      const confidence = Math.min(1, ...kinds.map((kind) => CONFIDENCE[kind]));
      return { confidence, reasons: kinds.map((kind) => reasonOf(kind, keys.get(kind) ?? '')) };
    },
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
    proposals: [...customers].map((customer) => ({ customer, confidence: DOUBTFUL_CONFIDENCE })),
  };
}

import { leadingFiling } from '../evaluate/filing-order.ts';
import { nameKey, personKey } from '../identity/keys.ts';
import type { CustomerIndex, CustomerProposal, LinkReason } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { Roster } from '../model/roster.ts';
import type { LedgerLine } from './ledger-line.ts';
import { partyKey } from './plan-rows.ts';

/** A filed customer whom a name of the ledger may mean. */
export interface FiledProposal {
  readonly name: string;
  /** 客户编号, null where the filing has none. */
  readonly number: string | null;
  readonly confidence: number;
  /** What speaks for it and against it. */
  readonly reasons: readonly LinkReason[];
}

/** A customer of the source who is no filed customer for certain. */
export interface UnmatchedCustomer {
  readonly name: string;
  readonly number: string;
  readonly lines: number;
  readonly fen: number;
  /** Number of the first row that names them, 1-based. */
  readonly row: number;
  readonly proposals: readonly FiledProposal[];
}

/** A salesperson of the source whom the roster does not have. */
export interface UnknownSalesperson {
  readonly name: string;
  readonly lines: number;
  readonly row: number;
  /** Whether the name is that of a post nobody holds (`待招-华东`). */
  readonly vacant: boolean;
}

export interface Parties {
  readonly matched: number;
  readonly unmatched: readonly UnmatchedCustomer[];
  /** Empty where the workbook has no roster. */
  readonly unknownPeople: readonly UnknownSalesperson[];
}

export interface KnownParties {
  readonly customers: CustomerIndex;
  readonly filings: readonly Filing[];
  readonly roster: Roster;
}

const MOST_PROPOSALS = 5;
const VACANT = /^(?:待招|待聘|待定|待补|空缺|空岗|虚拟|暂缺|暂无|未分配|无业务员|vacant)/i;

/** Finds the filed customer and the person of each line that is taken; each distinct name is looked up once. */
export function matchParties(lines: readonly LedgerLine[], known: KnownParties): Parties {
  const customers = new Map<string, { name: string; number: string; lines: number; fen: number; row: number }>();
  const people = new Map<string, { lines: number; row: number }>();
  for (const line of lines) {
    if (line.outcome !== 'taken') continue;
    const name = line.texts.get('客户名称') ?? '';
    const number = line.texts.get('客户编号') ?? '';
    const key = `${number}|${nameKey(name)}`;
    const seen = customers.get(key) ?? { name, number, lines: 0, fen: 0, row: line.row };
    customers.set(key, { ...seen, lines: seen.lines + 1, fen: seen.fen + line.fen });
    const person = personKey(line.texts.get('业务员') ?? '');
    if (person === '') continue;
    const met = people.get(person) ?? { lines: 0, row: line.row };
    people.set(person, { ...met, lines: met.lines + 1 });
  }
  const unmatched = [...customers.values()].flatMap((customer) => {
    const match = known.customers.match(customer.number, customer.name);
    if (match.kind === 'certain') return [];
    const proposals = match.kind === 'none' ? [] : match.proposals;
    return [{ ...customer, proposals: proposals.slice(0, MOST_PROPOSALS).flatMap((one) => proposalOf(one, known)) }];
  });
  return {
    matched: customers.size - unmatched.length,
    unmatched: unmatched.sort((one, other) => Number(other.proposals.length > 0) - Number(one.proposals.length > 0)),
    unknownPeople: known.roster.present
      ? [...people].flatMap(([name, met]) =>
          known.roster.find(name) === null ? [{ name, ...met, vacant: VACANT.test(name) }] : [],
        )
      : [],
  };
}

/**
 * Rejects lines whose 客户编号 is one filed customer and whose 客户名称 is another: numbers of another program often are
 * those of somebody else in the archive. Each pair is looked up once.
 */
export function rejectContradictions(lines: readonly LedgerLine[], customers: CustomerIndex): LedgerLine[] {
  const known = new Map<string, boolean>();
  const contradict = (number: string, name: string): boolean => {
    const byNumber = customers.match(number, '');
    const byName = customers.match('', name);
    return byNumber.kind === 'certain' && byName.kind === 'certain' && byNumber.customer !== byName.customer;
  };
  return lines.map((line): LedgerLine => {
    const name = line.texts.get('客户名称') ?? '';
    const number = line.texts.get('客户编号') ?? '';
    if (line.outcome !== 'taken' || name === '' || number === '') return line;
    const key = partyKey(line);
    const isOther = known.get(key) ?? contradict(number, name);
    known.set(key, isOther);
    return isOther
      ? { ...line, outcome: 'rejected', reason: 'customer-differs', column: '客户编号', shown: number }
      : line;
  });
}

function proposalOf(
  { customer, confidence, reasons }: CustomerProposal,
  { customers, filings }: KnownParties,
): FiledProposal[] {
  const filing = leadingFiling(customer, customers, filings);
  return filing === null ? [] : [{ name: filing.name, number: filing.number, confidence, reasons }];
}

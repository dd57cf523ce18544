import type { IdentityRow } from '../identity/customer-index.ts';
import type { CustomerIndex, IdentityDecision } from '../model/customers.ts';
import { identityRows, indexRows } from './index-customers.ts';
import type { Identify } from './index-customers.ts';
import { readDecisions } from '../identity/read-decisions.ts';
import { customerNameReader } from './filing-columns.ts';

/** Answers that are kept: a workbook is often judged on two days, today and that of an open dispute. */
const MOST_KEPT = 2;

interface Kept {
  readonly rows: readonly IdentityRow[];
  readonly decisions: readonly IdentityDecision[];
  readonly customers: CustomerIndex;
}

/**
 * Says who is the same customer, and says it again without working it out anew while filings and decisions read as they
 * did: on another day, by another policy, or after the workbook has been read again.
 */
export function rememberIdentities(): Identify {
  let kept: readonly Kept[] = [];
  return (archive, aliases, columns, asOf, onProgress) => {
    const rows = identityRows(archive, columns, asOf);
    const decisions = readDecisions(aliases, archive, customerNameReader(archive, columns));
    const known = kept.find((one) => haveEqualRows(one.rows, rows) && haveEqualDecisions(one.decisions, decisions));
    const answer = known ?? { rows, decisions, customers: indexRows(rows, decisions, onProgress) };
    kept = [answer, ...kept.filter((one) => one !== answer)].slice(0, MOST_KEPT);
    return answer.customers;
  };
}

function haveEqualRows(ones: readonly IdentityRow[], others: readonly IdentityRow[]): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, i) => {
      const other = others[i];
      return other !== undefined && (one === other || isEqualRow(one, other));
    })
  );
}

/** Whether two filings read the same. */
export function isEqualRow(a: IdentityRow, b: IdentityRow): boolean {
  return (
    a.number === b.number &&
    a.name === b.name &&
    a.code === b.code &&
    a.contact === b.contact &&
    a.boss === b.boss &&
    a.address === b.address &&
    a.region === b.region &&
    a.phones.length === b.phones.length &&
    a.phones.every((phone, i) => phone === b.phones[i])
  );
}

export function haveEqualDecisions(ones: readonly IdentityDecision[], others: readonly IdentityDecision[]): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, i) => {
      const other = others[i];
      return (
        one.first === other?.first &&
        one.second === other.second &&
        one.same === other.same &&
        one.stale === other.stale
      );
    })
  );
}

import type { Facts, FactName } from '../model/facts.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';

/** Facts of the whole workbook that hold while only rows of the archive and of acts are edited. */
const KEPT_FACTS = [
  'rosterTable',
  'transferTable',
  'approvalTable',
  'logTable',
  'reviewTable',
  'settingProblems',
  'ownRules',
  'disputeBlocks',
  'customers',
  'roster',
] as const satisfies readonly FactName[];
/** Those that are at hand as they are now. */
const CURRENT_FACTS = [
  'table',
  'filings',
  'filingTable',
  'visitTable',
  'saleTable',
  'paymentTable',
  'metrics',
] as const;
const STANDING_FACTS: ReadonlySet<FactName> = new Set<FactName>([...KEPT_FACTS, ...CURRENT_FACTS]);

type KeptFacts = Pick<Facts, (typeof KEPT_FACTS)[number]>;
/** The facts of a whole workbook that are known after any edit that is judged by customers. */
export type StandingFacts = KeptFacts & Pick<Facts, (typeof CURRENT_FACTS)[number]>;

/** Whether what is read stands after such an edit. */
export function isStanding(reads: readonly FactName[]): boolean {
  return reads.every((name) => STANDING_FACTS.has(name));
}

/** Of the facts of a check those that are kept. */
export function keptFacts(facts: Facts): KeptFacts {
  return Object.fromEntries(KEPT_FACTS.map((name) => [name, facts[name]])) as unknown as KeptFacts;
}

/** The facts as they stand now. */
export function standingFacts(
  kept: KeptFacts,
  records: Records,
  { filings, metrics }: Pick<Facts, 'filings' | 'metrics'>,
): StandingFacts {
  const table = (role: string): RecordTable => records.table(role);
  return {
    ...kept,
    table,
    filings,
    metrics,
    filingTable: table('filings'),
    visitTable: table('visits'),
    saleTable: table('sales'),
    paymentTable: table('payments'),
  };
}

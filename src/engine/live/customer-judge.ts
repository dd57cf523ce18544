import { buildFilings } from '../evaluate/build-filings.ts';
import { judgeRule } from '../evaluate/evaluate.ts';
import type { Evaluation, EvaluationInput, RuleFindings, UsedRule } from '../evaluate/evaluate.ts';
import { createFacts } from '../evaluate/create-facts.ts';
import { restsOn } from '../evaluate/fact-sheets.ts';
import type { Acts } from '../model/acts.ts';
import type { CustomerIndex, RelatedLink } from '../model/customers.ts';
import type { Facts, FactName } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Finding } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import { TextPool } from '../model/text-pool.ts';
import { CustomerRows } from './customer-rows.ts';
import { fewCustomers, linksByFiling } from './few-customers.ts';
import type { LinksByFiling } from './few-customers.ts';
import { FindingList } from './finding-list.ts';
import type { FoundByRule, RowsBySheet } from './finding-list.ts';

/** Sheets with a row for each dealing; their rows and the archive's are all that such a judge can follow. */
const ACT_ROLES = ['visits', 'sales', 'payments'] as const;
type ActRole = (typeof ACT_ROLES)[number];

/** Sheets that are nobody's own, or whose rows no rule of customer scope judges. */
const OTHER_ROLES = [
  'roster',
  'settings',
  'aliases',
  'holidays',
  'transfers',
  'access-approvals',
  'log',
  'monthly-reviews',
] as const;
const KNOWN_ROLES: ReadonlySet<string> = new Set(['filings', ...ACT_ROLES, ...OTHER_ROLES]);

/** Facts of the whole workbook that hold while only rows of the archive and of acts are replaced. */
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
  'transfers',
] as const satisfies readonly FactName[];
/** Those that are at hand as they are now. */
const CURRENT_FACTS = ['table', 'filings', 'filingTable', 'visitTable', 'saleTable', 'paymentTable'] as const;
type KeptFacts = Pick<Facts, (typeof KEPT_FACTS)[number]>;
const STANDING_FACTS: ReadonlySet<FactName> = new Set<FactName>([...KEPT_FACTS, ...CURRENT_FACTS]);

/** Rows that were replaced in place by as many others, by the role of their sheet. */
export type ReplacedRows = ReadonlyMap<string, readonly number[]>;

/**
 * Judges edits by the customers whom they concern: of a workbook that was judged as a whole, only the rows of these
 * customers are judged again, by the same rules. It says null where an edit reaches further; then all is judged anew, and
 * another judge goes on from there.
 */
export class CustomerJudge {
  private readonly input: Omit<EvaluationInput, 'records'>;
  private readonly kept: KeptFacts;
  private readonly customers: CustomerIndex;
  private readonly used: readonly UsedRule[];
  private readonly looksAtRelatives: boolean;
  /** The filings of now. */
  private readonly filings: Filing[];
  private related: { readonly links: readonly RelatedLink[]; readonly byFiling: LinksByFiling };
  private readonly rows: ReadonlyMap<ActRole, CustomerRows>;
  private readonly list: FindingList;

  /** Null where the workbook or its policy is none whose edits can be judged by customers. */
  static of(input: EvaluationInput, { facts, found, report }: Evaluation): CustomerJudge | null {
    const { records, policy } = input;
    const isKnown = records.tables.every(({ role, addedUp }) => KNOWN_ROLES.has(role) && addedUp === null);
    const sums = report.metrics.length + report.tallies.length + facts.disputeBlocks.length;
    // Rights pass from one filing to another, and relatives of different customers settle between them.
    const isByCustomer =
      policy.protection?.procedure !== 'development-right' && policy.dispute?.procedure !== 'settlement';
    return isKnown && sums === 0 && isByCustomer ? new CustomerJudge(input, facts, found, report.findings) : null;
  }

  private constructor(
    { records, ...input }: EvaluationInput,
    facts: Facts,
    found: readonly RuleFindings[],
    findings: readonly Finding[],
  ) {
    this.input = input;
    this.kept = Object.fromEntries(KEPT_FACTS.map((name) => [name, facts[name]])) as unknown as KeptFacts;
    this.customers = facts.customers;
    this.used = found.filter((one) => one.findings !== null);
    this.filings = [...facts.filings];
    const looksAtRelatives = this.used.some(({ rule }) => rule.scope === 'relatives');
    this.related = relatedIn(looksAtRelatives ? facts.customers.related() : []);
    this.looksAtRelatives = looksAtRelatives;
    const actsOf: Readonly<Record<ActRole, Acts>> = facts;
    this.rows = new Map(
      ACT_ROLES.map((role) => [role, new CustomerRows(actsOf[role].customers, facts.customers.size)]),
    );
    const headers = new Map(records.tables.map(({ sheet, headerRow }) => [sheet, headerRow]));
    this.list = new FindingList(found, findings, input.places, headers);
  }

  /**
   * The findings after rows were replaced, null where all has to be judged anew. `records` are those of the workbook as it
   * stands now, `customers` the index of now: it has to be the one that the judge began with.
   */
  judge(records: Records, customers: CustomerIndex, replaced: ReplacedRows): readonly Finding[] | null {
    if (customers !== this.customers) return null;
    const edited = this.editedCustomers(records, replaced);
    if (edited === null) return null;
    const isArchive = replaced.has('filings');
    const judged = isArchive ? this.withRelativesOfBoth(edited) : edited;
    const laid = isArchive ? this.withRelated(judged) : judged;
    // Who is in dispute, and what becomes of it, is told beside the findings.
    if ([...judged].some((customer) => customers.filingsOf(customer).length > 1)) return null;
    if (isArchive) this.refreshFilings(records.table('filings'), replaced.get('filings') ?? []);
    return this.judgeCustomers(records, { judged, laid }, replaced);
  }

  /** Customers named by the replaced rows, before and now; null where a row names none that is filed. */
  private editedCustomers(records: Records, replaced: ReplacedRows): ReadonlySet<number> | null {
    const { customers } = this;
    const edited = new Set<number>();
    for (const [role, rowsNow] of replaced) {
      if (role === 'filings') {
        for (const record of rowsNow) edited.add(customers.ofFiling[record] ?? -1);
        continue;
      }
      const rows = this.rows.get(role as ActRole);
      if (rows === undefined) return null;
      const table = records.table(role);
      for (const record of rowsNow) {
        const match = customers.match(table.text('客户编号').at(record), table.text('客户名称').at(record));
        const [before, now] = [rows.customerAt(record), match.kind === 'certain' ? match.customer : -1];
        if (before < 0 || now < 0) return null;
        if (before !== now) rows.move(record, now);
        edited.add(before).add(now);
      }
    }
    return edited.has(-1) ? null : edited;
  }

  /** With those who were related to them and those who are now. */
  private withRelativesOfBoth(some: ReadonlySet<number>): ReadonlySet<number> {
    if (!this.looksAtRelatives) return some;
    const before = this.withRelated(some);
    const links = this.customers.related();
    if (links !== this.related.links) this.related = relatedIn(links);
    return new Set([...before, ...this.withRelated(some)]);
  }

  private withRelated(some: ReadonlySet<number>): ReadonlySet<number> {
    const { customers } = this;
    const more = new Set(some);
    for (const customer of some) {
      for (const filing of customers.filingsOf(customer)) {
        for (const { a, b } of this.related.byFiling.get(filing) ?? []) {
          more.add(customers.ofFiling[a] ?? -1).add(customers.ofFiling[b] ?? -1);
        }
      }
    }
    return more;
  }

  private refreshFilings(table: RecordTable, records: readonly number[]): void {
    const { policy, asOf } = this.input;
    const rows = Int32Array.from(records);
    const few = fewCustomers(this.customers, rows, new Map());
    for (const [place, filing] of buildFilings(table.picked(rows, new TextPool()), few, asOf, policy).entries()) {
      const row = rows[place] ?? 0;
      this.filings[row] = { ...filing, row, customer: this.customers.ofFiling[row] ?? 0 };
    }
  }

  /** Judges `judged` with `laid` before the rules; nothing is replaced where that does not do. */
  private judgeCustomers(
    records: Records,
    { judged, laid }: { readonly judged: ReadonlySet<number>; readonly laid: ReadonlySet<number> },
    replaced: ReplacedRows,
  ): readonly Finding[] | null {
    const roles = new Set(replaced.keys());
    const few = this.recordsOf(records, laid);
    const edited = rowsBySheet([...replaced].map(([role, rows]) => ({ table: records.table(role), rows })));
    const facts = createFacts({ ...this.input, records: few.records, identify: () => few.customers });
    const places = this.placesOf(records, judged);
    if (roles.has('filings') && this.list.isElsewhereProvedBy(edited, places)) return null;
    const isJudged = ({ sheet, row }: Finding): boolean => places.get(sheet)?.has(row) === true;
    const ofCustomers: FoundByRule[] = [];
    const ofAll: FoundByRule[] = [];
    for (const { rule, use } of this.used) {
      if (!restsOn(rule.reads, roles)) continue;
      const again = rule.scope === 'workbook' ? null : (judgeRule({ rule, use }, facts, this.input) ?? []);
      // What stands at a header is said of all rows.
      if (again?.every(few.isLaid) === true && !this.list.standsAtHeader(rule.id)) {
        ofCustomers.push({ rule: rule.id, findings: again.filter(isJudged) });
      } else if (rule.reads.every((name) => STANDING_FACTS.has(name))) {
        // It is handed what it declares to read, and that is among these.
        const standing = this.standingFacts(records) as Facts;
        ofAll.push({ rule: rule.id, findings: judgeRule({ rule, use }, standing, this.input) ?? [] });
      } else return null;
    }
    this.list.replaceAt(places, ofCustomers);
    if (ofAll.length > 0) this.list.replaceAll(ofAll);
    return this.list.shown;
  }

  /** The facts of the whole workbook of which it is known that they hold now. */
  private standingFacts(records: Records): Pick<Facts, keyof KeptFacts | (typeof CURRENT_FACTS)[number]> {
    const table = (role: string): RecordTable => records.table(role);
    return {
      ...this.kept,
      table,
      filings: this.filings,
      filingTable: table('filings'),
      visitTable: table('visits'),
      saleTable: table('sales'),
      paymentTable: table('payments'),
    };
  }

  /** The rows of the customers as records of their own, beside the sheets that are nobody's. */
  private recordsOf(records: Records, customers: ReadonlySet<number>) {
    const pool = new TextPool();
    const all = this.customers;
    const filings = ascending([...customers].flatMap((customer) => all.filingsOf(customer)));
    const picked = new Map<string, { readonly table: RecordTable; readonly rows: Int32Array }>();
    const pick = (role: string, rows: Int32Array): void => {
      picked.set(role, { table: records.table(role).picked(rows, pool), rows });
    };
    pick('filings', filings);
    for (const [role, rows] of this.rows) {
      pick(role, ascending([...customers].flatMap((customer) => rows.of(customer))));
    }
    const problems = records.problems.flatMap((problem) => {
      const rows = picked.get(problem.role)?.rows;
      const record = rows === undefined ? -1 : indexIn(rows, problem.record);
      return record < 0 ? [] : [{ ...problem, record }];
    });
    const laidRows = new Map([...picked.values()].map(({ table }) => [table.sheet, new Set(table.rows.toArray())]));
    const table = (role: string): RecordTable => picked.get(role)?.table ?? records.table(role);
    return {
      customers: fewCustomers(all, filings, this.related.byFiling),
      records: {
        table,
        tables: records.tables.map(({ role }) => table(role)),
        problems,
        notices: [],
      } satisfies Records,
      isLaid: ({ sheet, row }: Finding): boolean => laidRows.get(sheet)?.has(row) === true,
    };
  }

  /** Excel's row numbers of the customers' rows, by sheet. */
  private placesOf(records: Records, customers: ReadonlySet<number>): RowsBySheet {
    return rowsBySheet(
      [...customers].flatMap((customer) => [
        { table: records.table('filings'), rows: this.customers.filingsOf(customer) },
        ...[...this.rows].map(([role, rows]) => ({ table: records.table(role), rows: rows.of(customer) })),
      ]),
    );
  }
}

function relatedIn(links: readonly RelatedLink[]): { links: readonly RelatedLink[]; byFiling: LinksByFiling } {
  return { links, byFiling: linksByFiling(links) };
}

function rowsBySheet(parts: readonly { readonly table: RecordTable; readonly rows: readonly number[] }[]): RowsBySheet {
  const places = new Map<string, Set<number>>();
  for (const { table, rows } of parts) {
    const known = places.get(table.sheet) ?? new Set<number>();
    places.set(table.sheet, known);
    for (const row of rows) known.add(table.reference(row).row);
  }
  return places;
}

function ascending(rows: readonly number[]): Int32Array {
  return Int32Array.from(new Set(rows)).sort();
}

/** The place of a number in ascending ones, −1 where it is not among them. */
function indexIn(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle] ?? 0;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

import { judgeRule, reportDisputes, reportOverlaps } from '../evaluate/evaluate.ts';
import type { Evaluation, EvaluationInput, UsedRule } from '../evaluate/evaluate.ts';
import { createFacts } from '../evaluate/create-facts.ts';
import { restsOn } from '../evaluate/fact-sheets.ts';
import { areMetricsTouched } from '../metrics/index.ts';
import { areTalliesTouched } from '../tallies/index.ts';
import type { CustomersChange } from '../identity/customer-index.ts';
import { NO_CUSTOMER } from '../model/acts.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding, RowReference } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import type { CheckReport, DisputeReport, OverlapReport } from '../model/report.ts';
import { TextPool } from '../model/text-pool.ts';
import { ActSheet } from './act-sheet.ts';
import { fewRecords } from './few-records.ts';
import type { FewRecords } from './few-records.ts';
import { FindingList } from './finding-list.ts';
import type { FoundByRule, RowsBySheet } from './finding-list.ts';
import type { RecordSplice } from './kept-table.ts';
import { LiveFilings } from './live-filings.ts';
import type { RefreshedFilings } from './live-filings.ts';
import { Relatives } from './relatives.ts';
import { ReportsByCustomer } from './reports-by-customer.ts';
import { movedOverlap } from './row-moves.ts';
import type { RowMove } from './row-moves.ts';
import { SomeRows } from './some-rows.ts';
import { isStanding, keptFacts, standingFacts } from './standing-facts.ts';
import type { StandingFacts } from './standing-facts.ts';

/** What an edit has made of a workbook that was judged. */
export interface EditedJudgement {
  /** Rows that came and went, in the order in which they did. */
  readonly moves: readonly RowMove[];
  /** The findings of before, moved with their rows. */
  readonly moved: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly counts: CheckReport['counts'];
  readonly overlaps: readonly OverlapReport[];
  readonly disputes: readonly DisputeReport[];
  /** The same objects where no sheet was edited on which they rest. */
  readonly metrics: Facts['metrics'];
  readonly tallies: Facts['tallies'];
  /** Customers who were judged again. */
  readonly customers: ReadonlySet<number>;
  /** Roles of the sheets that were edited. */
  readonly roles: ReadonlySet<string>;
  /** The filings that were read anew. */
  readonly refreshed: RefreshedFilings;
  /** Names, as written, that only look like a filed customer's, or did, at edited rows; null where it may be any. */
  readonly doubtfulNames: ReadonlySet<string> | null;
}

/** Sheets with a row for each dealing; their rows and the archive's are all that such a judge can follow. */
const ACT_ROLES = ['visits', 'sales', 'payments'] as const;

const FOLLOWED_ROLES: ReadonlySet<string> = new Set(['filings', ...ACT_ROLES]);

/**
 * Judges edits by the customers whom they concern: of a workbook that was judged as a whole, only the rows of these
 * customers are judged again, by the same rules. It says null where an edit reaches further; then all is judged anew, and
 * another judge goes on from there.
 */
export class CustomerJudge {
  private readonly input: Omit<EvaluationInput, 'records'>;
  private readonly kept: ReturnType<typeof keptFacts>;
  private readonly customers: CustomerIndex;
  private readonly used: readonly UsedRule[];
  /** The filings of now. */
  private readonly filings: LiveFilings;
  private readonly relatives: Relatives;
  private readonly acts: ReadonlyMap<string, ActSheet>;
  private readonly list: FindingList;
  private readonly overlaps: ReportsByCustomer<OverlapReport>;
  private readonly disputes: ReportsByCustomer<DisputeReport>;
  private measures: Pick<Facts, 'metrics' | 'tallies'>;
  private moves: RowMove[] = [];
  /** Whether something was edited that reaches further than some customers. */
  private isBeyond = false;

  /** Null where the workbook or its policy is none whose edits can be judged by customers. */
  static of(input: EvaluationInput, evaluation: Evaluation): CustomerJudge | null {
    const { records, policy } = input;
    // What was frozen of an opened dispute is compared on the dispute's own day.
    const areRowsAlone =
      records.tables.every(({ addedUp }) => addedUp === null) && evaluation.facts.disputeBlocks.length === 0;
    // Rights pass from one filing to another, and relatives of different customers settle between them.
    const isByCustomer =
      policy.protection?.procedure !== 'development-right' && policy.dispute?.procedure !== 'settlement';
    return areRowsAlone && isByCustomer ? new CustomerJudge(input, evaluation) : null;
  }

  private constructor({ records, ...input }: EvaluationInput, { facts, found, report }: Evaluation) {
    this.input = input;
    this.kept = keptFacts(facts);
    this.customers = facts.customers;
    this.used = found.filter((one) => one.findings !== null);
    this.filings = new LiveFilings(facts.filings, facts.customers, input.asOf, input.policy);
    const areRelativesAsked = this.used.some(({ rule }) => rule.scope === 'relatives');
    this.relatives = new Relatives(facts.customers, areRelativesAsked);
    this.acts = new Map(ACT_ROLES.map((role) => [role, new ActSheet(facts[role].customers, facts.customers.size)]));
    const followed = records.tables.filter(({ role }) => FOLLOWED_ROLES.has(role));
    const headers = new Map(followed.map(({ sheet, headerRow }) => [sheet, headerRow]));
    this.measures = { metrics: facts.metrics, tallies: facts.tallies };
    this.list = new FindingList(found, report.findings, input.places, headers);
    this.overlaps = new ReportsByCustomer(
      report.overlaps,
      facts.overlaps.map(({ customer }) => customer),
    );
    this.disputes = new ReportsByCustomer(
      report.disputes,
      facts.disputes.map(({ customer }) => customer),
    );
  }

  /** Tells that rows of a sheet were replaced, just after they were. */
  spliced(table: RecordTable, splice: RecordSplice): void {
    const { role, sheet, size } = table;
    const { removed, added } = splice.sheetRows;
    const acts = this.acts.get(role);
    const isAppended = removed === 0 && splice.at + splice.added === size;
    if (acts !== undefined) acts.splice(splice);
    else if (role === 'filings') this.filings.splice(table, splice);
    else this.isBeyond = true;
    if (removed === added || isAppended || this.isBeyond) return;
    const move = { sheet, ...splice.sheetRows };
    this.moves.push(move);
    this.list.move(move);
    if (role === 'filings') this.overlaps.map((overlap) => movedOverlap(overlap, move));
  }

  /**
   * The judgement after all that was edited since the last one, null where all has to be judged anew. `records` are those
   * of the workbook as it stands now, `customers` the index of now, which has to be the one that the judge began with, and
   * `change` what the edits have changed of it.
   */
  judge(records: Records, customers: CustomerIndex, change: CustomersChange): EditedJudgement | null {
    // Without a filing there is nothing to judge.
    if (customers !== this.customers || this.isBeyond || records.table('filings').size === 0) return null;
    this.followCustomers(records, change);
    const roles = new Set([...this.acts].flatMap(([role, { edited }]) => (edited.isTouched ? [role] : [])));
    if (this.filings.edited.isTouched) roles.add('filings');
    const { judged, marks, doubtfulNames } = this.rowsToJudge(records, change.customers);
    if (marks.has(NO_CUSTOMER) && this.used.some(({ rule }) => rule.scope === 'buyer')) return null;
    const refreshed = this.filings.refreshed(records.table('filings'), change.customers);
    const few = fewRecords(
      records,
      customers,
      this.laidWith(judged, records).byRole(customers),
      this.relatives.byFiling,
    );
    const facts = createFacts({ ...this.input, records: few.records, identify: () => few.customers });
    this.measure(records, roles);
    const found = this.judgeRules(records, roles, few, facts);
    if (found === null) return null;
    const { moved } = this.list;
    const places = this.placesOf(records, judged);
    this.list.replaceAt(
      places,
      found.ofCustomers.map(({ rule, findings }) => ({
        rule,
        findings: findings.filter(({ sheet, row }) => places.get(sheet)?.has(row) === true),
      })),
    );
    this.list.replaceAll(found.ofAll);
    if (this.list.outdatedRows.length > 0) return null;
    this.replaceReports(facts, few, judged.customers);
    const { moves } = this;
    this.rest();
    const [overlaps, disputes] = [this.overlaps.shown, this.disputes.shown];
    const findings = this.list.shown;
    return {
      moves,
      moved,
      findings,
      counts: this.list.counts,
      overlaps,
      disputes,
      ...this.measures,
      customers: judged.customers,
      roles,
      refreshed,
      doubtfulNames,
    };
  }

  /** Rows with some names, or any, that only look like a filed customer's, by role. */
  doubtfulRows(records: Records, names: ReadonlySet<string> | null): ReadonlyMap<string, Int32Array> {
    return new Map([...this.acts].map(([role, sheet]) => [role, sheet.doubtfulRows(records.table(role), names)]));
  }

  /** The facts as they stand now, but of the sheets named only those records. */
  factsOver(records: Records, rows: ReadonlyMap<string, Int32Array>): Facts {
    const pool = new TextPool();
    const picked = new Map([...rows].map(([role, own]) => [role, records.table(role).picked(own, pool)] as const));
    const table = (role: string): RecordTable => picked.get(role) ?? records.table(role);
    return createFacts({
      ...this.input,
      records: { ...records, table },
      filings: this.filings.list,
      identify: () => this.customers,
    });
  }

  /** Looks up again whom rows name that may be another's since filings were edited. */
  private followCustomers(records: Records, change: CustomersChange): void {
    if (change.isOfCells && change.names.size === 0) return;
    for (const [role, sheet] of this.acts) sheet.follow(records.table(role), this.customers, change);
  }

  /** Whom the edits concern, and those whose findings say something of the edited rows. */
  private rowsToJudge(
    records: Records,
    changed: ReadonlySet<number>,
  ): Pick<EditedJudgement, 'doubtfulNames'> & { readonly judged: SomeRows; readonly marks: ReadonlySet<number> } {
    const { customers, acts } = this;
    const archive = this.filings.edited;
    const judged = new SomeRows(acts);
    const marks = new Set<number>();
    let doubtfulNames: Set<string> | null = new Set<string>();
    for (const [role, sheet] of acts) {
      const concerned = sheet.concerned(records.table(role), customers);
      judged.addCustomers(concerned.customers);
      judged.addLoose(role, concerned.loose);
      for (const mark of concerned.marks) marks.add(mark);
      if (concerned.doubtfulNames === null) doubtfulNames = null;
      else for (const name of concerned.doubtfulNames) doubtfulNames?.add(name);
    }
    const places: RowReference[] = [...this.list.outdatedRows];
    const filings = records.table('filings');
    if (archive.isTouched) {
      const edited = archive.recordsIn(filings).map((record) => customers.ofFiling[record] ?? -1);
      judged.addCustomers(this.relatives.refreshed([...edited, ...changed]));
      places.push(...this.list.provedBy(filings.sheet, archive));
    }
    for (const place of places) judged.addRow(place, records, customers);
    return { judged, marks, doubtfulNames };
  }

  /** With the rows that are looked at to judge those. */
  private laidWith(judged: SomeRows, records: Records): SomeRows {
    const { customers } = this;
    const proposed = [...judged.looseIn(records)].flatMap(([table, record]) => {
      const match = customers.match(table.text('客户编号').at(record), table.text('客户名称').at(record));
      return match.kind === 'doubtful' ? match.proposals.map(({ customer }) => customer) : [];
    });
    const related = this.filings.edited.isTouched ? this.relatives.of(judged.customers) : [];
    return judged.with([...proposed, ...related]);
  }

  /** Measures again what rests on the edited sheets. */
  private measure(records: Records, roles: ReadonlySet<string>): void {
    const { metrics, tallies = [] } = this.input.policy;
    if (!areMetricsTouched(metrics, roles) && !areTalliesTouched(tallies, roles)) return;
    const facts = this.factsOver(records, new Map());
    this.measures = { metrics: facts.metrics, tallies: facts.tallies };
  }

  /** What the rules say of some rows, or, where they have to see all of them and can, of all; null where one cannot. */
  private judgeRules(
    records: Records,
    roles: ReadonlySet<string>,
    few: FewRecords,
    facts: Facts,
  ): { readonly ofCustomers: readonly FoundByRule[]; readonly ofAll: readonly FoundByRule[] } | null {
    const ofCustomers: FoundByRule[] = [];
    const ofAll: FoundByRule[] = [];
    let standing: StandingFacts | null = null;
    for (const { rule, use } of this.used) {
      if (!restsOn(rule.reads, roles)) continue;
      const again = rule.scope === 'workbook' ? null : (judgeRule({ rule, use }, facts, this.input) ?? []);
      const strays = again?.filter((finding) => !few.holds(finding)) ?? [];
      // What stands at a header is said of all rows; what stands elsewhere shows by its sameness that it holds.
      if (again !== null && !this.list.standsAtHeader(rule.id) && this.list.areElsewhere(rule.id, strays)) {
        ofCustomers.push({ rule: rule.id, findings: again.filter(few.holds) });
      } else if (isStanding(rule.reads)) {
        standing ??= standingFacts(this.kept, records, { filings: this.filings.list, metrics: this.measures.metrics });
        // It is handed what it declares to read, and that is among these.
        ofAll.push({ rule: rule.id, findings: judgeRule({ rule, use }, standing as Facts, this.input) ?? [] });
      } else return null;
    }
    return { ofCustomers, ofAll };
  }

  private replaceReports(facts: Facts, few: FewRecords, judged: ReadonlySet<number>): void {
    const replace = <T>(
      list: ReportsByCustomer<T>,
      of: readonly { readonly filings: readonly number[] }[],
      reports: readonly T[],
    ): void => {
      const now = reports.map((report, at) => ({ customer: few.wholeCustomer(of[at]?.filings[0] ?? -1), report }));
      list.replace(
        judged,
        now.filter(({ customer }) => judged.has(customer)),
        (customer) => this.customers.filingsOf(customer)[0] ?? -1,
      );
    };
    replace(this.overlaps, facts.overlaps, reportOverlaps(facts));
    replace(this.disputes, facts.disputes, reportDisputes(facts));
  }

  /** Excel's numbers of the rows whose findings are replaced. */
  private placesOf(records: Records, judged: SomeRows): RowsBySheet {
    const places = new Map<string, Set<number>>();
    for (const [role, own] of judged.byRole(this.customers)) {
      const { sheet, rows } = records.table(role);
      const edited = role === 'filings' ? this.filings.edited : (this.acts.get(role)?.edited ?? []);
      places.set(sheet, new Set([...[...own].map((record) => rows.at(record) ?? 0), ...edited]));
    }
    return places;
  }

  /** All that was edited is judged. */
  private rest(): void {
    this.moves = [];
    this.filings.rest();
    for (const sheet of this.acts.values()) sheet.rest();
  }
}

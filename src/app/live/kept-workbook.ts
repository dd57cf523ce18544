import { DISPUTES_SHEET } from '../../engine/dispute/block-layout.ts';
import { recordsOf, tableReading } from '../../engine/evaluate/parse-records.ts';
import { reportMetrics } from '../../engine/evaluate/evaluate.ts';
import { rememberIdentities } from '../../engine/evaluate/remember-identities.ts';
import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import { CustomerJudge } from '../../engine/live/customer-judge.ts';
import type { Identify } from '../../engine/evaluate/index-customers.ts';
import type { KeptCustomers } from '../../engine/live/kept-customers.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { SheetPlan } from '../../engine/model/mark-plan.ts';
import type { WorkbookChange } from '../../engine/model/sheet-change.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { placedTable } from '../../engine/plan/column-places.ts';
import type { PlacedTable } from '../../engine/plan/column-places.ts';
import { FINDINGS_SHEET } from '../../engine/plan/plan-findings-sheet.ts';
import { METRICS_SHEET, readRemarks } from '../../engine/plan/plan-metrics-sheet.ts';
import { policyNamed } from '../../engine/settings/read-settings.ts';
import { DEFAULT_POLICY, findPolicy } from '../../policies/index.ts';
import { withItems } from '../customers/follow-reviews.ts';
import { movedItem } from '../customers/moved-reviews.ts';
import { rowsRead } from '../judge-workbook.ts';
import type { Judged } from '../judge-workbook.ts';
import { planMetrics } from '../plan-marks.ts';
import { allNotices } from '../notices/notice-parts.ts';
import type { NoticeParts } from '../notices/notice-parts.ts';
import type { ReadWatch } from '../reading/read-tables.ts';
import { readOurSheet } from '../reading/read-workbook.ts';
import type { ReadWorkbook } from '../reading/read-workbook.ts';
import { judgeRecords } from '../walk.ts';
import type { WalkResult } from '../walk.ts';
import { besideFindings } from './beside-findings.ts';
import type { MovedLists } from './judged-change.ts';
import { KeptSheet } from './kept-sheet.ts';
import type { ReplacedListener } from './kept-sheet.ts';

/** Sheets that Kebei writes and no check judges. */
const RESULTS: ReadonlySet<string> = new Set([FINDINGS_SHEET, METRICS_SHEET]);
const OURS: ReadonlySet<string> = new Set([...RESULTS, DISPUTES_SHEET]);

const UNWATCHED: ReadWatch = { onProgress: () => undefined, checkpoint: () => undefined };

/** What was judged after an edit, with the lists of before as they have moved. */
export interface EditedWorkbook extends MovedLists {
  readonly judged: Judged;
  /** The sheet 考核 as it is to be written now. */
  readonly planMetrics: () => SheetPlan[];
}

/** The workbook as a check has read it, following its edits: judged, it answers what a fresh check would answer. */
export class KeptWorkbook {
  private readonly read: ReadWorkbook;
  private readonly tables: readonly PlacedTable[];
  private readonly sheets: ReadonlyMap<string, KeptSheet>;
  private readonly customers: KeptCustomers;
  /** Whether the policy was chosen by the sheet 制度参数. */
  private readonly followsSettings: boolean;
  private list: readonly SheetInfo[];
  private disputes: ReadWorkbook['disputes'];
  /** 考核 as it stands: what people have noted there must not be written over. */
  private metrics: ReadWorkbook['metrics'];
  /** Judges edits by their customers, from where the workbook was judged as a whole; null where it cannot. */
  private byCustomer: CustomerJudge | null = null;
  /** What was told beside the findings when the workbook was judged last. */
  private notices: NoticeParts | null = null;
  /** On other days than the check's, such as those of opened disputes, other filings count. */
  private readonly identifyOnOtherDays = rememberIdentities();

  constructor(read: ReadWorkbook, followsSettings: boolean, customers: KeptCustomers) {
    const { tables, definitions, sheets, policy, asOf } = read;
    const reading = tableReading(tables.workbook, definitions);
    this.tables = tables.workbook.tables.map(placedTable);
    const onReplaced = this.replacedListener(customers, policy, asOf);
    this.sheets = new Map(
      sheets.map((info) => {
        const found = tables.candidates.find((candidate) => candidate.info.name === info.name) ?? null;
        const raw = tables.workbook.tables.find(({ sheet }) => sheet === info.name) ?? null;
        return [info.name, new KeptSheet(info, found, raw, reading, definitions, onReplaced)];
      }),
    );
    // The cells as they came are records now.
    this.read = { ...read, tables: { ...tables, workbook: { pool: tables.workbook.pool, tables: [] } } };
    this.customers = customers;
    this.followsSettings = followsSettings;
    this.list = sheets;
    this.disputes = read.disputes;
    this.metrics = read.metrics;
  }

  /** A function of its own, so that what listens keeps nothing of what the constructor has seen: the cells as they came. */
  private replacedListener(
    customers: KeptCustomers,
    policy: ReadWorkbook['policy'],
    asOf: ReadWorkbook['asOf'],
  ): ReplacedListener {
    return ({ table }, splice) => {
      if (splice === null) {
        this.byCustomer = null;
        return;
      }
      if (table.role === 'filings') customers.replaced(table, policy, asOf, splice);
      this.byCustomer?.spliced(table, splice);
    };
  }

  /** Findings after a check has read the workbook. */
  judgeFirst(watch: ReadWatch): Promise<WalkResult> {
    return this.judgeAll(this.read, this.customers.identify, watch);
  }

  /** Findings as a fresh check would have them now. */
  judge(): Promise<WalkResult> {
    const read = { ...this.read, sheets: this.list, disputes: this.disputes, metrics: this.metrics };
    const identify: Identify = (archive, aliases, columns) => this.customers.customers(archive, aliases, columns);
    return this.judgeAll(read, identify, UNWATCHED);
  }

  /**
   * What was judged last with the findings as a fresh check would have them now, where the edits since concern some
   * customers and nothing else; null where all has to be judged.
   */
  judgeEdited(last: Judged): EditedWorkbook | null {
    const { byCustomer, notices } = this;
    if (byCustomer === null || notices === null) return null;
    const records = this.records();
    const archive = records.table('filings');
    const changed = this.customers.changed(archive, records.table('aliases'), this.read.policy);
    if (changed === null) return null;
    const { customers, change } = changed;
    const edited = byCustomer.judge(records, customers, change);
    if (edited === null) return null;
    const { policy, asOf } = this.read;
    const { findings, counts, overlaps, disputes, metrics, tallies, moves, moved } = edited;
    const measured = { metrics: reportMetrics({ metrics }), tallies };
    const before = moves.reduce(
      (reviews, move) => withItems(reviews, (item) => movedItem(item, move)),
      last.result.reviews,
    );
    const beside = besideFindings({ before, edited, records, customers, policy, asOf, notices }, byCustomer);
    this.notices = beside.notices;
    const { result } = last;
    const judged: Judged = {
      ...last,
      sheets: this.list,
      plan: null,
      result: {
        ...result,
        report: { ...result.report, findings, overlaps, disputes, ...measured, counts },
        notices: allNotices(beside.notices),
        reviews: beside.reviews,
        rowsRead: rowsRead(records),
      },
    };
    return {
      judged,
      moves,
      findings: moved,
      reviews: before.items,
      planMetrics: () => planMetrics({ metrics, tallies }, { policy, remarks: readRemarks(this.metrics.rows) }),
    };
  }

  private async judgeAll(read: ReadWorkbook, identify: Identify, watch: ReadWatch): Promise<WalkResult> {
    // What the last judge has kept goes first: two would not find room.
    this.byCustomer = null;
    const onDay: Identify = (archive, aliases, columns, asOf, onProgress) =>
      (asOf === read.asOf ? identify : this.identifyOnOtherDays)(archive, aliases, columns, asOf, onProgress);
    const walked = await judgeRecords(this.records(), this.tables, read, onDay, watch);
    if (!walked.ok) return walked;
    this.byCustomer = CustomerJudge.of(walked.walk.input, walked.walk.evaluation);
    this.notices = walked.walk.noticeParts;
    return walked;
  }

  /** Follows what was changed; false where all has to be read anew, since sheets, headers or the policy are others. */
  async follow(source: SheetSource, { sheets, list }: WorkbookChange): Promise<boolean> {
    if (list !== null && !this.takeList(list)) return false;
    if (list !== null || sheets.some(({ sheet }) => OURS.has(sheet))) this.byCustomer = null;
    for (const change of sheets) {
      const { sheet, info } = change;
      this.list = this.list.map((known) => (known.name === sheet ? info : known));
      if (sheet === METRICS_SHEET) this.metrics = await readOurSheet(source, [info], METRICS_SHEET);
      if (RESULTS.has(sheet)) continue;
      if (sheet === DISPUTES_SHEET) {
        this.disputes = await readOurSheet(source, [info], DISPUTES_SHEET);
        continue;
      }
      if ((await this.sheets.get(sheet)?.follow(source, change)) !== true) return false;
    }
    return this.holdsPolicy();
  }

  private records(): Records {
    const parsed = this.tables.flatMap(({ sheet }) => this.sheets.get(sheet)?.table?.current ?? []);
    return recordsOf(parsed, this.read.tables.workbook.pool);
  }

  /** Sheets of ours may come and go; whether the others are as they were. */
  private takeList(list: readonly SheetInfo[]): boolean {
    const others = (infos: readonly SheetInfo[]): string =>
      infos
        .map(({ name }) => name)
        .filter((name) => !OURS.has(name))
        .join('\n');
    if (others(list) !== others(this.list)) return false;
    this.list = list;
    return true;
  }

  private holdsPolicy(): boolean {
    if (!this.followsSettings) return true;
    const named = policyNamed(this.records().table(SETTINGS.role));
    const policy = named === null ? DEFAULT_POLICY : findPolicy(named);
    return policy?.id === this.read.policy.id;
  }
}

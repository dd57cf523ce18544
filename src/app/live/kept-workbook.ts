import { DISPUTES_SHEET } from '../../engine/dispute/block-layout.ts';
import { recordsOf, tableReading } from '../../engine/evaluate/parse-records.ts';
import { countsOf } from '../../engine/evaluate/evaluate.ts';
import { rememberIdentities } from '../../engine/evaluate/remember-identities.ts';
import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import { CustomerJudge } from '../../engine/live/customer-judge.ts';
import type { Identify } from '../../engine/evaluate/index-customers.ts';
import type { KeptCustomers } from '../../engine/live/kept-customers.ts';
import type { RecordSplice } from '../../engine/live/kept-table.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { Notice } from '../../engine/model/report.ts';
import type { WorkbookChange } from '../../engine/model/sheet-change.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { placedTable } from '../../engine/plan/column-places.ts';
import type { PlacedTable } from '../../engine/plan/column-places.ts';
import { FINDINGS_SHEET } from '../../engine/plan/plan-findings-sheet.ts';
import { METRICS_SHEET } from '../../engine/plan/plan-metrics-sheet.ts';
import { policyNamed } from '../../engine/settings/read-settings.ts';
import { DEFAULT_POLICY, findPolicy } from '../../policies/index.ts';
import type { ReviewItem } from '../customers/review-views.ts';
import type { Judged } from '../judge-workbook.ts';
import type { ReadWatch } from '../reading/read-tables.ts';
import { readOurSheet } from '../reading/read-workbook.ts';
import type { ReadWorkbook } from '../reading/read-workbook.ts';
import { judgeRecords } from '../walk.ts';
import type { WalkResult } from '../walk.ts';
import { KeptSheet } from './kept-sheet.ts';
import type { ReplacedListener } from './kept-sheet.ts';

/** Sheets that Kebei writes and no check judges. */
const RESULTS: ReadonlySet<string> = new Set([FINDINGS_SHEET, METRICS_SHEET]);
const OURS: ReadonlySet<string> = new Set([...RESULTS, DISPUTES_SHEET]);

const UNWATCHED: ReadWatch = { onProgress: () => undefined, checkpoint: () => undefined };

/** Notices that rest on rows of customers: where there is one, an edit of a row may change it. */
const NOTICES_OF_ROWS: ReadonlySet<Notice['kind']> = new Set(['talk-due', 'right-extended', 'evidence-changed']);

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
  /** Records replaced in place since the workbook was judged, by role; null where more than that has changed. */
  private replaced: Map<string, Set<number>> | null = null;
  /** On other days than the check's, such as those of opened disputes, other filings count. */
  private readonly identifyOnOtherDays = rememberIdentities();

  constructor(read: ReadWorkbook, followsSettings: boolean, customers: KeptCustomers) {
    const { tables, definitions, sheets, policy, asOf } = read;
    const reading = tableReading(tables.workbook, definitions);
    this.tables = tables.workbook.tables.map(placedTable);
    const onReplaced: ReplacedListener = ({ table }, splice) => {
      if (table.role === 'filings') customers.replaced(table, policy, asOf, splice);
      this.noteReplaced(table.role, splice);
    };
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
  judgeEdited(last: Judged): Judged | null {
    const { byCustomer, replaced } = this;
    if (byCustomer === null || replaced === null) return null;
    const records = this.records();
    if (!isOfFindingsAlone(last, records, replaced)) return null;
    const archive = records.table('filings');
    const changed = this.customers.changed(archive, records.table('aliases'), this.read.policy);
    // Who is another customer now is told by a whole judgement alone.
    if (changed?.change.isOfCells !== true) return null;
    const rows = new Map([...replaced].map(([role, some]) => [role, [...some].sort((a, b) => a - b)]));
    const findings = byCustomer.judge(records, changed.customers, rows);
    this.replaced = findings === null ? null : new Map();
    if (findings === null) return null;
    const { result } = last;
    const report = { ...result.report, findings, counts: countsOf(findings) };
    return { ...last, plan: null, result: { ...result, report } };
  }

  private async judgeAll(read: ReadWorkbook, identify: Identify, watch: ReadWatch): Promise<WalkResult> {
    // What the last judge has kept goes first: two would not find room.
    this.byCustomer = null;
    const onDay: Identify = (archive, aliases, columns, asOf, onProgress) =>
      (asOf === read.asOf ? identify : this.identifyOnOtherDays)(archive, aliases, columns, asOf, onProgress);
    const walked = await judgeRecords(this.records(), this.tables, read, onDay, watch);
    if (walked.ok) this.byCustomer = CustomerJudge.of(walked.walk.input, walked.walk.evaluation);
    this.replaced = new Map();
    return walked;
  }

  private noteReplaced(role: string, { at, added, isInPlace }: RecordSplice): void {
    if (!isInPlace) this.replaced = null;
    const records = this.replaced?.get(role) ?? new Set();
    for (let record = at; record < at + added; record++) records.add(record);
    this.replaced?.set(role, records);
  }

  /** Follows what was changed; false where all has to be read anew, since sheets, headers or the policy are others. */
  async follow(source: SheetSource, { sheets, list }: WorkbookChange): Promise<boolean> {
    if (list !== null && !this.takeList(list)) return false;
    if (list !== null || sheets.some(({ sheet, shifts }) => OURS.has(sheet) || shifts.length > 0)) this.replaced = null;
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

/** Whether nothing but findings can have changed by rows replaced in place: no notice, and nothing that waits for a review. */
function isOfFindingsAlone(
  { result }: Judged,
  records: Records,
  replaced: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  if (result.notices.some(({ kind }) => NOTICES_OF_ROWS.has(kind))) return false;
  const results = records.table('visits').text('结果');
  if ([...(replaced.get('visits') ?? [])].some((record) => results.isFilled(record))) return false;
  const archive = records.table('filings');
  const rows = new Set([...(replaced.get('filings') ?? [])].map((record) => archive.reference(record).row));
  if (rows.size === 0) return true;
  const reviewed = rowsInReviews(result.reviews.items, archive.sheet);
  return ![...rows].some((row) => reviewed.has(row));
}

const REVIEWED = new WeakMap<readonly ReviewItem[], ReadonlySet<number>>();

/** Rows of the archive that stand in what waits for a person; gathered once for a list. */
function rowsInReviews(items: readonly ReviewItem[], archive: string): ReadonlySet<number> {
  const known = REVIEWED.get(items);
  if (known !== undefined) return known;
  const places = items.flatMap((item) => item.rows.map(({ place }) => place));
  const rows = new Set(places.filter(({ sheet }) => sheet === archive).map(({ row }) => row));
  REVIEWED.set(items, rows);
  return rows;
}

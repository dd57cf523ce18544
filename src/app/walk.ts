import { DISPUTES_SHEET } from '../engine/dispute/block-layout.ts';
import { readDisputeBlocks } from '../engine/dispute/read-blocks.ts';
import { evaluateInSteps } from '../engine/evaluate/evaluate.ts';
import type { Evaluation, EvaluationInput } from '../engine/evaluate/evaluate.ts';
import type { Identify } from '../engine/evaluate/index-customers.ts';
import { rememberIdentities } from '../engine/evaluate/remember-identities.ts';
import { parseRecords } from '../engine/evaluate/parse-records.ts';
import { readSettings } from '../engine/settings/read-settings.ts';
import type { ReadSettings } from '../engine/settings/read-settings.ts';
import { definitionsFor } from '../engine/headers/sheets.ts';
import { unusableDecisions } from '../engine/identity/read-decisions.ts';
import type { DisputeBlock } from '../engine/model/dispute.ts';
import type { Policy } from '../engine/model/policy.ts';
import type { RecordTable } from '../engine/model/records.ts';
import type { Records } from '../engine/model/records-set.ts';
import type { Notice } from '../engine/model/report.ts';
import type { SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import { readHandlings } from '../engine/plan/plan-findings-sheet.ts';
import type { Handling } from '../engine/plan/plan-findings-sheet.ts';
import { readRemarks } from '../engine/plan/plan-metrics-sheet.ts';
import { columnPlaces, placedTable } from '../engine/plan/column-places.ts';
import type { ColumnPlaces, PlacedTable } from '../engine/plan/column-places.ts';
import { POLICIES } from '../policies/index.ts';
import { RULES } from '../rules/index.ts';
import { CHINESE_CALENDAR } from './chinese-calendar.ts';
import { brokenLog } from './notices/broken-log.ts';
import { changedEvidence } from './notices/changed-evidence.ts';
import { extendedRights } from './notices/extended-rights.ts';
import { allNotices } from './notices/notice-parts.ts';
import type { NoticeParts } from './notices/notice-parts.ts';
import type { Failure } from './services.ts';
import { ARCHIVE_EMPTY } from './failures.ts';
import type { OutsideLedgers } from './reading/outside-ledgers.ts';
import { missingSheetNotice, unusableDecisionsNotice } from './notices/read-notices.ts';
import type { ReadWatch } from './reading/read-tables.ts';
import { readWorkbook } from './reading/read-workbook.ts';
import type { ReadWorkbook } from './reading/read-workbook.ts';
import { talksDue } from './notices/talks-due.ts';

/** Share of the judging in which customers are told apart; the rules take the rest. */
const IDENTITY = 0.8;

export interface WalkRequest {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the policy; null: the one that 制度参数 names, else the default. */
  readonly policy: string | null;
  /** Ledgers in files that take the place of the workbook's own. */
  readonly outside?: OutsideLedgers;
}

/** What is known after the workbook has been read and judged: all that is needed to plan what is written. */
export interface Walk {
  readonly policy: Policy;
  readonly settings: ReadSettings;
  readonly records: Records;
  /** What was judged, and what came of it. */
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  readonly places: ColumnPlaces;
  /** The tables by which the places are known, without their cells. */
  readonly tables: readonly PlacedTable[];
  readonly notices: readonly Notice[];
  readonly noticeParts: NoticeParts;
  readonly sheets: readonly SheetInfo[];
  readonly disputeBlocks: readonly DisputeBlock[];
  /** First free row of 客户界定 (zero-based), 0 where there is no such sheet. */
  readonly disputesEnd: number;
  readonly handlings: ReadonlyMap<string, Handling>;
  /** What people have noted in 考核, by line. */
  readonly remarks: ReadonlyMap<string, string>;
}

export type WalkResult = { readonly ok: true; readonly walk: Walk } | { readonly ok: false; readonly failure: Failure };

/**
 * The walk through the workbook up to the report: sheets → tables → records → findings. Nothing is written. Who walks
 * several times passes one `identify`, so that customers are told apart once.
 */
export async function walk(
  source: SheetSource,
  request: WalkRequest,
  watch: ReadWatch,
  identify: Identify = rememberIdentities(),
): Promise<WalkResult> {
  const read = await readWorkbook(source, request, watch);
  if (!read.ok) return read;
  const { workbook } = read.read.tables;
  const records = parseRecords(workbook, read.read.definitions);
  // Unlike kept tables, these take in nothing more.
  workbook.pool.rest();
  return judgeRecords(records, workbook.tables.map(placedTable), read.read, identify, watch);
}

/** Records → findings; `tables` are the places of the tables read. `outside` ledgers are joined first. */
export async function judgeRecords(
  parsed: Records,
  tables: readonly PlacedTable[],
  read: ReadWorkbook,
  identify: Identify,
  watch: ReadWatch,
): Promise<WalkResult> {
  const { policy, asOf, definitions, sheets, outside } = read;
  if (parsed.table('filings').size === 0) return { ok: false, failure: ARCHIVE_EMPTY };
  const settings = readSettings({
    policy,
    records: parsed,
    definitions,
    rules: RULES,
    policies: POLICIES,
  });
  const joined = await outside?.join({
    records: parsed,
    pool: read.tables.workbook.pool,
    policy,
    parameters: settings.parameters,
    asOf,
    dateSystem: read.dateSystem,
    identify,
  });
  if (joined?.ok === false) return { ok: false, failure: joined.failure };
  const records = joined?.records ?? parsed;
  const disputeBlocks = readDisputeBlocks(DISPUTES_SHEET, read.disputes.rows, read.disputes.top);
  const outsideNames = records.tables.filter(({ addedUp }) => addedUp !== null).map(({ sheet }) => sheet);
  const places = columnPlaces(tables, [...sheets.map(({ name }) => name), ...outsideNames]);
  watch.checkpoint();
  const input = {
    records,
    policy,
    parameters: settings.parameters,
    settingProblems: settings.problems,
    ownRules: settings.ownRules,
    adjustments: settings.adjustments,
    disputeBlocks,
    asOf,
    calendar: CHINESE_CALENDAR,
    identify,
    rules: RULES,
    places,
  };
  const evaluation = await judgeInSteps(input, watch);
  const noticeParts: NoticeParts = {
    reading: [...(joined?.notices ?? []), ...read.tables.notices],
    records: records.notices,
    sheets: [...missingSheets(records, policy), ...unusableDecisionRows(records.table('aliases'))],
    talks: policy.protection?.procedure === 'visit-and-sale' ? talksDue(evaluation.facts, asOf) : [],
    others: [
      ...(policy.protection?.procedure === 'development-right' ? extendedRights(evaluation.facts, asOf) : []),
      ...changedEvidence(input, evaluation.facts.disputeBlocks),
      ...brokenLog(records.table('log')),
    ],
  };
  return {
    ok: true,
    walk: {
      policy,
      settings,
      records,
      input,
      evaluation,
      places,
      tables,
      sheets,
      disputeBlocks,
      noticeParts,
      notices: allNotices(noticeParts),
      disputesEnd: read.disputes.rows.length === 0 ? 0 : read.disputes.top + read.disputes.rows.length + 1,
      handlings: readHandlings(read.findings.rows),
      remarks: readRemarks(read.metrics.rows),
    },
  };
}

/** Judges rule by rule, telling how far it has come. */
async function judgeInSteps(input: EvaluationInput, watch: ReadWatch): Promise<Evaluation> {
  const tell = (share: number): void => watch.onJudging?.(share);
  const steps = evaluateInSteps({ ...input, onIdentity: (share) => tell(share * IDENTITY) });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    tell(IDENTITY + step.value * (1 - IDENTITY));
    watch.checkpoint();
    await watch.pause?.();
  }
}

function missingSheets(records: Records, policy: Policy): Notice[] {
  return definitionsFor(policy)
    .filter(({ role }) => policy.expectedSheets.includes(role) && !records.table(role).present)
    .map(missingSheetNotice);
}

function unusableDecisionRows(aliases: RecordTable): Notice[] {
  const rows = unusableDecisions(aliases).map((row) => aliases.reference(row).row);
  return rows.length === 0 ? [] : [unusableDecisionsNotice(aliases.sheet, rows)];
}

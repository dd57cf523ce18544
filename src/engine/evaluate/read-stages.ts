import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';
import type { Policy } from '../model/policy.ts';
import type { Stage, StageChain, Workflow } from '../model/policy-duties.ts';
import type { RecordTable } from '../model/records.ts';
import { stageEntries } from './stage-entries.ts';
import type { StageEntry } from './stage-entries.ts';

/** A stage of one row as it stands. */
export interface StageState {
  readonly stage: Stage;
  /** Keys of the names that are filled in. */
  readonly people: readonly string[];
  /** The day as the cell says it, even after the as-of day; null where there is none that can be read. */
  readonly day: Day | null;
  /** Something of it is there, it is not dated after the as-of day, and it was not refused. */
  readonly begun: boolean;
  /** Headers of its cells that are empty, among those that the sheet has. */
  readonly missing: readonly string[];
  /** The entry of 审批流转 by which the stage was refused, with nothing later that agrees; null where there is none. */
  readonly refusal: StageEntry | null;
}

interface StagesInput {
  readonly workflow: Workflow;
  readonly table: RecordTable;
  /** The sheet 审批流转: a stage of a filing that the archive does not tell may stand there, by 客户编号. */
  readonly stageTable: RecordTable;
  readonly asOf: Day;
}

/** Answers the stages of a row by id. Stages of which the workbook has no column are left out. */
export function stageReader(input: StagesInput): (record: number) => ReadonlyMap<string, StageState> {
  const entryOf =
    input.workflow.sheet === 'filings' ? stageEntries(input.table, input.stageTable, input.asOf) : () => null;
  return (record) => {
    const states = new Map<string, StageState>();
    for (const stage of input.workflow.stages) {
      const state = stateOf(stage, input, record, entryOf(stage, record));
      if (state !== null) states.set(stage.id, state);
    }
    return states;
  };
}

/** Answers the stage of a filing that the policy dates under a header; null where no stage is dated there. */
export function filingStageReader(
  { duties }: Policy,
  table: RecordTable,
  stageTable: RecordTable,
  asOf: Day,
): (header: string, record: number) => StageState | null {
  const readers = new Map<string, (record: number) => StageState | null>();
  for (const workflow of duties.workflows ?? []) {
    if (workflow.sheet !== 'filings') continue;
    const statesOf = stageReader({ workflow, table, stageTable, asOf });
    for (const { id, date } of workflow.stages)
      if (date !== null) readers.set(date, (record) => statesOf(record).get(id) ?? null);
  }
  return (header, record) => readers.get(header)?.(record) ?? null;
}

/**
 * The day of a filing under a header, on or before the as-of day: as the archive tells it, else as 审批流转 tells the stage
 * that the header dates. A refusal is no such day, unless it only matters that an answer was given.
 */
export function filingDayReader(
  policy: Policy,
  table: RecordTable,
  stageTable: RecordTable,
  asOf: Day,
  refusal: 'is-none' | 'is-an-answer' = 'is-none',
): (header: string, record: number) => Day | null {
  const stageOf = stageTable.present ? filingStageReader(policy, table, stageTable, asOf) : () => null;
  return (header, record) => {
    const state = stageOf(header, record);
    const refused = state?.refusal ?? null;
    if (refused !== null && refusal === 'is-none') return null;
    const elsewhere = state?.day ?? refused?.day ?? null;
    const day = table.isFilled(header, record) ? table.day(header).at(record) : elsewhere;
    return day !== null && day <= asOf ? day : null;
  };
}

/** The stages of a chain that the workbook tells, in their order; none where the chain is not for this row. */
export function chainStates(
  chain: StageChain,
  states: ReadonlyMap<string, StageState>,
  table: RecordTable,
  record: number,
): StageState[] {
  const { when } = chain;
  if (when !== undefined && table.text(when.column).at(record) !== when.value) return [];
  return chain.stages.flatMap((id) => states.get(id) ?? []);
}

/** Rows of a workflow's sheet that are judged: live filings, and rows of other sheets up to the as-of day. */
export function judgedRows(
  { sheet }: Workflow,
  table: RecordTable,
  filings: readonly Filing[],
  asOf: Day,
): readonly number[] {
  if (sheet === 'filings') return filings.filter(({ state }) => state === 'live').map(({ row }) => row);
  return Array.from({ length: table.size }, (_, record) => record).filter((record) => !table.isAfter(asOf, record));
}

function stateOf(
  stage: Stage,
  { table, asOf }: StagesInput,
  record: number,
  entry: StageEntry | null,
): StageState | null {
  const headers = [...stage.people, ...(stage.date === null ? [] : [stage.date])].filter((header) => table.has(header));
  const empty = headers.filter((header) => !table.isFilled(header, record));
  const isTold = empty.length < headers.length;
  const day = stage.date === null ? null : table.day(stage.date).at(record);
  // What the archive tells on a later day than the refusal was agreed to after all.
  if (entry?.refused === true && !(isTold && day !== null && entry.day !== null && day > entry.day)) {
    return { stage, people: [], day: null, begun: false, missing: [], refusal: entry };
  }
  if (!isTold && entry !== null) {
    const people = entry.person === '' ? [] : [entry.person];
    return { stage, people, day: entry.day, begun: true, missing: [], refusal: null };
  }
  if (headers.length === 0) return null;
  const people = stage.people.map((header) => personKey(table.text(header).at(record))).filter((name) => name !== '');
  return { stage, people, day, begun: isTold && (day === null || day <= asOf), missing: empty, refusal: null };
}

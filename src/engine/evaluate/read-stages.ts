import { nameKey, personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';
import type { Stage, StageChain, Workflow } from '../model/policy-duties.ts';
import type { RecordTable } from '../model/records.ts';

/** A stage of one row as it stands. */
export interface StageState {
  readonly stage: Stage;
  /** Keys of the names that are filled in. */
  readonly people: readonly string[];
  /** The day as the cell says it, even after the as-of day; null where there is none that can be read. */
  readonly day: Day | null;
  /** Something of it is there, and it is not dated after the as-of day. */
  readonly begun: boolean;
  /** Headers of its cells that are empty, among those that the sheet has. */
  readonly missing: readonly string[];
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
  const elsewhere = input.workflow.sheet === 'filings' ? stagesElsewhere(input) : () => null;
  return (record) => {
    const states = new Map<string, StageState>();
    for (const stage of input.workflow.stages) {
      const state = stateOf(stage, input, record, elsewhere(stage, record));
      if (state !== null) states.set(stage.id, state);
    }
    return states;
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

interface Entry {
  readonly person: string;
  readonly day: Day | null;
}

function stateOf(stage: Stage, { table, asOf }: StagesInput, record: number, entry: Entry | null): StageState | null {
  const headers = [...stage.people, ...(stage.date === null ? [] : [stage.date])].filter((header) => table.has(header));
  const empty = headers.filter((header) => !table.isFilled(header, record));
  if (empty.length === headers.length && entry !== null) {
    const people = entry.person === '' ? [] : [entry.person];
    return { stage, people, day: entry.day, begun: true, missing: [] };
  }
  if (headers.length === 0) return null;
  const people = stage.people.map((header) => personKey(table.text(header).at(record))).filter((name) => name !== '');
  const day = stage.date === null ? null : table.day(stage.date).at(record);
  return { stage, people, day, begun: empty.length < headers.length && (day === null || day <= asOf), missing: empty };
}

/** The latest entry of a stage in 审批流转, by the customer's number and the stage's name. */
function stagesElsewhere({ table, stageTable, asOf }: StagesInput): (stage: Stage, record: number) => Entry | null {
  const entries = new Map<string, Entry>();
  for (let record = 0; record < stageTable.size; record++) {
    const number = stageTable.text('客户编号').at(record);
    const day = stageTable.day('日期').at(record);
    if (number === '' || stageTable.isAfter(asOf, record)) continue;
    const key = `${nameKey(number)}|${nameKey(stageTable.text('阶段').at(record))}`;
    entries.set(key, { person: personKey(stageTable.text('人').at(record)), day });
  }
  const numbers = table.text('客户编号');
  return (stage, record) => entries.get(`${nameKey(numbers.at(record))}|${nameKey(stage.name.zh)}`) ?? null;
}

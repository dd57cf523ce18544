import { dayFromIso } from '../engine/dates/iso.ts';
import { serialFromDay } from '../engine/dates/serial.ts';
import { blockResult } from '../engine/dispute/block-result.ts';
import { planRuling } from '../engine/dispute/plan-ruling.ts';
import type { RulingPlan } from '../engine/dispute/plan-ruling.ts';
import { definitionsFor } from '../engine/headers/sheets.ts';
import type { SheetDefinition } from '../engine/headers/definition.ts';
import { logCells, nextLogEntry } from '../engine/log/log-entry.ts';
import type { LogEntry } from '../engine/log/log-entry.ts';
import type { Cell } from '../engine/model/cell.ts';
import type { EditPlan } from '../engine/model/edit-plan.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { SheetSource } from '../engine/model/sheet-source.ts';
import { planAddedRows } from '../engine/plan/plan-added-row.ts';
import { applyEdits } from '../workbook/apply-edits.ts';
import { openExcelSource } from '../workbook/read-sheets.ts';
import type { AppState } from './app-state.ts';
import {
  DISPUTE_CHANGED,
  NOTHING_TO_UNDO,
  disputeMissing,
  disputeSettled,
  disputeUndecided,
} from './dispute-failures.ts';
import { andThen, asOutcome, done, failed } from './outcomes.ts';
import { readRows } from './read-tables.ts';
import type { RulingPreview, RulingRequest, RulingResult, Failure, Outcome } from './services.ts';
import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
const TIME_ZONE = 'Asia/Shanghai';
const CONFIRMED = '确认争议界定';
const WITHDRAWN = '撤销争议界定';

/** What confirming the dispute would write, line by line; nothing is written. */
export function previewRuling(state: AppState, number: string, now: Date): Promise<Outcome<RulingPreview>> {
  return asOutcome(async () => {
    const prepared = await prepare(state, number, now);
    if ('failure' in prepared) return failed(prepared.failure);
    const { walked, winner, ruling, log } = prepared;
    const changed = walked.notices.filter(
      ({ kind, message }) => kind === 'evidence-changed' && message.zh.startsWith(number),
    );
    return done({
      number,
      customer: prepared.customer,
      winner,
      lines: [...ruling.lines, logLine(log)],
      warnings: changed.map(({ message }) => message),
      digest: ruling.digest,
    });
  });
}

/** Writes what the preview has shown: the archive's 业务员, 转移记录 and 操作日志, all or none. */
export function confirmRuling(
  state: AppState,
  { number, digest, actor }: RulingRequest,
  now: Date,
): Promise<Outcome<RulingResult>> {
  return asOutcome(async () => {
    const prepared = await prepare(state, number, now);
    if ('failure' in prepared) return failed(prepared.failure);
    const { ruling, winner } = prepared;
    if (ruling.digest !== digest) return failed(DISPUTE_CHANGED);
    const log = planLog(prepared, { actor, action: CONFIRMED, number, digest, now });
    const applied = await applyEdits(state.session, joined(ruling.plan, log));
    return andThen(applied, (undo) => {
      // The log only ever grows: taking the decision back is an entry of its own.
      const logSheets = new Set(log.edits.map(({ sheet }) => sheet));
      state.ruling = {
        number,
        actor,
        digest,
        undo: {
          ...undo,
          edits: undo.edits.filter(({ sheet }) => !logSheets.has(sheet)),
          tables: undo.tables.filter(({ sheet }) => !logSheets.has(sheet)),
          removedSheets: undo.removedSheets.filter((sheet) => !logSheets.has(sheet)),
        },
      };
      const sheets = new Set([...ruling.plan.edits, ...log.edits].map(({ sheet }) => sheet));
      return done({ number, winner, sheets: [...sheets] });
    });
  });
}

/** Gives the archive and 转移记录 back what the last confirmed ruling has changed, and says so in 操作日志. */
export function undoRuling(state: AppState, now: Date): Promise<Outcome<{ readonly number: string }>> {
  return asOutcome(async () => {
    const last = state.ruling;
    if (last === null) return failed(NOTHING_TO_UNDO);
    const read = await readWalk(state, now);
    if ('failure' in read) return failed(read.failure);
    const { number, actor, digest } = last;
    const log = planLog(read, { actor, action: WITHDRAWN, number, digest, now });
    const applied = await applyEdits(state.session, joined(keepingUsed(last.undo, read.walked), log));
    return andThen(applied, () => {
      state.ruling = null;
      return done({ number });
    });
  });
}

/** A sheet that was added goes again, unless others have written in it meanwhile: then only our rows are emptied. */
function keepingUsed(undo: EditPlan, { sheets }: Walk): EditPlan {
  const last = (name: string): number =>
    Math.max(...undo.edits.filter(({ sheet }) => sheet === name).map(({ row }) => row));
  const isOurs = (name: string): boolean => {
    const used = sheets.find((sheet) => sheet.name === name)?.used ?? null;
    return used === null || used.row + used.rows <= last(name) + 1;
  };
  return { ...undo, removedSheets: undo.removedSheets.filter(isOurs) };
}

interface ReadWalk {
  readonly walked: Walk;
  readonly source: SheetSource;
}

interface Prepared extends ReadWalk {
  readonly customer: string;
  readonly winner: string;
  readonly ruling: RulingPlan;
  readonly log: ReturnType<typeof planLog>;
}

async function readWalk(state: AppState, now: Date): Promise<ReadWalk | { readonly failure: Failure }> {
  const source = await openExcelSource(state.session, {});
  const request = state.last?.request ?? { asOf: timeIn(now).slice(0, 10), policy: null };
  const result = await walk(source, request, UNWATCHED, state.identify);
  return result.ok ? { walked: result.walk, source } : { failure: result.failure };
}

async function prepare(state: AppState, number: string, now: Date): Promise<Prepared | { readonly failure: Failure }> {
  const read = await readWalk(state, now);
  if ('failure' in read) return read;
  const { walked, source } = read;
  const block = walked.disputeBlocks.find((candidate) => candidate.number === number);
  if (block === undefined) return { failure: disputeMissing(number) };
  const { winner } = blockResult(block);
  if (winner === null) return { failure: disputeUndecided(number) };
  const day = dayFromIso(timeIn(now).slice(0, 10)) ?? 0;
  const facts = walked.evaluation.facts;
  const owners = await ownerCells(source, walked);
  const ruling = planRuling({
    block,
    winner,
    facts,
    places: walked.places,
    day,
    date: { serial: serialFromDay(day, source.dateSystem) ?? 0 },
    ownerCell: ({ row }) => owners[row] ?? null,
    transfers: sheetOf(walked, 'transfers'),
  });
  if (ruling === null) return { failure: disputeSettled(number) };
  const log = planLog(read, { actor: '', action: CONFIRMED, number, digest: '', now });
  return { ...read, customer: block.customerName, winner, ruling, log };
}

/** What the archive's column 业务员 holds exactly, by record; texts in records are cleaned. */
async function ownerCells(source: SheetSource, { evaluation, places }: Walk): Promise<Cell[]> {
  const archive = evaluation.facts.filingTable;
  const column = places.column(archive.sheet, '业务员');
  if (column === null || archive.size === 0) return [];
  const first = archive.rowNumbers[0] ?? 1;
  const last = archive.rowNumbers[archive.size - 1] ?? first;
  const area = { row: first - 1, column, rows: last - first + 1, columns: 1 };
  const cells = await readRows(source, archive.sheet, area);
  return Array.from(archive.rowNumbers, (row) => cells[row - first]?.[0] ?? null);
}

function sheetOf({ policy, records, sheets }: Walk, role: string) {
  const definition = definitionsFor(policy).find((candidate) => candidate.role === role);
  if (definition === undefined) throw new RangeError(`There is no sheet of the role ${role}.`);
  const table = records.table(role);
  const name = table.present ? table.sheet : definition.name;
  return {
    definition: definition satisfies SheetDefinition,
    table,
    info: sheets.find((sheet) => sheet.name === name) ?? null,
  };
}

interface LoggedAct {
  readonly actor: string;
  readonly action: string;
  readonly number: string;
  readonly digest: string;
  readonly now: Date;
}

function planLog({ walked }: ReadWalk, { actor, action, number, digest, now }: LoggedAct) {
  const sheet = sheetOf(walked, 'log');
  const entry: LogEntry = nextLogEntry(sheet.table, {
    writer: actor,
    time: timeIn(now),
    actor,
    action,
    subject: `客户界定 ${number}`,
    digest,
  });
  const cells = logCells(entry);
  return planAddedRows({ ...sheet, places: walked.places, rows: [cells], needed: Object.keys(cells) });
}

function logLine({ sheet, firstRow, addedSheets }: ReturnType<typeof planLog>): Bilingual {
  const isNew = addedSheets.length > 0;
  return {
    zh: `「${sheet}」${isNew ? '（新建）' : ''}第 ${firstRow + 1} 行：登记这次确认，附校验值`,
    en: `“${sheet}”${isNew ? ' (new)' : ''} row ${firstRow + 1}: an entry for this confirmation, with its hash`,
  };
}

function joined(plan: EditPlan, log: EditPlan): EditPlan {
  return {
    addedSheets: [...plan.addedSheets, ...log.addedSheets],
    edits: [...plan.edits, ...log.edits],
    tables: [...plan.tables, ...log.tables],
    removedSheets: [...plan.removedSheets, ...log.removedSheets],
  };
}

/** `YYYY-MM-DD HH:MM:SS` in Shanghai: the Swedish way of writing a time is nearly the ISO one. */
function timeIn(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(now);
}

import { dayFromIso } from '../../engine/dates/iso.ts';
import { serialFromDay } from '../../engine/dates/serial.ts';
import { blockResult } from '../../engine/dispute/block-result.ts';
import { planRuling } from '../../engine/dispute/plan-ruling.ts';
import type { RulingPlan } from '../../engine/dispute/plan-ruling.ts';
import { applyEdits } from '../../workbook/apply-edits.ts';
import { writeSetting } from '../../workbook/settings.ts';
import type { AppState } from '../app-state.ts';
import {
  DISPUTE_CHANGED,
  disputeConfirmed,
  disputeMissing,
  disputeSettled,
  disputeUndecided,
  rulingStands,
} from './dispute-failures.ts';
import { rulingSetting } from './kept-ruling.ts';
import type { KeptRuling } from './kept-ruling.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import { CONFIRMED, joined, lastAct, logLine, planLog } from './ruling-log.ts';
import { ownerCells, readWalk, sheetOf, timeIn } from './ruling-walk.ts';
import type { ReadWalk } from './ruling-walk.ts';
import type { RulingPreview, RulingRequest, RulingResult, Failure, Outcome } from '../services.ts';

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
    return andThen(applied, async (undo) => {
      // The log only ever grows: taking the decision back is an entry of its own.
      const logSheets = new Set(log.edits.map(({ sheet }) => sheet));
      const kept: KeptRuling = {
        actor,
        digest,
        undo: {
          ...undo,
          edits: undo.edits.filter(({ sheet }) => !logSheets.has(sheet)),
          tables: undo.tables.filter(({ sheet }) => !logSheets.has(sheet)),
          removedSheets: undo.removedSheets.filter((sheet) => !logSheets.has(sheet)),
        },
        filings: ruling.filings,
      };
      const keeping = await writeSetting(state.session, rulingSetting(number), JSON.stringify(kept));
      if (keeping.kind !== 'done') {
        const back = await applyEdits(state.session, undo);
        return back.kind === 'done' ? keeping : failed(rulingStands(number));
      }
      const sheets = new Set([...ruling.plan.edits, ...log.edits].map(({ sheet }) => sheet));
      return done({ number, winner, sheets: [...sheets] });
    });
  });
}

interface Prepared extends ReadWalk {
  readonly customer: string;
  readonly winner: string;
  readonly ruling: RulingPlan;
  readonly log: ReturnType<typeof planLog>;
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
  if (ruling === null) {
    const act = lastAct(walked.records.table('log'), number);
    return { failure: (act?.action === CONFIRMED ? disputeConfirmed : disputeSettled)(number) };
  }
  const log = planLog(read, { actor: '', action: CONFIRMED, number, digest: '', now });
  return { ...read, customer: block.customerName, winner, ruling, log };
}

import { readDraft } from '../../engine/ledger/draft-import.ts';
import type { LedgerDraft } from '../../engine/ledger/draft-import.ts';
import { nextBatch } from '../../engine/ledger/imports.ts';
import { targetDefinition } from '../../engine/ledger/ledger-columns.ts';
import { sayReason } from '../../engine/ledger/ledger-line.ts';
import type { LedgerLine } from '../../engine/ledger/ledger-line.ts';
import { matchParties, rejectContradictions } from '../../engine/ledger/match-parties.ts';
import type { KnownParties } from '../../engine/ledger/match-parties.ts';
import { partyKey, planRows, targetOf } from '../../engine/ledger/plan-rows.ts';
import type { LedgerTarget, TargetProblem } from '../../engine/ledger/plan-rows.ts';
import { reconcile } from '../../engine/ledger/reconcile.ts';
import { settleDuplicates, StandingLedger } from '../../engine/ledger/standing-ledger.ts';
import { leadingFiling } from '../../engine/evaluate/filing-order.ts';
import type { SheetPlan } from '../../engine/model/mark-plan.ts';
import { shown } from '../../engine/text/shown.ts';
import type { Failure } from '../services.ts';
import { NO_LEDGER_COLUMNS, TABLE_BLOCKED, NO_ROOM } from './failures.ts';
import { nameKey } from '../../engine/identity/keys.ts';
import type { RememberedName } from './remember-customers.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { ConfirmedCustomer, ImportChoice, PreviewView, RejectedView } from './ledger-views.ts';

/** An import ready to be written: what is shown of it, and what is written where. */
export interface PreparedImport {
  readonly preview: PreviewView;
  /** Rows below the ledger; none where no line is taken. */
  readonly rows: SheetPlan | null;
  /** Rows taken, and their sum in fen. */
  readonly taken: { readonly lines: number; readonly fen: number };
  /** Names to be remembered. */
  readonly names: readonly RememberedName[];
  /** The sheet in which they are; null where there is none yet. */
  readonly decisions: string | null;
}

export type Prepared =
  { readonly ok: true; readonly prepared: PreparedImport } | { readonly ok: false; readonly failure: Failure };

const LAST_ROW = 1_048_576;

/** Reads a draft as decided, against what the workbook holds. Nothing is written; the same input prepares the same import. */
export function prepareImport(draft: LedgerDraft, choice: ImportChoice, known: KnownWorkbook, today: string): Prepared {
  const ledger = known.ledger(draft.kind);
  const target = ledger === null ? newTarget(draft, known) : targetOf(ledger.raw, ledger.info);
  if (typeof target === 'string') return { ok: false, failure: problemOf(target, ledger?.info.name ?? '') };
  const reading = readDraft(draft, choice);
  const settled =
    ledger === null
      ? reading.lines
      : settleDuplicates(reading.lines, new StandingLedger(ledger.records), choice.answers.knownNumbers);
  const lines = rejectContradictions(settled, known.parties.customers);
  const parties = matchParties(lines, known.parties);
  const reconciliation = reconcile(lines);
  const batch = nextBatch(
    today,
    known.imports.map((one) => one.batch),
  );
  const { taken } = reconciliation;
  if (target.nextRow + taken.lines > LAST_ROW) return { ok: false, failure: NO_ROOM };
  const differing = lines.filter(({ reason }) => reason === 'number-differs').length;
  const preview: PreviewView = {
    batch,
    sheet: target.sheet,
    firstRow: target.nextRow + 1,
    newSheet: ledger === null,
    newColumn: target.batch.isNew,
    leftOut: leftOut(lines, target),
    reconciliation,
    controlTotals: reading.controlTotals,
    rejected: lines.flatMap((line) => rejectedView(line)),
    parties: {
      ...parties,
      unmatched: parties.unmatched.filter(({ name }) => !choice.confirmed.some((one) => one.name === name)),
    },
    questions: [
      ...reading.questions,
      ...(differing > 0 || choice.answers.knownNumbers === 'take'
        ? [{ kind: 'known-numbers' as const, rows: differing }]
        : []),
    ],
    filledDown: reading.filledDown,
  };
  const rows =
    taken.lines === 0 ? null : planRows(target, lines, batch, customerNumbers(lines, known.parties, choice.confirmed));
  const names = choice.confirmed.map(({ name, filed, number }) => {
    const side = sideOf(filed, number, known.parties);
    const filing = known.parties.filings.find((one) => one.number === number && one.name === filed);
    return { name, side, fingerprint: filing === undefined ? null : known.fingerprintOf(filing.row) };
  });
  return { ok: true, prepared: { preview, rows, taken, names, decisions: known.decisions } };
}

/** The place in a sheet that is made from the template: below its header. */
function newTarget({ kind }: LedgerDraft, { dateSystem }: KnownWorkbook): LedgerTarget {
  const { name, columns } = targetDefinition(kind);
  return {
    sheet: name,
    dateSystem,
    headerRow: 0,
    nextRow: 1,
    columns: columns.map(({ header }, column) => ({ canonical: header, column, unit: 1 })),
    batch: { column: columns.length, isNew: true },
    table: null,
  };
}

function problemOf(problem: TargetProblem, sheet: string): Failure {
  return problem === 'no-columns' ? NO_LEDGER_COLUMNS(sheet) : TABLE_BLOCKED(sheet);
}

/** What a filed customer is called in 别名: the name, or the 客户编号 where several customers bear the name. */
function sideOf(filed: string, number: string | null, { customers, filings }: KnownParties): string {
  const key = nameKey(filed);
  const bearers = new Set(filings.flatMap(({ name, row }) => (nameKey(name) === key ? [customers.ofFiling[row]] : [])));
  return bearers.size > 1 && number !== null ? number : filed;
}

/** 客户编号 for rows that name a filed customer without it: certain by name, or confirmed by somebody. */
function customerNumbers(
  lines: readonly LedgerLine[],
  { customers, filings }: KnownParties,
  confirmed: readonly ConfirmedCustomer[],
): ReadonlyMap<string, string> {
  const byName = new Map(confirmed.map(({ name, number }) => [name, number]));
  const numbers = new Map<string, string>();
  for (const line of lines) {
    const key = partyKey(line);
    if (line.outcome !== 'taken' || numbers.has(key)) continue;
    const name = line.texts.get('客户名称') ?? '';
    const match = customers.match(line.texts.get('客户编号') ?? '', name);
    const filing = match.kind === 'certain' ? leadingFiling(match.customer, customers, filings) : null;
    const number = filing?.number ?? byName.get(name) ?? null;
    if (number !== null) numbers.set(key, number);
  }
  return numbers;
}

function leftOut(lines: readonly LedgerLine[], { columns }: LedgerTarget): string[] {
  const has = new Set(columns.map(({ canonical }) => canonical));
  const fields = new Set(lines.flatMap(({ outcome, texts }) => (outcome === 'taken' ? [...texts.keys()] : [])));
  return [...fields].filter((field) => !has.has(field) && !READING_ONLY.has(field));
}

const READING_ONLY = new Set(['单据类型', '单据状态', '币种', '税额']);
const SHOWN = 30;

function rejectedView({ outcome, reason, row, part, column, shown: cell, fen }: LedgerLine): RejectedView[] {
  if (outcome !== 'rejected' || reason === null) return [];
  const { zh, en } = sayReason(reason);
  const text = shown(cell, SHOWN);
  const which = part === 0 ? { zh: '', en: '' } : { zh: `第${part}笔回款`, en: `payment ${part}: ` };
  return [
    {
      row,
      reason: reason as RejectedView['reason'],
      message:
        text === ''
          ? { zh: `${which.zh}${zh}`, en: `${which.en}${en}` }
          : { zh: `${which.zh}${zh}：“${column}”写着“${text}”`, en: `${which.en}${en}: “${column}” reads “${text}”` },
      fen: Number.isNaN(fen) ? null : fen,
    },
  ];
}

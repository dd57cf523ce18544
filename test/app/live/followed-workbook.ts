import { createAppState } from '../../../src/app/app-state.ts';
import type { AppState } from '../../../src/app/app-state.ts';
import { createJudge } from '../../../src/app/check-worker/judge.ts';
import { clearWorkbook } from '../../../src/app/clear-workbook.ts';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import type { LiveUpdate } from '../../../src/app/live/live-views.ts';
import type { CheckRequest, CheckResult } from '../../../src/app/services.ts';
import { walk } from '../../../src/app/walk.ts';
import type { Walk } from '../../../src/app/walk.ts';
import type { Severity } from '../../../src/engine/model/finding.ts';
import { isMarkFormula, severityIn } from '../../../src/engine/model/mark-formula.ts';
import { planHighlights } from '../../../src/engine/plan/plan-highlights.ts';
import { ExcelSession } from '../../../src/workbook/session.ts';
import { openExcelSource } from '../../../src/workbook/read-sheets.ts';
import { EXCEL_2021_SETS, OfficeHost, UserActions } from '../../../src/workbench/host/index.ts';
import type { WorkbookInput } from '../../../src/workbench/host/index.ts';
import { AS_OF } from '../../support/feida-case.ts';
import type { MemorySheets } from '../../support/memory-source.ts';
import { startOffice } from '../../support/office.ts';
import type { StartedOffice } from '../../support/office.ts';

/** More than any step takes. */
const MOST_TURNS = 100;
const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** An Excel in which workbooks are opened one after the other, each checked and followed. */
export class FollowedExcel {
  readonly user: UserActions;
  readonly coauthor: UserActions;
  readonly host: OfficeHost;
  private readonly office: StartedOffice;
  private last: FollowedWorkbook | null = null;
  /** How the follower's time passes; in no time unless a test holds it. */
  wait: (milliseconds: number) => Promise<void>;

  private constructor(office: StartedOffice) {
    this.office = office;
    this.host = office.host;
    this.wait = () => office.settled();
    this.user = new UserActions(office.host.workbook, 'user');
    this.coauthor = new UserActions(office.host.workbook, 'coauthor');
  }

  static async start(): Promise<FollowedExcel> {
    const office = await startOffice({ boot: 'full', host: new OfficeHost({ sets: EXCEL_2021_SETS }) });
    Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
    return new FollowedExcel(office);
  }

  /** Opens a workbook, checks it, and follows its edits; no time passes between them. */
  async open(data: WorkbookInput, request: Partial<CheckRequest> = {}): Promise<FollowedWorkbook> {
    await this.last?.state.live.stop();
    // The host takes the rows over and edits them; whoever opens the same data again is to find it as it was.
    this.host.workbook.load(structuredClone(data));
    const updates: LiveUpdate[] = [];
    const state = createAppState(
      createJudge(() => Promise.resolve(null)),
      { wait: (milliseconds) => this.wait(milliseconds), now: () => 0 },
      (own, asked) => checkWorkbook(own, asked, { ...UNWATCHED, signal: new AbortController().signal }, true),
    );
    state.live.start((update) => updates.push(update));
    const followed = new FollowedWorkbook(state, updates, this.office, {
      asOf: AS_OF,
      policy: 'feida',
      writeMarks: true,
      ...request,
    });
    this.last = followed;
    await followed.check();
    return followed;
  }

  close(): void {
    this.office.close();
  }
}

export class FollowedWorkbook {
  readonly state: AppState;
  readonly updates: LiveUpdate[];
  private readonly office: StartedOffice;
  private readonly request: CheckRequest;
  private checked: CheckResult | null = null;

  constructor(state: AppState, updates: LiveUpdate[], office: StartedOffice, request: CheckRequest) {
    this.state = state;
    this.updates = updates;
    this.office = office;
    this.request = request;
  }

  async check(): Promise<void> {
    const outcome = await checkWorkbook(this.state, this.request, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    this.checked = outcome.value;
    this.updates.splice(0);
    await this.settled();
  }

  async clearMarks(): Promise<void> {
    const cleared = await clearWorkbook(this.state);
    if (cleared.kind !== 'done') throw new Error(JSON.stringify(cleared));
  }

  /** Waits until every edit is followed and the result sheets are written. */
  async settled(): Promise<void> {
    await this.office.settled();
    await this.state.live.idle();
  }

  /** Waits until the pane was told that often that the findings are up to date; throws where that does not come. */
  async updated(times: number): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      if (this.updates.filter(({ kind }) => kind === 'updated').length >= times) return;
      await this.office.settled();
    }
    throw new Error(`not updated ${times} times`);
  }

  /** What the pane shows now. */
  get result(): CheckResult {
    const told = this.updates.flatMap((update) => (update.kind === 'updated' ? [update.result] : [])).at(-1);
    const result = told ?? this.checked;
    if (result === null) throw new Error('nothing was checked');
    return result;
  }

  /** The workbook judged anew, by somebody who has seen none of the edits. */
  async fresh(): Promise<Walk | null> {
    const source = await openExcelSource(new ExcelSession());
    const walked = await walk(source, this.request, UNWATCHED);
    return walked.ok ? walked.walk : null;
  }

  /** Our marks on the sheets, a line for each marked cell. */
  marks(): string[] {
    const { host } = this.office;
    return host.workbook.sheets
      .flatMap((sheet) =>
        sheet.conditionalFormats
          .filter(({ formula }) => isMarkFormula(formula))
          .flatMap(({ formula, areas }) => cellsOf(sheet.name, severityIn(formula) as Severity, areas)),
      )
      .sort();
  }
}

/** The marks that a walk would set, likewise. */
export function plannedMarks({ evaluation, places }: Walk): string[] {
  return planHighlights(evaluation.report.findings, places)
    .flatMap(({ sheet, severity, areas }) => cellsOf(sheet, severity, areas))
    .sort();
}

function cellsOf(
  sheet: string,
  severity: Severity,
  areas: readonly { row: number; column: number; rows: number; columns: number }[],
): string[] {
  return areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i) =>
      [sheet, severity, row + Math.floor(i / columns), column + (i % columns)].join(' '),
    ),
  );
}

/** Sheets of plain rows as a workbook of the host. */
export function workbookOf(sheets: MemorySheets): WorkbookInput {
  return { sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) };
}

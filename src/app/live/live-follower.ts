import { columnPlaces } from '../../engine/plan/column-places.ts';
import { ExcelError } from '../../workbook/failure.ts';
import type { ExcelSession } from '../../workbook/session.ts';
import type { TakeTurn } from '../../workbook/turns.ts';
import { watchEdits } from '../../workbook/watch-edits.ts';
import type { EditWatch, HeardEdits } from '../../workbook/watch-edits.ts';
import type { Judge } from '../check-worker/judge.ts';
import type { Judged } from '../judge-workbook.ts';
import type { CheckRequest, CheckResult, Failure, Outcome } from '../services.ts';
import { isResultSheet, readHeard } from './follow-edits.ts';
import type { ReadChange, RecentRows } from './follow-edits.ts';
import { changed, changedFindings } from './judged-change.ts';
import type { JudgedChange } from './judged-change.ts';
import { LiveMarks } from './live-marks.ts';
import type { LiveUpdate } from './live-views.ts';
import { isTooLong, refreshResults } from './refresh-results.ts';

/** Edits of one keystroke or paste come as several events within this time, in milliseconds. */
const BURST = 20;
/** Excel is asked again after this time where it let nobody read. */
const RETRY = 1000;
/** So long nobody must edit before the result sheets are written again. */
const QUIET = 1500;
/** Rows read within this time may have moved while they were read, though it is heard only later. */
const DOUBT = 2000;
/** A check as quick as this is made again by itself where edits cannot be followed. */
const QUICK_CHECK = 3000;

/** A finished check, as the follower goes on from it. */
export interface CheckedWorkbook {
  readonly judged: Judged;
  readonly result: CheckResult;
  readonly request: CheckRequest;
  readonly dateSystem: 1900 | 1904;
  /** Sheets that bear their marks; null where none were asked for. */
  readonly markedSheets: readonly string[] | null;
}

export interface FollowerSurroundings {
  readonly session: ExcelSession;
  readonly takeTurn: TakeTurn;
  readonly judge: Judge;
  /** Checks the workbook as a whole. */
  readonly check: (request: CheckRequest) => Promise<Outcome<CheckResult>>;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Listener = (update: LiveUpdate) => void;

/** Keeps the last check's findings, marks and result sheets up to date while people edit. One step at a time. */
export class LiveFollower {
  private readonly around: FollowerSurroundings;
  private listener: Listener | null = null;
  private watch: EditWatch | null = null;
  private last: CheckedWorkbook | null = null;
  private marks: LiveMarks | null = null;
  private isChecking = false;
  /** Whether the findings have lost touch with the workbook: then only a whole check helps. */
  private isOutdated = false;
  /** Whether the findings have changed since the result sheets were written. */
  private areResultsDue = false;
  private recent: { readonly at: number; readonly rows: RecentRows } = { at: -Infinity, rows: new Map() };
  private running: Promise<void> | null = null;
  /** What is being read or written just now. */
  private step: Promise<void> = Promise.resolve();
  private edits = 0;
  /** Ends the waiting for quiet: who goes on editing is not to wait until it is over. */
  private endQuiet: () => void = () => undefined;

  constructor(around: FollowerSurroundings) {
    this.around = around;
  }

  get isOn(): boolean {
    return this.listener !== null;
  }

  start(listener: Listener): void {
    this.listener = listener;
  }

  async stop(): Promise<void> {
    this.listener = null;
    this.last = null;
    await this.step;
    this.last = null;
    const { watch } = this;
    this.watch = null;
    await watch?.stop();
  }

  /** Resolves when nothing that was heard is left to do; the result sheets included. */
  async idle(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  /**
   * Before a check reads: edits are heard from now on. Answers the names of the sheets edited meanwhile. `own` is a check
   * that the follower itself has asked for.
   */
  async beginCheck(own: boolean): Promise<ReadonlySet<string>> {
    this.isChecking = true;
    if (!own) await this.step;
    this.watch ??= await watchEdits(this.around.session, () => {
      this.heard();
    });
    this.watch.take();
    return this.watch.changed;
  }

  /** After a check: goes on from what it found, or, where it found nothing new, from what was found before. */
  endCheck(checked: CheckedWorkbook | null): void {
    this.isChecking = false;
    if (checked !== null && this.isOn) {
      const { judged, markedSheets } = checked;
      this.last = { ...checked, judged: { ...judged, plan: null } };
      this.isOutdated = false;
      this.areResultsDue = false;
      this.marks = markedSheets === null ? null : this.marksOf(judged, markedSheets);
    } else if (checked === null) this.isOutdated = true;
    if (this.watch?.hasNews() === true) this.heard();
  }

  /** The marks are to be cleared: the sheets are left alone until the next check. Resolves when nothing is being written. */
  async leaveMarks(): Promise<void> {
    this.marks = null;
    await this.step;
    // The step may have been a check of its own, which marks anew.
    this.marks = null;
  }

  private marksOf({ tables, sheets, result }: Judged, marked: readonly string[]): LiveMarks {
    const places = columnPlaces(
      tables,
      sheets.map(({ name }) => name),
    );
    return new LiveMarks(this.around.session, result.report.findings, places, marked);
  }

  private heard(): void {
    this.edits += 1;
    this.endQuiet();
    if (this.isChecking || this.last === null || this.running !== null) return;
    this.running = this.work().finally(() => {
      this.running = null;
    });
  }

  /** Follows bursts until nothing more is heard, then writes the result sheets. */
  private async work(): Promise<void> {
    let seen = -1;
    while (this.isFollowing()) {
      if (this.isQuietSince(seen)) {
        await this.quiet();
        if (!this.isQuietSince(seen) || !this.isFollowing()) continue;
        await this.carryOut(() => this.refresh());
        if (this.isQuietSince(seen)) return;
      }
      await this.around.wait(BURST);
      seen = this.edits;
      if (this.isFollowing()) await this.carryOut(() => this.followOnce());
    }
  }

  /** Resolves when nobody has edited for a while, or at the next edit. */
  private quiet(): Promise<void> {
    const disturbed = new Promise<void>((resolve) => {
      this.endQuiet = resolve;
    });
    return Promise.race([this.around.wait(QUIET), disturbed]);
  }

  /** One step; whatever breaks in it, those who wait for it go on. */
  private async carryOut(step: () => Promise<void>): Promise<void> {
    this.step = step().catch((error: unknown) => {
      this.isOutdated = true;
      this.tell({ kind: 'broken', error });
    });
    await this.step;
  }

  private isFollowing(): boolean {
    return this.last !== null && !this.isChecking;
  }

  private isQuietSince(seen: number): boolean {
    return seen === this.edits;
  }

  private async followOnce(): Promise<void> {
    const { watch, last } = this;
    if (watch === null || last === null) return;
    const heard = watch.take();
    if (heard.edits.length === 0 && !heard.sheets) return;
    try {
      if (!concernsPeople(heard, watch)) return;
      if (this.isOutdated) await this.checkAgain(last);
      else await this.followHeard(watch, last, heard);
    } catch (error) {
      await this.recover(error, watch, heard);
    }
  }

  private async followHeard(watch: EditWatch, last: CheckedWorkbook, heard: HeardEdits): Promise<void> {
    const { session, judge, now } = this.around;
    const known = { ...last.judged, dateSystem: last.dateSystem };
    const recent = now() - this.recent.at < DOUBT ? this.recent.rows : new Map<string, never>();
    const read = await readHeard(session, watch, heard, known, recent);
    if (read === null) return;
    this.tell({ kind: 'updating' });
    if (read === 'too-different') {
      await this.checkAgain(last);
      return;
    }
    this.recent = { at: now(), rows: new Map(read.change.sheets.map(({ sheet, spans }) => [sheet, spans])) };
    const followed = await judge.follow(read.source, read.change);
    if (followed.kind === 'too-different') await this.checkAgain(last);
    else if (followed.kind === 'failed') this.tell(followed);
    else await this.take(last, followed.change, read);
  }

  private async take(last: CheckedWorkbook, followed: JudgedChange, { change }: ReadChange): Promise<void> {
    const judged = changed(last.judged, followed);
    if (followed.moves.length + followed.lists.findings.length > 0 || judged.plan !== null) this.areResultsDue = true;
    const plan = judged.plan ?? last.judged.plan;
    this.update({ ...last, judged: { ...judged, plan }, result: { ...last.result, ...judged.result } });
    if (this.marks === null) return;
    const findings = changedFindings(last.judged, followed);
    const { marks: sheetMarks } = this;
    const problem = await this.around.takeTurn(() => sheetMarks.follow(findings, change.sheets));
    const marks = { written: true, cells: sheetMarks.cells, problem };
    const before = this.last;
    if (before !== null) this.update({ ...before, result: { ...before.result, marks } });
  }

  private update(checked: CheckedWorkbook): void {
    if (!this.isOn) return;
    this.last = checked;
    this.tellResult(checked.result);
  }

  private tellResult(result: CheckResult): void {
    const sheetBehind = this.areResultsDue && this.marks !== null && isTooLong(result.report.findings);
    this.tell({ kind: 'updated', result, at: this.around.now(), sheetBehind });
  }

  private async checkAgain(last: CheckedWorkbook): Promise<void> {
    this.isOutdated = true;
    if (last.result.milliseconds > QUICK_CHECK) {
      this.tell({ kind: 'outdated' });
      return;
    }
    const outcome = await this.around.check({ ...last.request, writeMarks: this.marks !== null });
    if (outcome.kind === 'failed') this.tell(outcome);
    if (outcome.kind === 'done') this.tellResult(outcome.value);
  }

  private async recover(error: unknown, watch: EditWatch, heard: HeardEdits): Promise<void> {
    if (!(error instanceof ExcelError)) {
      this.isOutdated = true;
      this.tell({ kind: 'broken', error });
      return;
    }
    const { failure } = error;
    if (isPassing(failure)) {
      watch.putBack(heard);
      await this.waitOut(failure);
      return;
    }
    this.isOutdated = true;
    this.tell(failure.code === 'sheet-changed' ? { kind: 'outdated' } : { kind: 'failed', failure });
  }

  /** Excel lets nobody in just now: said, and tried again in a while. */
  private async waitOut(failure: Failure): Promise<void> {
    this.edits += 1;
    this.tell({ kind: 'waiting', failure });
    await this.around.wait(RETRY);
  }

  private async refresh(): Promise<void> {
    const { last } = this;
    if (last === null || this.marks === null || !this.areResultsDue || this.isOutdated) return;
    const { session, takeTurn } = this.around;
    const refreshed = await takeTurn(() => refreshResults(session, last.judged));
    if (refreshed.kind === 'failed') {
      if (isPassing(refreshed.failure)) await this.waitOut(refreshed.failure);
      else this.tell(refreshed);
      return;
    }
    if (refreshed.kind !== 'done' || !refreshed.value) return;
    this.areResultsDue = false;
    this.last = { ...last, judged: { ...last.judged, plan: null } };
  }

  private tell(update: LiveUpdate): void {
    this.listener?.(update);
  }
}

/** Whether it is over when a cell's editing ends. */
function isPassing({ code }: Failure): boolean {
  return code === 'cell-edit-mode' || code === 'busy';
}

/** Whether anything but our own result sheets was edited: what we write there is not to set off another check. */
function concernsPeople({ edits, sheets }: HeardEdits, watch: EditWatch): boolean {
  return sheets || edits.some(({ sheetId }) => !isResultSheet(watch.names.get(sheetId) ?? ''));
}

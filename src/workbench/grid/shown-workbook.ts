import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import { workbookData } from './data/workbook-data.ts';
import { writeSelection } from './follow-host/write-selection.ts';
import type { GridSession } from './grid-session.ts';

/** The grid checks validations when it finds time, within this many milliseconds of showing a workbook or at idle. */
const VALIDATION_TIME = 500;

/**
 * The one workbook that the grid shows. The one before must go first: with it the grid clears what it knows of
 * conditional formats, anybody's. And it must not go while the grid still means to validate its cells, which fails then.
 */
export class ShownWorkbook {
  private readonly session: GridSession;
  private readonly api: FUniver;
  private unitId = '';
  private shownAt = 0;
  private count = 0;
  private replacing: Promise<void> = Promise.resolve();

  constructor(session: GridSession, api: FUniver) {
    this.session = session;
    this.api = api;
  }

  /** Resolves when no replacement is under way. */
  get stable(): Promise<void> {
    return this.replacing;
  }

  /** Shows the host's workbook, as it is when its turn comes. Until then nothing that is done in the grid counts. */
  replace(): void {
    this.session.unitId = '';
    this.replacing = this.replacing.then(() => this.replaceNow());
  }

  private async replaceNow(): Promise<void> {
    if (this.unitId !== '') {
      await validated(this.shownAt);
      this.session.writingToGrid(() => this.api.disposeUnit(this.unitId));
    }
    const { session } = this;
    session.sheets.clear();
    this.unitId = `kebei-${String(++this.count)}`;
    this.shownAt = performance.now();
    session.unitId = this.unitId;
    const data = workbookData(session.workbook, this.unitId, (sheet) => session.sheets.gridId(sheet));
    session.writingToGrid(() => this.api.createWorkbook(data));
    writeSelection(session);
  }
}

/** Idle work is done in the order in which it was asked for, so the grid's comes before what waits here. */
function validated(shownAt: number): Promise<void> {
  const rest = Math.max(0, shownAt + VALIDATION_TIME - performance.now());
  return new Promise((resolve) => {
    setTimeout(() => {
      requestIdleCallback(() => {
        resolve();
      });
    }, rest);
  });
}

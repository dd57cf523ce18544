import { LifecycleService, LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import { SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import type { HostWorkbook } from '../host/index.ts';
import type { Language } from '../language.ts';
import type { Area } from '../../engine/model/cell.ts';
import { Calculation } from './calculation.ts';
import type { BroughtFunction, InvokeFunction } from './custom-functions.ts';
import { registerFunctions } from './custom-functions.ts';
import { areaOf } from './data/cell-range.ts';
import { followGrid } from './follow-grid/grid-follower.ts';
import { HostFollower } from './follow-host/host-follower.ts';
import { followLinks } from './follow-links.ts';
import { GridSession } from './grid-session.ts';
import { gridLocale } from './locale.ts';
import { ShownWorkbook } from './shown-workbook.ts';
import { startUniver } from './start-univer.ts';

/** A cell on the screen, in pixels. */
export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The grid that shows the host's workbook, lets people work in it, and calculates its formulas. */
export class Grid {
  readonly session: GridSession;
  readonly calculation: Calculation;
  private readonly api: FUniver;
  private readonly follower: HostFollower;
  private readonly lifecycle: LifecycleService;
  private readonly shown: ShownWorkbook;

  constructor(container: HTMLElement, workbook: HostWorkbook, language: Language) {
    const { univer, api } = startUniver(container, language);
    this.api = api;
    this.session = new GridSession(univer, workbook);
    this.lifecycle = this.session.injector.get(LifecycleService);
    this.shown = new ShownWorkbook(this.session, api);
    this.calculation = new Calculation(this.session);
    this.follower = new HostFollower(this.session, () => {
      this.shown.replace();
    });
    followGrid(this.session);
    followLinks(this.session, api);
  }

  /** Shows the host's workbook from the beginning: everything is built at once. */
  async show(): Promise<void> {
    this.shown.replace();
    await this.shown.stable;
  }

  /** Resolves when the grid can be worked in: drawn, and with all its services started. */
  async ready(): Promise<void> {
    await this.lifecycle.onStage(LifecycleStages.Rendered);
  }

  /** Brings the grid up to date and waits until its formulas are calculated. */
  async settle(): Promise<void> {
    await this.catchUp();
    await this.calculation.finished();
  }

  /** The same for a request of the add-in, which waits for nothing that the add-in itself has to do first. */
  async settleForAddin(): Promise<void> {
    await this.catchUp();
    await this.calculation.finishedButForAddin();
  }

  private async catchUp(): Promise<void> {
    this.follower.flush();
    await this.shown.stable;
  }

  /** Tells when somebody types in a cell, during which Excel takes no requests of an add-in. */
  onCellEdit(listener: (isEditing: boolean) => void): void {
    this.session.onUserCommand((command) => {
      if (command.id !== SetCellEditVisibleOperation.id) return;
      listener((command.params as { readonly visible: boolean }).visible);
    });
  }

  registerFunctions(namespace: string, functions: readonly BroughtFunction[], invoke: InvokeFunction): void {
    registerFunctions(this.api, namespace, functions, (id, args) => this.calculation.during(invoke(id, args)));
  }

  activeSheet(): string {
    return this.session.unit?.getActiveSheet().getName() ?? '';
  }

  selection(): readonly Area[] {
    const ranges = this.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    return ranges.map((range) => areaOf(range.getRange()));
  }

  /** What a cell shows, number formats applied. */
  cellText(sheet: string, row: number, column: number): string {
    const shown = this.api.getActiveWorkbook()?.getSheetByName(sheet);
    // A cell with a link is a small document to the grid, and its text ends with that document's end of line.
    return (shown?.getRange(row, column).getDisplayValue() ?? '').replace(/[\r\n]+$/u, '');
  }

  /** Where a cell of the sheet in front is drawn while nothing is scrolled: pixels from the grid's corner, headings included. */
  cellBox(row: number, column: number): CellBox | null {
    const rect = this.api.getActiveWorkbook()?.getActiveSheet().getRange(row, column).getCellRect();
    return rect === undefined ? null : { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  }

  setLanguage(language: Language): void {
    this.api.setLocale(gridLocale(language));
  }
}

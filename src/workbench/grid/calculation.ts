import type { ICellData, ICommandInfo, IExecutionOptions, Nullable } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';
import type { CalculatedCell } from '../host/model/host-workbook.ts';
import { hostValue } from './data/host-cell.ts';
import type { ChangedCells } from './follow-grid/read-cells.ts';
import type { GridSession } from './grid-session.ts';

/** The longest that anybody waits for the grid's formulas, in milliseconds. */
const LONGEST_WAIT = 20_000;

/** What changes the looks of cells alone: the grid calculates nothing after it. */
const LOOKS_ONLY: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

/** Brings the results of the grid's formulas into the host, and knows when there are no more to come. */
export class Calculation {
  private readonly session: GridSession;
  /** Knows after which changes the grid calculates: new values, new sheets, rows that come, go or move. */
  private readonly causes: IActiveDirtyManagerService;
  /** Something changed, and the grid has not begun to calculate what depends on them. */
  private isDue = false;
  private isRunning = false;
  /** Functions of the add-in being called: it must not be kept waiting for its own answers. */
  private calls = 0;
  private readonly waiting = new Set<() => void>();
  /** Something changed while the grid was waiting for a function of the add-in. */
  private isStopped = false;

  constructor(session: GridSession) {
    this.session = session;
    this.causes = session.injector.get(IActiveDirtyManagerService);
    session.commands.onCommandExecuted((command, options) => {
      if (options?.['fromFormula'] === true) this.take(command);
      else if (command.id === SetFormulaCalculationStartMutation.id) this.start();
      else if (command.id === SetFormulaCalculationStopMutation.id) this.isStopped = true;
      else if (command.id === SetFormulaCalculationNotificationMutation.id) this.note(command);
      else if (this.causesCalculation(command, options)) this.isDue = true;
    });
  }

  /** Nobody who serves the add-in waits for a calculation while that waits for the add-in. */
  async during<T>(call: Promise<T>): Promise<T> {
    this.calls++;
    this.tell();
    try {
      return await call;
    } finally {
      this.calls--;
    }
  }

  /** Resolves when what is due or under way has been calculated and its results are in the host. */
  finished(): Promise<void> {
    return this.until(() => !this.isPending);
  }

  /** The same for a request of the add-in, which must not wait for functions that the add-in itself has to answer. */
  finishedButForAddin(): Promise<void> {
    return this.until(() => !this.isPending || this.calls > 0);
  }

  private get isPending(): boolean {
    return this.isDue || this.isRunning;
  }

  /** The grid's own condition for calculating, a tenth of a second later. */
  private causesCalculation({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (this.causes.get(id) === undefined) return false;
    if (id !== SetRangeValuesMutation.id) return true;
    const { trigger } = params as { readonly trigger?: string };
    return options?.onlyLocal !== true && !LOOKS_ONLY.includes(trigger);
  }

  private until(isReached: () => boolean): Promise<void> {
    if (isReached()) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve();
      };
      const check = (): void => {
        if (isReached()) finish();
      };
      const timer = setTimeout(() => {
        this.giveUp();
        finish();
      }, LONGEST_WAIT);
      this.waiting.add(check);
    });
  }

  /** A calculation that did not end in this time broke off within the grid: nobody waits for it a second time. */
  private giveUp(): void {
    this.isDue = false;
    this.isRunning = false;
  }

  private tell(): void {
    for (const check of [...this.waiting]) check();
  }

  private start(): void {
    this.isDue = false;
    this.isStopped = false;
    this.isRunning = true;
  }

  private take(command: Readonly<ICommandInfo>): void {
    const { unitId, subUnitId, cellValue } = command.params as {
      readonly unitId: string;
      readonly subUnitId: string;
      readonly cellValue?: ChangedCells;
    };
    const sheet = unitId === this.session.unitId ? this.session.hostSheet(subUnitId) : null;
    if (sheet === null) return;
    const results: CalculatedCell[] = [];
    for (const [rowKey, cells] of Object.entries(cellValue ?? ({} as ChangedCells))) {
      for (const [columnKey, cell] of Object.entries<Nullable<ICellData>>(cells ?? {})) {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        // A result that comes late, for a formula that was typed over meanwhile, is dropped.
        if (sheet.formula(row, column) === undefined) continue;
        results.push({ sheet: sheet.name, row, column, value: hostValue(cell) });
      }
    }
    this.session.workbook.setCalculated(results);
  }

  /** A calculation that was stopped for newer changes starts again by itself. */
  private note(command: Readonly<ICommandInfo>): void {
    const { functionsExecutedState: state } = command.params as { readonly functionsExecutedState?: number };
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.isRunning = false;
    if (this.isStopped) this.askAgain();
    this.tell();
  }

  /**
   * A calculation that waits for a function of the add-in ends as if nothing had happened when it is stopped for newer
   * changes, and the changes are forgotten. So everything is calculated again.
   */
  private askAgain(): void {
    this.isStopped = false;
    this.isDue = true;
    this.session.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }
}

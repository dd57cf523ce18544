import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import type { HostSheet } from '../host/model/host-sheet.ts';
import type { HostWorkbook } from '../host/model/host-workbook.ts';
import { SheetIds } from './sheet-ids.ts';

/** Marks what the host has the grid do, so that it is not told to the host again. */
const FROM_HOST: IExecutionOptions = { fromHost: true };

/**
 * Has the grid leave in front what is there: it shows a sheet that comes in or is unhidden at once, unless somebody
 * else made it. In Excel only whoever asks for it sees another sheet.
 */
export const NOT_IN_FRONT: IExecutionOptions = { fromCollab: true };

/** One workbook shown in the grid: who is who on both sides, and whose turn it is to write. */
export class GridSession {
  readonly workbook: HostWorkbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly sheets = new SheetIds();
  /** Id of the shown workbook in the grid; empty before the first one is shown. */
  unitId = '';
  private hostWrites = 0;
  private gridWrites = 0;

  constructor(univer: Univer, workbook: HostWorkbook) {
    this.workbook = workbook;
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  /** True while the grid changes because the host did: nothing of it goes back. */
  get isHostWriting(): boolean {
    return this.hostWrites > 0;
  }

  /** True while the host changes because somebody works in the grid: nothing of it goes back. */
  get isGridWriting(): boolean {
    return this.gridWrites > 0;
  }

  /** Has the grid carry out a change of the host's. */
  toGrid(command: { readonly id: string }, params: object, options?: IExecutionOptions): void {
    this.writingToGrid(() => {
      const all = { ...FROM_HOST, ...options };
      this.commands.syncExecuteCommand(command.id, { unitId: this.unitId, ...params }, all);
    });
  }

  writingToGrid<T>(work: () => T): T {
    this.hostWrites++;
    try {
      return work();
    } finally {
      this.hostWrites--;
    }
  }

  /** Carries out in the host what the user did in the grid, with the events that Excel raises for a user's change. */
  toHost<T>(work: () => T): T {
    this.gridWrites++;
    try {
      return this.workbook.as('user', work);
    } finally {
      this.gridWrites--;
    }
  }

  /** Told of everything that is carried out in the shown workbook, the host's own writes left out. */
  onUserCommand(listener: (command: Readonly<ICommandInfo>, options: IExecutionOptions) => void): void {
    this.commands.onCommandExecuted((command, options = {}) => {
      if (!this.isHostWriting && options['fromHost'] !== true) listener(command, options);
    });
  }

  get unit(): Workbook | null {
    const units = this.injector.get(IUniverInstanceService);
    return units.getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  /** The grid's sheet for one of the host's, null while it is not shown yet. */
  gridSheet(sheet: HostSheet): Worksheet | null {
    return this.unit?.getSheetBySheetId(this.sheets.gridId(sheet)) ?? null;
  }

  /** The host's sheet for an id of the grid's, null for other documents of the grid, such as its cell editor. */
  hostSheet(gridId: string): HostSheet | null {
    const id = this.sheets.hostId(gridId);
    return this.workbook.sheets.find((sheet) => sheet.id === id) ?? null;
  }
}

import { toExcelError } from './error-codes.ts';
import type { Subject } from './error-codes.ts';
import { ExcelError } from './failure.ts';
import { undoGroup } from './undo-group.ts';

/** Waits before the second and the third try, in milliseconds. */
const BACK_OFF = [250, 1000] as const;

export interface SessionSettings {
  /** True: while a cell is being edited a request waits for the end of the editing. False: it fails at once. */
  readonly delayForCellEdit: boolean;
  /** Resolves after so many milliseconds; tests pass one that does not wait. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The usual settings in Excel: requests wait for the end of a cell edit, and back-off takes real time. */
export const DEFAULT_SETTINGS: SessionSettings = {
  delayForCellEdit: true,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface SendOptions {
  /** The sheet that the request is about, named in a failure; null for the workbook. */
  readonly subject?: Subject;
  /** True where the request may be sent again although an unknown part of it was carried out. */
  readonly repeatable?: boolean;
}

/** What a run works with: each `send` is one request to Excel. */
export interface ExcelBatch {
  readonly context: Excel.RequestContext;
  /** Queues and syncs. Throws an `ExcelError`; a transient one only after three tries where it is repeatable. */
  send<T>(queue: (context: Excel.RequestContext) => T, options?: SendOptions): Promise<T>;
}

/** The add-in's way to Excel: every request goes through it, and every error of office.js ends in it. */
export class ExcelSession {
  private readonly settings: SessionSettings;

  constructor(settings: SessionSettings = DEFAULT_SETTINGS) {
    this.settings = settings;
  }

  /** Whether Excel has the requirement set ExcelApi of that version. */
  readonly supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

  /** Lets the pane draw and hear clicks between two pieces of work. */
  readonly rest = (): Promise<void> => this.settings.wait(0);

  /** Carries out the work in one `Excel.run`. Throws `ExcelError`, or what the work itself threw. */
  async run<T>(work: (batch: ExcelBatch) => Promise<T>, options: { readonly oneUndoStep?: boolean } = {}): Promise<T> {
    const grouping = options.oneUndoStep === true ? undoGroup(this.supports) : {};
    const runOptions: Excel.RunOptions = { delayForCellEdit: this.settings.delayForCellEdit, ...grouping };
    try {
      return await Excel.run(runOptions, (context) =>
        work({ context, send: (queue, sending) => this.send(context, queue, sending ?? {}) }),
      );
    } catch (error) {
      throw toExcelError(error, null);
    }
  }

  /** Tries up to three times as long as the failure is one that may pass; the work must find its own footing again. */
  async persist<T>(work: () => Promise<T>): Promise<T> {
    for (const pause of BACK_OFF) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ExcelError) || !error.transient) throw error;
        await this.settings.wait(pause);
      }
    }
    return work();
  }

  private send<T>(
    context: Excel.RequestContext,
    queue: (context: Excel.RequestContext) => T,
    options: SendOptions,
  ): Promise<T> {
    const once = async (): Promise<T> => {
      try {
        const queued = queue(context);
        await context.sync();
        return queued;
      } catch (error) {
        throw toExcelError(error, options.subject ?? null);
      }
    };
    return options.repeatable === true ? this.persist(once) : once();
  }
}

/** Whether somebody is editing a cell right now, so that the pane can ask for an Enter before a long wait. */
export async function isCellBeingEdited(): Promise<boolean> {
  const impatient = new ExcelSession({ ...DEFAULT_SETTINGS, delayForCellEdit: false });
  try {
    await impatient.run((batch) => batch.send((context) => context.workbook.load('name')));
    return false;
  } catch (error) {
    if (error instanceof ExcelError && error.failure.code === 'cell-edit-mode') return true;
    throw error;
  }
}

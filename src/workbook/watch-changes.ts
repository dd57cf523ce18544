import { toExcelError } from './error-codes.ts';
import type { ExcelSession } from './session.ts';

/** Knows which sheets were changed since it began: cells edited, rows inserted, deleted or sorted, by whomever. */
export interface ChangeWatch {
  /** Names, as they were when the watch began. Grows until `stop`. */
  readonly changed: ReadonlySet<string>;
  stop(): Promise<void>;
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Watches all sheets from before they are read until their marks are written, so that no mark lands on a row that has
 * moved in between. Our own writes come after the reading and must not be watched.
 */
export async function watchChanges(session: ExcelSession): Promise<ChangeWatch> {
  const changed = new Set<string>();
  const handlers = await session.run(async (batch) => {
    const sheets = await batch.send(({ workbook }) => workbook.worksheets.load('items/id,items/name'), {
      repeatable: true,
    });
    const names = new Map(sheets.items.map((sheet) => [sheet.id, sheet.name]));
    const note = (event: { readonly worksheetId: string }): Promise<void> => {
      const name = names.get(event.worksheetId);
      if (name !== undefined) changed.add(name);
      return Promise.resolve();
    };
    return batch.send(({ workbook }): Handler[] => [
      workbook.worksheets.onChanged.add(note),
      workbook.worksheets.onRowSorted.add(note),
    ]);
  });
  return { changed, stop: () => removeAll(handlers) };
}

/** Handlers are removed through the context in which they were added. */
async function removeAll(handlers: readonly Handler[]): Promise<void> {
  try {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  } catch (error) {
    throw toExcelError(error, null);
  }
}

import { removeHandlers } from './event-handlers.ts';
import type { EventHandler } from './event-handlers.ts';
import type { ExcelSession } from './session.ts';

/** Knows which sheets were changed since it began: cells edited, rows inserted, deleted or sorted, by whomever. */
export interface ChangeWatch {
  /** Names, as they were when the watch began. Grows until `stop`. */
  readonly changed: ReadonlySet<string>;
  stop(): Promise<void>;
}

/**
 * Watches all sheets from before they are read until their marks are written, so that no mark lands on a row that has
 * moved in between. Our own writes come after the reading and must not be watched. One request.
 */
export async function watchChanges(session: ExcelSession): Promise<ChangeWatch> {
  const changed = new Set<string>();
  const early = new Set<string>();
  const names = new Map<string, string>();
  const note = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    const name = names.get(worksheetId);
    if (name === undefined) early.add(worksheetId);
    else changed.add(name);
    return Promise.resolve();
  };
  const { sheets, handlers } = await session.run((batch) =>
    batch.send(
      ({ workbook: { worksheets } }) => ({
        sheets: worksheets.load('items/id,items/name'),
        handlers: [worksheets.onChanged.add(note), worksheets.onRowSorted.add(note)] satisfies EventHandler[],
      }),
      // A change that is noted twice is noted once.
      { repeatable: true },
    ),
  );
  for (const { id, name } of sheets.items) {
    names.set(id, name);
    // Heard before the names had come.
    if (early.has(id)) changed.add(name);
  }
  return { changed, stop: () => removeHandlers(handlers) };
}

import { removeHandlers } from './event-handlers.ts';
import type { EventHandler } from './event-handlers.ts';
import { CALCULATED } from './row-edits.ts';
import type { HeardEdit } from './row-edits.ts';
import type { ExcelSession } from './session.ts';

/** What was heard since the last time. */
export interface HeardEdits {
  readonly edits: readonly HeardEdit[];
  /** Whether sheets came, went or were renamed. */
  readonly sheets: boolean;
}

/** Hears every edit in the workbook, by whomever, the add-in and coauthors included, and every calculation, until `stop`. */
export interface EditWatch {
  /** Names of the sheets by the ids that edits bear; as they were when the watch began, or were last told. */
  readonly names: Map<string, string>;
  /** Names of the sheets edited since `take`; grows meanwhile. */
  readonly changed: ReadonlySet<string>;
  /** Whether anything was heard since `take`. */
  hasNews(): boolean;
  take(): HeardEdits;
  /** Takes back what could not be followed, before what was heard since. */
  putBack(heard: HeardEdits): void;
  stop(): Promise<void>;
}

/** From this set on Excel tells of sheets that are renamed. */
const RENAMES_SET = '1.17';

/** Begins to listen; `onEdit` is told of each edit and does the work later. One request. */
export async function watchEdits(session: ExcelSession, onEdit: () => void): Promise<EditWatch> {
  let edits: HeardEdit[] = [];
  let sheets = false;
  let rounds = 0;
  const names = new Map<string, string>();
  const changed = new Set<string>();
  const told = (): Promise<void> => {
    onEdit();
    return Promise.resolve();
  };
  const hear = (edit: HeardEdit): Promise<void> => {
    edits.push(edit);
    return told();
  };
  const note = (edit: HeardEdit): Promise<void> => {
    const name = names.get(edit.sheetId);
    if (name !== undefined) changed.add(name);
    return hear(edit);
  };
  const noteSheets = (): Promise<void> => {
    sheets = true;
    return told();
  };
  const noteEdit = (event: Excel.WorksheetChangedEventArgs): Promise<void> => note(editOf(event));
  const noteSort = ({ worksheetId, address }: Excel.WorksheetRowSortedEventArgs): Promise<void> =>
    note({ sheetId: worksheetId, change: 'RowSorted', address, direction: null });
  const noteCalculation = (event: Excel.WorksheetCalculatedEventArgs): Promise<void> => {
    // No row moves by it. Excel has been seen to leave the address out: then all of the sheet is in doubt.
    const address = event.address as string | null;
    return hear({ sheetId: event.worksheetId, change: CALCULATED, address: address ?? '', direction: null });
  };
  const { collection, handlers } = await session.run((batch) =>
    batch.send(
      ({ workbook: { worksheets } }) => {
        const round = (rounds += 1);
        // Excel may have kept the handlers of a request that failed: an edit heard twice would move rows twice.
        const last =
          <E>(handler: (event: E) => Promise<void>) =>
          (event: E): Promise<void> =>
            round === rounds ? handler(event) : Promise.resolve();
        return {
          collection: worksheets.load('items/id,items/name'),
          handlers: [
            worksheets.onChanged.add(last(noteEdit)),
            worksheets.onRowSorted.add(last(noteSort)),
            worksheets.onCalculated.add(last(noteCalculation)),
            worksheets.onAdded.add(last(noteSheets)),
            worksheets.onDeleted.add(last(noteSheets)),
            ...(session.supports(RENAMES_SET) ? [worksheets.onNameChanged.add(last(noteSheets))] : []),
          ] satisfies EventHandler[],
        };
      },
      { repeatable: true },
    ),
  );
  for (const { id, name } of collection.items) {
    names.set(id, name);
    // Heard before the names had come.
    if (edits.some(({ sheetId, change }) => sheetId === id && change !== CALCULATED)) changed.add(name);
  }
  return {
    names,
    changed,
    hasNews: () => edits.length > 0 || sheets,
    take: () => {
      const heard = { edits, sheets };
      changed.clear();
      edits = [];
      sheets = false;
      return heard;
    },
    putBack: (heard) => {
      edits = [...heard.edits, ...edits];
      sheets ||= heard.sheets;
    },
    stop: () => removeHandlers(handlers),
  };
}

function editOf({
  worksheetId,
  changeType,
  address,
  changeDirectionState,
}: Excel.WorksheetChangedEventArgs): HeardEdit {
  // Left out by Excel where nothing was pushed aside, and by versions below 1.14.
  const moved = changeDirectionState as Excel.ChangeDirectionState | undefined;
  const direction = moved?.insertShiftDirection ?? moved?.deleteShiftDirection ?? null;
  return { sheetId: worksheetId, change: changeType, address, direction };
}

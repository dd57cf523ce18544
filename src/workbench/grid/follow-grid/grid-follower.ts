import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { GridSession } from '../grid-session.ts';
import type { GridChange } from './user-changes.ts';
import { SHEET_CHANGES, WORKBOOK_CHANGES } from './user-changes.ts';

/** Keeps the host like the grid: carries out in the host what the user does in the grid, at once. */
export function followGrid(session: GridSession): void {
  session.onUserCommand((command, options) => {
    if (isOwnCalculation(options) || !concernsShown(session, command)) return;
    const change = command.params as GridChange;
    session.toHost(() => {
      WORKBOOK_CHANGES[command.id]?.(session, change);
      const handler = SHEET_CHANGES[command.id];
      if (handler === undefined) return;
      const sheet = session.hostSheet(change.sheetId ?? change.subUnitId);
      if (sheet !== null) handler(session, change, sheet);
    });
  });
}

/** Results of formulas come back by a way of their own: they are no edits, and Excel raises no events for them. */
function isOwnCalculation(options: IExecutionOptions): boolean {
  return options['fromFormula'] === true;
}

/** The grid also keeps documents of its own, such as the editor of a cell. */
function concernsShown(session: GridSession, command: Readonly<ICommandInfo>): boolean {
  const params = command.params as { readonly unitId?: string } | undefined;
  return params?.unitId === session.unitId;
}

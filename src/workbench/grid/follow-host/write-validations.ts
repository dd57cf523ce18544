import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { validationRules } from '../data/validations.ts';
import type { GridSession } from '../grid-session.ts';

/** Adds and takes away validations until the grid has the host's. A changed one is another one. */
export function writeValidations(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const model = session.injector.get(DataValidationModel);
  const shown = new Set(model.getRules(session.unitId, subUnitId).map((rule) => rule.uid));
  const wanted = validationRules(sheet);
  const gone = [...shown].filter((uid) => !wanted.has(uid));
  const added = [...wanted.values()].filter((rule) => !shown.has(rule.uid));
  if (gone.length > 0) session.toGrid(RemoveDataValidationMutation, { subUnitId, ruleId: gone });
  if (added.length > 0) session.toGrid(AddDataValidationMutation, { subUnitId, rule: added });
}

import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { conditionalRule } from '../data/conditional-rule.ts';
import type { GridSession } from '../grid-session.ts';

/** Adds, changes and takes away conditional formats until the grid has the host's, in the host's order. */
export function writeConditionalFormats(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const model = session.injector.get(ConditionalFormattingRuleModel);
  const shown = new Map((model.getSubunitRules(session.unitId, subUnitId) ?? []).map((rule) => [rule.cfId, rule]));
  const wanted = sheet.conditionalFormats.flatMap((format) => conditionalRule(format) ?? []);
  const kept = new Set(wanted.map((rule) => rule.cfId));
  for (const cfId of shown.keys())
    if (!kept.has(cfId)) session.toGrid(DeleteConditionalRuleMutation, { subUnitId, cfId });
  // The grid puts a new rule on top, so the lowest comes first.
  for (const rule of wanted.toReversed()) {
    const now = shown.get(rule.cfId);
    if (now === undefined) session.toGrid(AddConditionalRuleMutation, { subUnitId, rule });
    else if (JSON.stringify(now) !== JSON.stringify(rule))
      session.toGrid(SetConditionalRuleMutation, { subUnitId, cfId: rule.cfId, rule });
  }
}

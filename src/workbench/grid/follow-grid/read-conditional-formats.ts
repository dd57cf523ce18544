import { BooleanNumber } from '@univerjs/core';
import type { IStyleBase } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionFormattingRule, IFormulaHighlightCell } from '@univerjs/preset-sheets-conditional-formatting';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { ConditionalFormatItem } from '../../host/model/sheet-items.ts';
import type { ConditionalLook } from '../../host/model/workbook-data.ts';
import { areaOf } from '../data/cell-range.ts';
import { conditionalRule } from '../data/conditional-rule.ts';
import type { GridSession } from '../grid-session.ts';

/**
 * Conditional formats as the user left them in the grid. Kinds that the grid never got from the host stay in the host;
 * kinds that the host does not model come in by their type and areas.
 */
export function readConditionalFormats(session: GridSession, sheet: HostSheet): void {
  const model = session.injector.get(ConditionalFormattingRuleModel);
  const shown = model.getSubunitRules(session.unitId, session.sheets.gridId(sheet)) ?? [];
  const known = new Map(sheet.conditionalFormats.map((format) => [format.id, format]));
  const unseen = sheet.conditionalFormats.filter((format) => conditionalRule(format) === null);
  sheet.conditionalFormats = [...shown.map((rule) => readRule(rule, known.get(rule.cfId))), ...unseen];
}

function readRule(rule: IConditionFormattingRule, known: ConditionalFormatItem | undefined): ConditionalFormatItem {
  if (known !== undefined && JSON.stringify(conditionalRule(known)) === JSON.stringify(rule)) return known;
  const formula = formulaOf(rule);
  return {
    id: rule.cfId,
    type: formula === null ? rule.rule.type : 'Custom',
    areas: rule.ranges.map(areaOf),
    formula: formula ?? '',
    cellValue: null,
    stopIfTrue: rule.stopIfTrue,
    look: 'style' in rule.rule ? lookOf(rule.rule.style) : {},
  };
}

function formulaOf({ rule }: IConditionFormattingRule): string | null {
  return rule.type === CFRuleType.highlightCell && 'subType' in rule && rule.subType === CFSubRuleType.formula
    ? (rule as IFormulaHighlightCell).value
    : null;
}

function lookOf(style: IStyleBase): ConditionalLook {
  return {
    ...(style.bg?.rgb == null ? {} : { fill: style.bg.rgb }),
    ...(style.cl?.rgb == null ? {} : { fontColor: style.cl.rgb }),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
  };
}

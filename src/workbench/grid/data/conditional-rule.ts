import { CFNumberOperator, CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import { BooleanNumber } from '@univerjs/core';
import type { IStyleBase } from '@univerjs/core';
import type { ConditionalFormatItem } from '../../host/model/sheet-items.ts';
import type { ConditionalLook } from '../../host/model/workbook-data.ts';
import { rangeOf } from './cell-range.ts';

const OPERATORS: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

/** A conditional format as the grid draws it, null for the kinds that the host carries along unread. */
export function conditionalRule(format: ConditionalFormatItem): IConditionFormattingRule | null {
  const rule = ruleOf(format);
  if (rule === null || format.areas.length === 0) return null;
  return { cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue, rule };
}

function ruleOf(format: ConditionalFormatItem): IConditionalFormattingRuleConfig | null {
  const type = CFRuleType.highlightCell as const;
  const style = lookStyle(format.look);
  if (format.type === 'Custom' && format.formula !== '') {
    return { type, subType: CFSubRuleType.formula, value: withEquals(format.formula), style };
  }
  return format.type === 'CellValue' && format.cellValue !== null ? numberRule(format.cellValue, style) : null;
}

function numberRule(
  { operator, formula1, formula2 = '' }: NonNullable<ConditionalFormatItem['cellValue']>,
  style: IStyleBase,
): IConditionalFormattingRuleConfig | null {
  const known = OPERATORS[operator];
  const first = Number(formula1.replace(/^=/, ''));
  const second = Number(formula2.replace(/^=/, ''));
  if (known === undefined || Number.isNaN(first)) return null;
  const fixed = { type: CFRuleType.highlightCell as const, subType: CFSubRuleType.number as const, style };
  if (known === CFNumberOperator.between || known === CFNumberOperator.notBetween) {
    return { ...fixed, operator: known, value: [first, second] };
  }
  return { ...fixed, operator: known, value: first };
}

function lookStyle(look: ConditionalLook): IStyleBase {
  const style: IStyleBase = {};
  if (look.fill !== undefined && look.fill !== '') style.bg = { rgb: look.fill };
  if (look.fontColor !== undefined && look.fontColor !== '') style.cl = { rgb: look.fontColor };
  if (look.bold === true) style.bl = BooleanNumber.TRUE;
  if (look.italic === true) style.it = BooleanNumber.TRUE;
  return style;
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import type { ISheetDataValidationRule } from '@univerjs/core';
import type { ValidationItem } from '../../host/model/sheet-items.ts';
import { rangeOf } from './cell-range.ts';

const TYPES: Readonly<Record<string, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** A validation as the grid enforces it, null where office.js's rule has a shape that the grid does not know. */
export function validationRule(item: ValidationItem, uid: string): ISheetDataValidationRule | null {
  const rule = conditionOf(item.rule);
  if (rule === null) return null;
  return {
    ...rule,
    ...alertOf(item.errorAlert),
    ...promptOf(item.prompt),
    uid,
    ranges: [rangeOf(item.area)],
    allowBlank: item.ignoreBlanks,
  };
}

type Condition = Pick<
  ISheetDataValidationRule,
  'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown' | 'renderMode'
>;

function conditionOf(rule: ValidationItem['rule']): Condition | null {
  for (const [key, value] of Object.entries(rule)) {
    if (typeof value !== 'object' || value === null) continue;
    const parts = value as Readonly<Record<string, unknown>>;
    const type = TYPES[key];
    if (type !== undefined) return compared(type, parts);
    if (key === 'list') return listed(parts);
    if (key === 'custom') return { type: DataValidationType.CUSTOM, formula1: formulaText(parts['formula']) };
  }
  return null;
}

function compared(type: DataValidationType, parts: Readonly<Record<string, unknown>>): Condition {
  const operator = OPERATORS[String(parts['operator'])] ?? DataValidationOperator.BETWEEN;
  const condition: Condition = { type, operator, formula1: formulaText(parts['formula1']) };
  return parts['formula2'] == null ? condition : { ...condition, formula2: formulaText(parts['formula2']) };
}

function listed(parts: Readonly<Record<string, unknown>>): Condition {
  return {
    type: DataValidationType.LIST,
    formula1: formulaText(parts['source']),
    showDropDown: parts['inCellDropDown'] !== false,
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function alertOf(alert: ValidationItem['errorAlert']): Partial<ISheetDataValidationRule> {
  if (alert['showAlert'] === false) return { showErrorMessage: false, errorStyle: DataValidationErrorStyle.INFO };
  return {
    showErrorMessage: true,
    errorStyle: ERROR_STYLES[String(alert['style'])] ?? DataValidationErrorStyle.STOP,
    ...(typeof alert['message'] === 'string' ? { error: alert['message'] } : {}),
    ...(typeof alert['title'] === 'string' ? { errorTitle: alert['title'] } : {}),
  };
}

function promptOf(prompt: ValidationItem['prompt']): Partial<ISheetDataValidationRule> {
  if (typeof prompt['message'] !== 'string' || prompt['message'] === '') return {};
  return { showInputMessage: true, prompt: prompt['message'], promptTitle: textOf(prompt['title']) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function formulaText(value: unknown): string {
  return typeof value === 'number' ? String(value) : textOf(value);
}

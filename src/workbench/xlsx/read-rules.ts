import type { AutoFilter, ConditionalRule, DataValidation } from 'hucre';
import type { Area } from '../../engine/model/cell.ts';
import { parseArea } from '../host/model/address.ts';
import type { ConditionalFormatData, ConditionalLook, SheetData, ValidationData } from '../host/index.ts';
import { ERROR_STYLES, OPERATORS, VALIDATION_TYPES } from './rule-words.ts';
import type { StyleBook } from './style-book.ts';

/** Conditional formats, highest priority first. Kinds that the host does not model keep their type and place. */
export function readConditionalFormats(rules: readonly ConditionalRule[], styles: StyleBook): ConditionalFormatData[] {
  return [...rules]
    .sort((one, other) => one.priority - other.priority)
    .map((rule) => ({
      ...conditionOf(rule),
      areas: areasOf(rule.range),
      stopIfTrue: rule.stopIfTrue ?? false,
      look: lookOf(rule, styles),
    }));
}

function conditionOf(rule: ConditionalRule): Pick<ConditionalFormatData, 'type' | 'formula' | 'cellValue'> {
  const [formula1 = '', formula2] = typeof rule.formula === 'string' ? [rule.formula] : (rule.formula ?? []);
  if (rule.type === 'expression') return { type: 'Custom', formula: `=${formula1}` };
  if (rule.type !== 'cellIs') return { type: rule.type };
  const operator = OPERATORS.find(([word]) => word === rule.operator)?.[1] ?? 'EqualTo';
  const second = formula2 === undefined ? {} : { formula2: `=${formula2}` };
  return { type: 'CellValue', cellValue: { operator, formula1: `=${formula1}`, ...second } };
}

/** In conditional formats a plain fill is the background colour, unlike in cells. */
function lookOf(rule: ConditionalRule, styles: StyleBook): ConditionalLook {
  const { fill, font } = rule.style ?? {};
  const solid =
    fill?.type === 'pattern'
      ? { ...fill, pattern: 'solid' as const, fgColor: fill.bgColor ?? fill.fgColor ?? {} }
      : undefined;
  const style = styles.hostStyle({
    ...(solid === undefined ? {} : { fill: solid }),
    ...(font === undefined ? {} : { font }),
  });
  return {
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor }),
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
  };
}

/** A validation over several areas becomes one for each. */
export function readValidations(validation: DataValidation): ValidationData[] {
  const rule = ruleOf(validation);
  if (rule === null) return [];
  const style = ERROR_STYLES.find(([word]) => word === validation.errorStyle)?.[1] ?? 'Stop';
  const { errorMessage: message = '', errorTitle: title = '', inputMessage = '', inputTitle = '' } = validation;
  const showAlert = validation.showErrorMessage ?? false;
  return areasOf(validation.range).map((area) => ({
    area,
    rule,
    ignoreBlanks: validation.allowBlank ?? false,
    errorAlert: { showAlert, style, message, title },
    prompt: { showPrompt: validation.showInputMessage ?? false, message: inputMessage, title: inputTitle },
  }));
}

function ruleOf(validation: DataValidation): ValidationData['rule'] | null {
  const { formula1 = '', formula2 } = validation;
  if (validation.type === 'list') {
    const source = validation.values === undefined ? `=${formula1}` : validation.values.join(',');
    return { list: { inCellDropDown: true, source } };
  }
  if (validation.type === 'custom') return { custom: { formula: `=${formula1}` } };
  const key = VALIDATION_TYPES.find(([word]) => word === validation.type)?.[1];
  if (key === undefined) return null;
  const operator = OPERATORS.find(([word]) => word === validation.operator)?.[2] ?? 'Between';
  return {
    [key]: {
      formula1: operand(formula1),
      operator,
      ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
    },
  };
}

/** office.js gives plain numbers as numbers and everything else as a formula. */
function operand(formula: string): string | number {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

export function readFilter(filter: AutoFilter | undefined): SheetData['autoFilter'] {
  const area = parseArea(filter?.range ?? '');
  if (area === null) return null;
  const criteria = Array.from({ length: area.columns }, (_unused, index) => {
    const values = filter?.columns?.find((column) => column.colIndex === index)?.filters;
    return values === undefined ? null : { filterOn: 'Values', values };
  });
  return { area, criteria };
}

function areasOf(ranges: string): Area[] {
  return ranges.split(/\s+/).flatMap((range) => parseArea(range) ?? []);
}

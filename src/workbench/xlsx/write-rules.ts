import type { AutoFilter, CellStyle as FileStyle, ConditionalRule, DataValidation } from 'hucre';
import type { Area } from '../../engine/model/cell.ts';
import { areaAddress } from '../host/model/address.ts';
import type { ConditionalFormatData, ConditionalLook, SheetData, ValidationData } from '../host/index.ts';
import { fileColour } from './colour.ts';
import { ERROR_STYLES, OPERATORS, VALIDATION_TYPES } from './rule-words.ts';

/**
 * Conditional formats for the file. `original` are the rules that the file had: kinds that the host carries along
 * unread are taken from there by their place.
 */
export function writeConditionalFormats(
  formats: readonly ConditionalFormatData[],
  original: readonly ConditionalRule[],
): ConditionalRule[] {
  return formats.flatMap((format, index) => {
    const range = addresses(format.areas);
    const fixed = { priority: index + 1, range, ...(format.stopIfTrue === true ? { stopIfTrue: true } : {}) };
    if (format.type === 'Custom') {
      return [
        { ...fixed, type: 'expression', formula: plain(format.formula ?? ''), style: lookStyle(format.look ?? {}) },
      ];
    }
    if (format.type === 'CellValue' && format.cellValue !== undefined) {
      const { operator, formula1, formula2 } = format.cellValue;
      const word = OPERATORS.find(([, conditional]) => conditional === operator)?.[0] ?? 'equal';
      const formula = formula2 === undefined ? plain(formula1) : [plain(formula1), plain(formula2)];
      return [{ ...fixed, type: 'cellIs', operator: word, formula, style: lookStyle(format.look ?? {}) }];
    }
    const kept = original.find((rule) => rule.type === format.type && rule.range === range);
    return kept === undefined ? [] : [{ ...kept, ...fixed }];
  });
}

function lookStyle(look: ConditionalLook): FileStyle {
  const font = {
    ...(look.fontColor ? { color: fileColour(look.fontColor) } : {}),
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
  };
  return {
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: fileColour(look.fill) } } : {}),
    ...(Object.keys(font).length === 0 ? {} : { font }),
  };
}

/** A validation for the file, null where the host's rule has a shape that files do not know. */
export function writeValidation(validation: ValidationData): DataValidation | null {
  const rule = ruleOf(validation.rule);
  if (rule === null) return null;
  const { errorAlert = {}, prompt = {} } = validation;
  const errorStyle = ERROR_STYLES.find(([, word]) => word === errorAlert['style'])?.[0];
  return {
    ...rule,
    range: areaAddress(validation.area),
    allowBlank: validation.ignoreBlanks ?? true,
    showErrorMessage: errorAlert['showAlert'] !== false,
    showInputMessage: prompt['showPrompt'] === true,
    ...text('errorMessage', errorAlert['message']),
    ...text('errorTitle', errorAlert['title']),
    ...text('inputMessage', prompt['message']),
    ...text('inputTitle', prompt['title']),
    ...(errorStyle === undefined ? {} : { errorStyle }),
  };
}

type Condition = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

function ruleOf(rule: ValidationData['rule']): Condition | null {
  for (const [key, value] of Object.entries(rule)) {
    if (typeof value !== 'object' || value === null) continue;
    const parts = value as Readonly<Record<string, unknown>>;
    if (key === 'list') return listOf(parts['source']);
    if (key === 'custom') return { type: 'custom', formula1: plain(operand(parts['formula'])) };
    const type = VALIDATION_TYPES.find(([, word]) => word === key)?.[0];
    if (type === undefined) continue;
    const operator = OPERATORS.find(([, , word]) => word === parts['operator'])?.[0] ?? 'between';
    const second = parts['formula2'] == null ? {} : { formula2: plain(operand(parts['formula2'])) };
    return { type, operator, formula1: plain(operand(parts['formula1'])), ...second };
  }
  return null;
}

function listOf(source: unknown): Condition {
  const said = operand(source);
  return said.startsWith('=') ? { type: 'list', formula1: plain(said) } : { type: 'list', values: said.split(',') };
}

export function writeFilter(filter: SheetData['autoFilter']): AutoFilter | undefined {
  if (filter === null) return undefined;
  const columns = filter.criteria.flatMap((criteria, colIndex) => {
    const values = criteria?.['values'];
    return Array.isArray(values) ? [{ colIndex, filters: values.map(String) }] : [];
  });
  return { range: areaAddress(filter.area), ...(columns.length === 0 ? {} : { columns }) };
}

function text<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return (typeof value === 'string' && value !== '' ? { [key]: value } : {}) as Partial<Record<K, string>>;
}

function operand(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function plain(formula: string): string {
  return formula.replace(/^=/, '');
}

function addresses(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from '@univerjs/core';
import type { ValidationItem } from '../../../src/workbench/host/model/sheet-items.ts';
import { validationRule } from '../../../src/workbench/grid/data/validation-rule.ts';

const item = (rule: ValidationItem['rule'], more: Partial<ValidationItem> = {}): ValidationItem => ({
  area: { row: 4, column: 2, rows: 9, columns: 1 },
  rule,
  ignoreBlanks: true,
  errorAlert: {},
  prompt: {},
  ...more,
});

test('marks of a judge are whole numbers between nothing and the most', () => {
  const rule = validationRule(item({ wholeNumber: { formula1: 0, formula2: 50, operator: 'Between' } }), 'a');
  expect(rule).toMatchObject({
    uid: 'a',
    type: DataValidationType.WHOLE,
    operator: DataValidationOperator.BETWEEN,
    formula1: '0',
    formula2: '50',
    ranges: [{ startRow: 4, endRow: 12, startColumn: 2, endColumn: 2 }],
    errorStyle: DataValidationErrorStyle.STOP,
    allowBlank: true,
  });
});

test('a list keeps its words, a comparison has one operand', () => {
  expect(validationRule(item({ list: { source: '未处理,已确认', inCellDropDown: true } }), 'a')).toMatchObject({
    type: DataValidationType.LIST,
    formula1: '未处理,已确认',
    showDropDown: true,
  });
  const rule = validationRule(item({ decimal: { formula1: '=B1', operator: 'GreaterThan' } }), 'b');
  expect(rule).toMatchObject({ operator: DataValidationOperator.GREATER_THAN, formula1: '=B1' });
  expect(rule).not.toHaveProperty('formula2');
});

test('sentences of alert and prompt are shown as they were written', () => {
  const told = item(
    { custom: { formula: '=LEN(C5)>0' } },
    {
      errorAlert: { style: 'Warning', message: '请填写理由。', title: '理由' },
      prompt: { message: '一句话', title: '理由' },
    },
  );
  expect(validationRule(told, 'a')).toMatchObject({
    formula1: '=LEN(C5)>0',
    errorStyle: DataValidationErrorStyle.WARNING,
    error: '请填写理由。',
    errorTitle: '理由',
    prompt: '一句话',
    showInputMessage: true,
  });
});

test('a rule of a shape that the grid does not know is left to the workbook', () => {
  expect(validationRule(item({}), 'a')).toBeNull();
  expect(validationRule(item({ somethingNew: { formula1: 1 } }), 'a')).toBeNull();
});

import type { ConditionalRule, DataValidation } from 'hucre';

/** Operators of the file format beside office.js's for conditional formats and for validations. */
export const OPERATORS: readonly (readonly [
  NonNullable<ConditionalRule['operator']>,
  conditional: string,
  validation: string,
])[] = [
  ['between', 'Between', 'Between'],
  ['notBetween', 'NotBetween', 'NotBetween'],
  ['equal', 'EqualTo', 'EqualTo'],
  ['notEqual', 'NotEqualTo', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual', 'GreaterThanOrEqualTo'],
  ['lessThanOrEqual', 'LessThanOrEqual', 'LessThanOrEqualTo'],
];

/** Kinds of validation of the file format beside office.js's keys of a rule. */
export const VALIDATION_TYPES: readonly (readonly [DataValidation['type'], string])[] = [
  ['whole', 'wholeNumber'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
];

export const ERROR_STYLES: readonly (readonly [NonNullable<DataValidation['errorStyle']>, string])[] = [
  ['stop', 'Stop'],
  ['warning', 'Warning'],
  ['information', 'Information'],
];

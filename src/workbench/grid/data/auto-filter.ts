import { BooleanNumber } from '@univerjs/core';
import { CustomFilterOperator } from '@univerjs/preset-sheets-filter';
import type { IAutoFilter, ICustomFilter, IFilterColumn } from '@univerjs/preset-sheets-filter';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { FilterCriteria } from '../../host/model/workbook-data.ts';
import { rangeOf } from './cell-range.ts';

const OPERATORS: readonly (readonly [string, CustomFilterOperator])[] = [
  ['>=', CustomFilterOperator.GREATER_THAN_OR_EQUAL],
  ['<=', CustomFilterOperator.LESS_THAN_OR_EQUAL],
  ['<>', CustomFilterOperator.NOT_EQUALS],
  ['>', CustomFilterOperator.GREATER_THAN],
  ['<', CustomFilterOperator.LESS_THAN],
  ['=', CustomFilterOperator.EQUAL],
];

/** A sheet's filter as the grid applies it. Filters by colour or icon are left to the workbook and hide nothing here. */
export function gridFilter(filter: NonNullable<HostSheet['autoFilter']>): IAutoFilter {
  const columns = filter.criteria.flatMap((criteria, index) => {
    const column = criteria === null ? null : filterColumn(criteria, filter.area.column + index);
    return column === null ? [] : [column];
  });
  return { ref: rangeOf(filter.area), filterColumns: columns };
}

function filterColumn(criteria: FilterCriteria, colId: number): IFilterColumn | null {
  const values = criteria['values'];
  if (Array.isArray(values)) return { colId, filters: { filters: values.map(String) } };
  const conditions = [criteria['criterion1'], criteria['criterion2']].flatMap((text) =>
    typeof text === 'string' && text !== '' ? [condition(text)] : [],
  );
  const [first, second] = conditions;
  if (first === undefined) return null;
  if (second === undefined) return { colId, customFilters: { customFilters: [first] } };
  const both = { customFilters: [first, second] as [ICustomFilter, ICustomFilter] };
  return { colId, customFilters: criteria['operator'] === 'Or' ? both : { ...both, and: BooleanNumber.TRUE } };
}

function condition(text: string): ICustomFilter {
  const [sign = '', operator] = OPERATORS.find(([prefix]) => text.startsWith(prefix)) ?? [];
  const operand = text.slice(sign.length);
  const value = operand !== '' && !Number.isNaN(Number(operand)) ? Number(operand) : operand;
  return operator === undefined ? { val: value } : { val: value, operator };
}

import { BooleanNumber } from '@univerjs/core';
import { CustomFilterOperator } from '@univerjs/preset-sheets-filter';
import type { IAutoFilter, ICustomFilter, IFilterColumn } from '@univerjs/preset-sheets-filter';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { FilterCriteria } from '../../host/model/workbook-data.ts';
import { areaOf } from '../data/cell-range.ts';

const SIGNS: Readonly<Record<CustomFilterOperator, string>> = {
  [CustomFilterOperator.EQUAL]: '=',
  [CustomFilterOperator.GREATER_THAN]: '>',
  [CustomFilterOperator.GREATER_THAN_OR_EQUAL]: '>=',
  [CustomFilterOperator.LESS_THAN]: '<',
  [CustomFilterOperator.LESS_THAN_OR_EQUAL]: '<=',
  [CustomFilterOperator.NOT_EQUALS]: '<>',
};

/** The grid's filter in office.js's words. */
export function readFilter(filter: IAutoFilter): NonNullable<HostSheet['autoFilter']> {
  const area = areaOf(filter.ref);
  const byColumn = new Map((filter.filterColumns ?? []).map((column) => [column.colId - area.column, column]));
  const criteria = Array.from({ length: area.columns }, (_unused, index) => {
    const column = byColumn.get(index);
    return column === undefined ? null : criteriaOf(column);
  });
  return { area, criteria };
}

function criteriaOf(column: IFilterColumn): FilterCriteria | null {
  if (column.filters !== undefined) {
    const blank = column.filters.blank === true ? [''] : [];
    return { filterOn: 'Values', values: [...(column.filters.filters ?? []), ...blank] };
  }
  if (column.customFilters === undefined) return null;
  const [first, second] = column.customFilters.customFilters;
  const criterion2 = second === undefined ? {} : { criterion2: textOf(second) };
  const operator = column.customFilters.and === BooleanNumber.TRUE ? 'And' : 'Or';
  return { filterOn: 'Custom', criterion1: textOf(first), operator, ...criterion2 };
}

function textOf(filter: ICustomFilter): string {
  return `${SIGNS[filter.operator ?? CustomFilterOperator.EQUAL]}${String(filter.val)}`;
}

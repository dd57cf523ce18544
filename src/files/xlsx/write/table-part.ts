import type { SheetPlan } from '../../../engine/model/mark-plan.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { appendChild, childrenOf, rootOf, setAttribute } from '../../xml/outline.ts';
import { attribute } from '../../xml/xml-scanner.ts';
import { encodeCellText } from '../../xml/xml-text.ts';
import { formatArea } from '../cell-address.ts';

type PlannedTable = NonNullable<SheetPlan['table']>;

/** The part of a table; its columns are called what the header cells say, else Excel would repair the file. */
export function tablePart(plan: SheetPlan, table: PlannedTable, id: number, name: string, main: string): string {
  const reference = formatArea(table.area);
  const header = plan.cells[table.area.row - plan.firstRow] ?? [];
  const names = header.slice(table.area.column, table.area.column + table.area.columns).map((cell) => {
    return cell === null ? '' : typeof cell === 'object' ? String(cell.value) : String(cell);
  });
  const columns = names.map(
    (title, index) =>
      `<tableColumn id="${String(index + 1)}" name="${encodeCellText(title).replaceAll('&#10;', '_x000a_')}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${main}" id="${String(id)}" name="${encodeCellText(name)}" displayName="${encodeCellText(name)}"`,
    ` ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>`,
    `<tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}

/** The part of a user's table, made to hold an area that begins where it began; a column that is new gets its name. */
export function grownTable(xml: string, area: Area, added: string | null): string {
  const set = (text: string, element: string, name: string, value: string): string => {
    const root = rootOf(text);
    if (root === null) return text;
    const target = element === 'table' ? root : childrenOf(text, root).find((child) => child.name === element);
    return target === undefined ? text : setAttribute(text, target, name, value);
  };
  const reference = formatArea(area);
  const grown = set(set(xml, 'table', 'ref', reference), 'autoFilter', 'ref', reference);
  const root = rootOf(grown);
  const columns = root === null ? undefined : childrenOf(grown, root).find((child) => child.name === 'tableColumns');
  if (added === null || columns === undefined) return grown;
  const ids = childrenOf(grown, columns).map(({ tag }) => Number(attribute(tag, 'id')));
  const column = `<tableColumn id="${String(Math.max(0, ...ids) + 1)}" name="${encodeCellText(added)}"/>`;
  return set(appendChild(grown, columns, column), 'tableColumns', 'count', String(ids.length + 1));
}

/** The name, or the name with the first number that makes it new; names are compared without regard to case. */
export function freeTableName(name: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((other) => other.toLowerCase()));
  let free = name;
  for (let number = 2; lower.has(free.toLowerCase()); number += 1) free = `${name}_${String(number)}`;
  return free;
}

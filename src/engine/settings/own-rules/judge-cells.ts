import { numberKey } from '../../identity/keys.ts';
import type { Day } from '../../model/civil-date.ts';
import type { Bilingual } from '../../model/finding.ts';
import type { Bound, OwnRule, Requirement } from '../../model/own-rule.ts';
import type { RecordTable } from '../../model/records.ts';
import { sayDay } from '../../text/say.ts';
import { shown } from '../../text/shown.ts';
import { compilePattern } from './cell-pattern.ts';
import { columnReader } from './column-reader.ts';
import type { ColumnReader, ComparedCell } from './column-reader.ts';
import { holds, sayRelation } from './relations.ts';

/** A cell that breaks an own rule. */
export interface BrokenCell {
  readonly record: number;
  /** What is wrong, behind the name of the column: `写着“华西”，应是其中之一：华东、华南`. */
  readonly said: Bilingual;
  /** Another record that shows it, or null. */
  readonly other: number | null;
}

/** What is wrong with a cell, null where nothing is. */
type CellJudge = (record: number, cell: ComparedCell) => Omit<BrokenCell, 'record'> | null;

const SHOWN = 30;

/** The cells among the given records that break the rule. An empty cell breaks only 必填. */
export function judgeCells(rule: OwnRule, table: RecordTable, records: readonly number[], asOf: Day): BrokenCell[] {
  const read = columnReader(table, rule.column);
  const judge = read === null ? null : judgeOf(rule.requirement, table, asOf);
  if (read === null || judge === null) return [];
  const applies = conditionOf(rule, table);
  return records.flatMap((record): BrokenCell[] => {
    if (!applies(record)) return [];
    const cell = read(record);
    if (!cell.filled && rule.requirement.kind !== 'required') return [];
    const broken = judge(record, cell);
    return broken === null ? [] : [{ record, ...broken }];
  });
}

function conditionOf({ condition }: OwnRule, table: RecordTable): (record: number) => boolean {
  if (condition === null) return () => true;
  const read = columnReader(table, condition.column);
  if (read === null) return () => false;
  const values = new Set(condition.values.map(numberKey));
  switch (condition.test) {
    case 'filled':
      return (record) => read(record).filled;
    case 'empty':
      return (record) => !read(record).filled;
    case 'one-of':
      return (record) => values.has(numberKey(read(record).text));
    case 'none-of':
      return (record) => !values.has(numberKey(read(record).text));
  }
}

function judgeOf(requirement: Requirement, table: RecordTable, asOf: Day): CellJudge | null {
  switch (requirement.kind) {
    case 'required':
      return (_, { filled }) => (filled ? null : alone({ zh: '没有填', en: 'is empty' }));
    case 'pattern':
      return patternJudge(requirement.pattern);
    case 'range':
      return rangeJudge(requirement.bounds, asOf);
    case 'list':
      return listJudge(requirement.values);
    case 'comparison': {
      const other = columnReader(table, requirement.column);
      return other === null ? null : comparisonJudge(requirement, other, asOf);
    }
    case 'unique': {
      const others = requirement.columns.flatMap((column) => columnReader(table, column) ?? []);
      return uniqueJudge(table, others);
    }
  }
}

function patternJudge(pattern: string): CellJudge | null {
  const matches = compilePattern(pattern);
  if (matches === null) return null;
  return (_, cell) =>
    matches(cell.text) ? null : reads(cell, '不符合规定的格式', 'does not have the pattern that is asked for');
}

function listJudge(values: readonly string[]): CellJudge {
  const known = new Set(values.map(numberKey));
  return (_, cell) =>
    known.has(numberKey(cell.text))
      ? null
      : reads(cell, `应是其中之一：${values.join('、')}`, `has to be one of: ${values.join(', ')}`);
}

function rangeJudge(bounds: Extract<Requirement, { kind: 'range' }>['bounds'], asOf: Day): CellJudge {
  const ofDays = bounds.some(({ bound }) => bound.kind !== 'number');
  return (_, cell) => {
    const value = ofDays ? cell.day : cell.number;
    if (value === null) {
      return ofDays ? reads(cell, '应是日期', 'has to be a date') : reads(cell, '应是数字', 'has to be a number');
    }
    const broken = bounds.find(({ relation, bound }) => !holds(relation, value, valueOf(bound, asOf)));
    if (broken === undefined) return null;
    const limit = sayBound(broken.bound, asOf);
    const relation = sayRelation(broken.relation, ofDays);
    return reads(cell, `应${relation.zh}${limit.zh}`, `has to be ${relation.en} ${limit.en}`);
  };
}

function valueOf(bound: Bound, asOf: Day): number {
  return bound.kind === 'today' ? asOf : bound.value;
}

function sayBound(bound: Bound, asOf: Day): Bilingual {
  if (bound.kind === 'number') return { zh: String(bound.value), en: String(bound.value) };
  return sayDay(valueOf(bound, asOf), asOf);
}

function comparisonJudge(
  { relation, column }: Extract<Requirement, { kind: 'comparison' }>,
  readOther: ColumnReader,
  asOf: Day,
): CellJudge {
  return (record, cell) => {
    const other = readOther(record);
    if (!other.filled) return null;
    const ofDays = cell.day !== null && other.day !== null && (cell.number === null || other.number === null);
    const kept = ofDays
      ? holds(relation, cell.day, other.day)
      : cell.number !== null && other.number !== null
        ? holds(relation, cell.number, other.number)
        : isEquality(relation)
          ? holds(relation, numberKey(cell.text), numberKey(other.text))
          : null;
    const said = sayRelation(relation, ofDays);
    const shownOther = ofDays
      ? sayDay(other.day, asOf)
      : { zh: shown(other.text, SHOWN), en: shown(other.text, SHOWN) };
    if (kept === true) return null;
    if (kept === null) {
      return reads(
        cell,
        `与“${column}”的“${shownOther.zh}”无法比较，两格都应是日期或数字`,
        `cannot be compared with “${shownOther.en}” under “${column}”; both have to be dates or numbers`,
      );
    }
    return reads(
      cell,
      `应${said.zh}“${column}”的${shownOther.zh}`,
      `has to be ${said.en} “${column}”, which is ${shownOther.en}`,
    );
  };
}

function isEquality(relation: string): boolean {
  return relation === '=' || relation === '<>';
}

function uniqueJudge(table: RecordTable, others: readonly ColumnReader[]): CellJudge {
  const first = new Map<string, number>();
  return (record, cell) => {
    const key = [cell, ...others.map((read) => read(record))].map(({ text }) => numberKey(text)).join('\n');
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, record);
      return null;
    }
    const row = String(table.reference(known).row);
    return {
      ...reads(cell, `与第${row}行重复，应是唯一的`, `stands in row ${row} too and has to be unique`),
      other: known,
    };
  };
}

function alone(said: Bilingual): Omit<BrokenCell, 'record'> {
  return { said, other: null };
}

function reads(cell: ComparedCell, zh: string, en: string): Omit<BrokenCell, 'record'> {
  const text = shown(cell.text, SHOWN);
  return alone({ zh: `写着“${text}”，${zh}`, en: `reads “${text}”, which ${en}` });
}

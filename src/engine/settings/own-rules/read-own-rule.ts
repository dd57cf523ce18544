import { nameKey } from '../../identity/keys.ts';
import type { SheetDefinition } from '../../headers/definition.ts';
import { normaliseHeader } from '../../headers/normalise.ts';
import type { Bilingual } from '../../model/finding.ts';
import type { OwnRule } from '../../model/own-rule.ts';
import type { RecordTable } from '../../model/records.ts';
import type { Records } from '../../model/records-set.ts';
import { shown } from '../../text/shown.ts';
import { severityOf } from '../severity-of.ts';
import { switchOf } from '../switch.ts';
import { readCondition, readRequirement } from './read-requirement.ts';

/** A rule of the company's own, one that is switched off or not filled in yet, or what is wrong and in which cell. */
export type ReadOwnRule =
  | { readonly kind: 'rule'; readonly rule: OwnRule }
  | { readonly kind: 'off' }
  | { readonly kind: 'wrong'; readonly column: string; readonly reason: Bilingual };

interface Surroundings {
  readonly records: Records;
  readonly definitions: readonly SheetDefinition[];
}

const CELLS = ['工作表', '列', '要求', '内容', '条件'] as const;

/** Reads a row 自定规则 of 制度参数. A row that names neither sheet nor column nor demand waits to be filled in. */
export function readOwnRule(settings: RecordTable, row: number, name: string, around: Surroundings): ReadOwnRule {
  const cell = (header: string): string => settings.text(header).at(row);
  if (CELLS.every((header) => cell(header) === '')) return { kind: 'off' };
  const on = cell('取值') === '' ? true : switchOf(cell('取值'));
  if (on === null) return wrong('取值', '应是“启用”或“停用”', 'has to be 启用 or 停用', cell('取值'));
  if (!on) return { kind: 'off' };

  const table = tableNamed(cell('工作表'), around);
  if (typeof table === 'string') {
    const { zh, en } = SHEET_PROBLEMS[table];
    return wrong('工作表', zh, en, cell('工作表'));
  }
  const column = columnNamed(table, cell('列'));
  if (column === null) return noColumn('列', table, cell('列'));
  const toColumn = (text: string): string | null => columnNamed(table, text);
  const requirement = readRequirement(cell('要求'), cell('内容'), toColumn);
  if ('problem' in requirement) return { kind: 'wrong', column: requirement.column, reason: requirement.problem };
  const condition = cell('条件') === '' ? null : readCondition(cell('条件'), toColumn);
  if (condition !== null && 'problem' in condition) {
    return { kind: 'wrong', column: '条件', reason: condition.problem };
  }
  const severity = cell('级别') === '' ? 'warning' : severityOf(cell('级别'));
  if (severity === null) {
    return wrong('级别', '应是“严重”、“注意”或“提示”', 'has to be 严重, 注意 or 提示', cell('级别'));
  }
  return {
    kind: 'rule',
    rule: {
      name,
      role: table.role,
      column,
      requirement,
      condition,
      severity,
      message: shown(cell('说明'), LONGEST_MESSAGE),
      clause: shown(cell('条款')),
      place: settings.reference(row),
    },
  };
}

const LONGEST_MESSAGE = 200;

const SHEET_PROBLEMS = {
  unknown: { zh: '不是客备认识的工作表，应是“客户档案”、“拜访记录”这样的表', en: 'is no sheet that Kebei knows' },
  absent: { zh: '在这个工作簿里没有找到', en: 'was not found in this workbook' },
};

/** By the name that the policy knows it by, an alias, or the name that it bears in this workbook. */
function tableNamed(text: string, { records, definitions }: Surroundings): RecordTable | keyof typeof SHEET_PROBLEMS {
  const key = nameKey(text);
  const standing = records.tables.find(({ sheet }) => nameKey(sheet) === key);
  if (standing !== undefined && text !== '') return standing;
  const definition = definitions.find(({ name, english, aliases }) =>
    [name, english, ...aliases].some((known) => nameKey(known) === key),
  );
  if (definition === undefined || text === '') return 'unknown';
  const table = records.table(definition.role);
  return table.present ? table : 'absent';
}

function columnNamed(table: RecordTable, text: string): string | null {
  const { key } = normaliseHeader(text);
  return key === '' ? null : (table.standing.names.get(key) ?? null);
}

function noColumn(cell: string, table: RecordTable, text: string): ReadOwnRule {
  return wrong(cell, `在“${table.sheet}”里没有这一列`, `is no column of “${table.sheet}”`, text);
}

function wrong(column: string, zh: string, en: string, text: string): ReadOwnRule {
  const said =
    text === ''
      ? { zh: `的“${column}”没有填`, en: `leaves “${column}” empty` }
      : {
          zh: `的“${column}”写着“${shown(text, 40)}”，${zh}`,
          en: `has “${shown(text, 40)}” under “${column}”, which ${en}`,
        };
  return { kind: 'wrong', column, reason: said };
}

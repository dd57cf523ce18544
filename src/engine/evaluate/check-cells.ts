import { parseNumber } from '../cells/number-cell.ts';
import { checkEmail } from '../checks/email.ts';
import { checkPhones } from '../checks/phone.ts';
import { checkResidentId } from '../checks/resident-id.ts';
import { checkUscc } from '../checks/uscc.ts';
import type { ColumnDefinition, ColumnType } from '../headers/definition.ts';
import type { Bilingual } from '../model/finding.ts';
import type { NumberColumn } from '../model/narrow-numbers.ts';
import type { TextPool } from '../model/text-pool.ts';

/** What is wrong with a text of a checked type. */
export interface TextProblem {
  readonly kind: 'format' | 'checksum';
  readonly reason: Bilingual;
}

/** Problems of a text column's cells by record, each distinct text checked once. Empty cells are never wrong. */
export function checkTexts(
  column: ColumnDefinition,
  ids: NumberColumn,
  pool: TextPool,
): { record: number; problem: TextProblem }[] {
  const problems: { record: number; problem: TextProblem }[] = [];
  if (!isChecked(column)) return problems;
  const checked = new Map<number, TextProblem | null>();
  /** Of loose texts only the wrong ones are remembered: they are few, but equal ones may be many. */
  const wrong = new Map<string, TextProblem>();
  const problemOf = (id: number): TextProblem | null => {
    if (id === 0) return null;
    let problem = checked.get(id);
    if (problem !== undefined) return problem;
    const text = pool.text(id);
    problem = wrong.get(text) ?? checkText(column, text);
    if (problem !== null) wrong.set(text, problem);
    if (id > 0 || problem !== null) checked.set(id, problem);
    return problem;
  };
  ids.eachWhere(
    (id) => problemOf(id) !== null,
    (record) => {
      const problem = problemOf(ids.at(record));
      if (problem !== null) problems.push({ record, problem });
    },
  );
  return problems;
}

/** Texts of the other types are as they are. */
const CHECKED_TYPES: ReadonlySet<ColumnType> = new Set(['uscc', 'resident-id', 'phone', 'email', 'enum', 'number']);

function isChecked({ type }: ColumnDefinition): boolean {
  return CHECKED_TYPES.has(type);
}

function checkText(column: ColumnDefinition, text: string): TextProblem | null {
  switch (column.type) {
    case 'uscc':
      return usccProblem(text);
    case 'resident-id':
      return residentIdProblem(text);
    case 'phone':
      return phoneProblem(text);
    case 'email':
      return checkEmail(text) === null
        ? null
        : { kind: 'format', reason: { zh: '不是电子邮箱', en: 'it is no e-mail address' } };
    case 'enum':
      return enumProblem(column.values ?? [], text);
    case 'number':
      return parseNumber(text) === null ? { kind: 'format', reason: { zh: '不是数字', en: 'it is no number' } } : null;
    case 'text':
    case 'date':
    case 'amount':
    case 'month':
    case 'moment':
    case 'paper':
      return null;
  }
}

function usccProblem(text: string): TextProblem | null {
  const problem = checkUscc(text);
  if (problem === null) return null;
  return problem === 'checksum'
    ? { kind: 'checksum', reason: { zh: '末位校验码不对', en: 'the check character at its end is wrong' } }
    : {
        kind: 'format',
        reason: {
          zh: '统一社会信用代码应是18位数字和大写字母',
          en: 'a unified social credit code has 18 digits and capital letters',
        },
      };
}

function residentIdProblem(text: string): TextProblem | null {
  const problem = checkResidentId(text);
  if (problem === null) return null;
  if (problem === 'checksum')
    return { kind: 'checksum', reason: { zh: '末位校验码不对', en: 'the check digit at its end is wrong' } };
  return problem === 'date'
    ? { kind: 'format', reason: { zh: '其中的出生日期不存在', en: 'the date of birth in it does not exist' } }
    : { kind: 'format', reason: { zh: '身份证号应是18位', en: 'a resident ID has 18 characters' } };
}

function phoneProblem(text: string): TextProblem | null {
  return checkPhones(text).problems.length === 0
    ? null
    : {
        kind: 'format',
        reason: {
          zh: '不是有效的电话号码，手机应是11位，座机要带区号',
          en: 'it is no valid phone number: a mobile has 11 digits, a landline its area code',
        },
      };
}

function enumProblem(values: readonly string[], text: string): TextProblem | null {
  if (values.includes(text)) return null;
  return {
    kind: 'format',
    reason: { zh: `应是其中之一：${values.join('、')}`, en: `it has to be one of: ${values.join(', ')}` },
  };
}

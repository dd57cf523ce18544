import { nameKey } from '../../identity/keys.ts';
import type { Bilingual } from '../../model/finding.ts';
import type { OwnCondition, Requirement } from '../../model/own-rule.ts';
import { shown } from '../../text/shown.ts';
import { compilePattern } from './cell-pattern.ts';
import { DEMANDS, demandOf } from './demands.ts';
import { readBounds } from './read-bounds.ts';
import { splitRelation } from './relations.ts';

interface Problem {
  readonly problem: Bilingual;
  /** Header of the cell that is wrong. */
  readonly column: string;
}

type ToColumn = (text: string) => string | null;

const SEPARATORS = /[、,，;；|\n]+/u;
/** What 要求 and 内容 ask of the cells, or what is wrong with them. */
export function readRequirement(demand: string, content: string, toColumn: ToColumn): Requirement | Problem {
  const kind = demandOf(demand);
  switch (kind) {
    case null:
      return wrong(
        '要求',
        demand,
        `应是其中之一：${DEMANDS.map(({ zh }) => zh).join('、')}`,
        `choose one of ${DEMANDS.map(({ en }) => en).join(', ')}`,
      );
    case 'required':
      return content === '' ? { kind } : wrong('内容', content, '“必填”不用写内容', '必填 takes no content');
    case 'pattern':
      if (content !== '' && compilePattern(content) !== null) return { kind, pattern: content };
      return wrong('内容', content, '不是能用的正则表达式', 'it is no regular expression that can be used');
    case 'range': {
      const bounds = readBounds(content);
      if (bounds !== null) return { kind, bounds };
      return wrong(
        '内容',
        content,
        '应写成“0~100”、“≥0”或“2026-01-01~今天”',
        'write it like 0~100, ≥0 or 2026-01-01~今天',
      );
    }
    case 'list': {
      const values = partsOf(content);
      if (values.length > 0) return { kind, values };
      return wrong('内容', content, '应列出允许的值，用顿号隔开', 'list the values, separated by 、');
    }
    case 'comparison': {
      const { relation, rest } = splitRelation(content);
      const column = toColumn(rest);
      if (relation !== null && column !== null) return { kind, relation, column };
      return relation === null
        ? wrong('内容', content, '应写成“不晚于 另一列”这样', 'write it like “<= other column”')
        : wrong('内容', content, `没有“${shown(rest, 40)}”这一列`, `there is no column “${shown(rest, 40)}”`);
    }
    case 'unique': {
      const columns = partsOf(content).map((part) => [part, toColumn(part)] as const);
      const missing = columns.find(([, column]) => column === null);
      if (missing === undefined) return { kind, columns: columns.flatMap(([, column]) => column ?? []) };
      return wrong(
        '内容',
        content,
        `没有“${shown(missing[0], 40)}”这一列`,
        `there is no column “${shown(missing[0], 40)}”`,
      );
    }
  }
}

const CONDITION = /^(.*?)(<>|!=|≠|=|不是|不为|是|为)(.*)$/u;
const EMPTY = new Set(['空', '空白', 'empty'].map(nameKey));

/** Which rows are judged: `品牌` (filled in), `客户类别=加盟、直营`, `归属≠公司`, `品牌=空`. */
export function readCondition(text: string, toColumn: ToColumn): OwnCondition | { readonly problem: Bilingual } {
  const bare = text.normalize('NFKC').trim();
  const whole = toColumn(bare);
  if (whole !== null) return { column: whole, test: 'filled', values: [] };
  const [, header = '', sign = '', values = ''] = CONDITION.exec(bare) ?? [];
  const column = toColumn(header);
  const listed = partsOf(values);
  if (column === null || listed.length === 0) {
    return wrong('条件', text, '应写成“客户类别=加盟”或一个列名', 'write it like “客户类别=加盟”, or name a column');
  }
  const not = sign.startsWith('不') || ['<>', '!=', '≠'].includes(sign);
  const [only] = listed;
  if (listed.length === 1 && only !== undefined && EMPTY.has(nameKey(only))) {
    return { column, test: not ? 'filled' : 'empty', values: [] };
  }
  return { column, test: not ? 'none-of' : 'one-of', values: listed };
}

function partsOf(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wrong(column: string, text: string, zh: string, en: string): Problem {
  const problem =
    text === ''
      ? { zh: `的“${column}”没有填，${zh}`, en: `leaves “${column}” empty; ${en}` }
      : { zh: `的“${column}”写着“${shown(text, 40)}”，${zh}`, en: `has “${shown(text, 40)}” under “${column}”; ${en}` };
  return { problem, column };
}

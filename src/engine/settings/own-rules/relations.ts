import type { Bilingual } from '../../model/finding.ts';
import type { Relation } from '../../model/own-rule.ts';

/** Spellings of each relation, longer ones before those that they begin with. */
const SPELLINGS: readonly (readonly [string, Relation])[] = [
  ['不早于', '>='],
  ['不晚于', '<='],
  ['不小于', '>='],
  ['不低于', '>='],
  ['不大于', '<='],
  ['不超过', '<='],
  ['不高于', '<='],
  ['不等于', '<>'],
  ['不同于', '<>'],
  ['早于', '<'],
  ['晚于', '>'],
  ['大于', '>'],
  ['高于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['等于', '='],
  ['同于', '='],
  ['>=', '>='],
  ['<=', '<='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '<>'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];

/** A relation and what stands behind it: `不晚于 首次交易时间`. The relation is null where the text begins with none. */
export function splitRelation(text: string): { readonly relation: Relation | null; readonly rest: string } {
  const bare = text.normalize('NFKC').replaceAll('≧', '≥').replaceAll('≦', '≤').trim();
  const found = SPELLINGS.find(([spelling]) => bare.startsWith(spelling));
  if (found === undefined) return { relation: null, rest: bare };
  return { relation: found[1], rest: bare.slice(found[0].length).trim() };
}

/** How a sentence says the relation between numbers or texts, and between days. */
export function sayRelation(relation: Relation, ofDays: boolean): Bilingual {
  return (ofDays ? OF_DAYS : OF_NUMBERS)[relation];
}

const OF_NUMBERS: Readonly<Record<Relation, Bilingual>> = {
  '<': { zh: '小于', en: 'less than' },
  '<=': { zh: '不大于', en: 'at most' },
  '>': { zh: '大于', en: 'more than' },
  '>=': { zh: '不小于', en: 'at least' },
  '=': { zh: '等于', en: 'equal to' },
  '<>': { zh: '不同于', en: 'different from' },
};

const OF_DAYS: Readonly<Record<Relation, Bilingual>> = {
  '<': { zh: '早于', en: 'before' },
  '<=': { zh: '不晚于', en: 'not after' },
  '>': { zh: '晚于', en: 'after' },
  '>=': { zh: '不早于', en: 'not before' },
  '=': { zh: '等于', en: 'equal to' },
  '<>': { zh: '不同于', en: 'different from' },
};

/** Whether the relation holds between two values of a kind that has an order. */
export function holds<T extends number | string>(relation: Relation, left: T, right: T): boolean {
  switch (relation) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
    case '<>':
      return left !== right;
  }
}

import { parseDate } from '../../cells/date-cell.ts';
import type { Bound, Requirement } from '../../model/own-rule.ts';
import { numberOf } from './column-reader.ts';
import { splitRelation } from './relations.ts';

type Bounds = Extract<Requirement, { kind: 'range' }>['bounds'];

const BETWEEN = /^(.*?)(?:~|至|到|\.\.)(.*)$/u;
const PARTS = /且|并且|;|；/u;
const DATE_LIKE = /[-/.年]\d/u;

/** The bounds of 范围: `0~100`, `2026-01-01至今天`, `≥0`, `>0且<=100`. Null where they cannot be read or hold nothing. */
export function readBounds(content: string): Bounds | null {
  const text = content.normalize('NFKC').replaceAll('∼', '~').trim();
  const between = BETWEEN.exec(text);
  const bounds = between === null ? readRelations(text) : readBetween(between[1] ?? '', between[2] ?? '');
  if (bounds === null || bounds.length === 0) return null;
  const kinds = new Set(bounds.map(({ bound }) => (bound.kind === 'number' ? 'number' : 'day')));
  return kinds.size === 1 ? bounds : null;
}

function readBetween(low: string, high: string): Bounds | null {
  const bounds: Bounds[number][] = [];
  for (const [text, relation] of [
    [low.trim(), '>='],
    [high.trim(), '<='],
  ] as const) {
    if (text === '') continue;
    const bound = readBound(text);
    if (bound === null) return null;
    bounds.push({ relation, bound });
  }
  const [first, last] = bounds;
  const upsideDown =
    first !== undefined &&
    last !== undefined &&
    first.bound.kind !== 'today' &&
    last.bound.kind !== 'today' &&
    first.bound.value > last.bound.value;
  return upsideDown ? null : bounds;
}

function readRelations(text: string): Bounds | null {
  const bounds: Bounds[number][] = [];
  for (const part of text.split(PARTS)) {
    const { relation, rest } = splitRelation(part);
    const bound = readBound(rest);
    if (relation === null || relation === '=' || relation === '<>' || bound === null) return null;
    bounds.push({ relation, bound });
  }
  return bounds;
}

function readBound(text: string): Bound | null {
  if (text === '今天' || text.toLowerCase() === 'today') return { kind: 'today' };
  const day = DATE_LIKE.test(text) ? parseDate(text) : null;
  if (day !== null) return { kind: 'day', value: day };
  const number = numberOf(text);
  return number === null ? null : { kind: 'number', value: number };
}

import { isMarkFormula } from '../../../engine/model/mark-formula.ts';
import type { Highlight } from '../../../engine/model/mark-plan.ts';
import { SEVERITIES } from '../../../engine/model/finding.ts';
import { childrenOf, insertInOrder, rootOf, withoutElements } from '../../xml/outline.ts';
import { decodeXml, encodeXml } from '../../xml/xml-text.ts';
import { formatArea } from '../cell-address.ts';
import { WORKSHEET_ORDER } from './worksheet-order.ts';

/** A highlight with the number of its differential format. */
export interface NumberedHighlight extends Highlight {
  readonly format: number;
}

/** Longest list of areas in one element; Excel's own interface takes no longer address either. */
const LONGEST_LIST = 8_000;
const RULE = /<(?:[\w.-]+:)?cfRule\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const PRIORITY = /(\spriority\s*=\s*["'])(\d+)/;

/** A worksheet's frame with our old marks taken out and new ones put in, above the user's own formats. */
export function replaceMarks(frame: string, highlights: readonly NumberedHighlight[]): string {
  const bare = withoutMarks(frame);
  const marks = [...highlights]
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
    .flatMap((highlight) => areaLists(highlight).map((areas) => ({ highlight, areas })));
  if (marks.length === 0) return bare;
  const elements = marks.map(({ highlight, areas }, index) => element(highlight, areas, index + 1));
  return insertInOrder(makeRoom(bare, marks.length), 'conditionalFormatting', elements.join(''), WORKSHEET_ORDER);
}

function element(highlight: NumberedHighlight, areas: string, priority: number): string {
  const formula = encodeXml(highlight.formula.replace(/^=/, ''));
  const rule = `<cfRule type="expression" dxfId="${String(highlight.format)}" priority="${String(priority)}"><formula>${formula}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${areas}">${rule}</conditionalFormatting>`;
}

function areaLists(highlight: Highlight): string[] {
  const lists: string[] = [];
  let current = '';
  for (const area of highlight.areas) {
    const address = formatArea(area);
    if (current !== '' && current.length + address.length >= LONGEST_LIST) {
      lists.push(current);
      current = '';
    }
    current = current === '' ? address : `${current} ${address}`;
  }
  return current === '' ? lists : [...lists, current];
}

function withoutMarks(frame: string): string {
  const root = rootOf(frame);
  if (root === null) return frame;
  const ours = childrenOf(frame, root).flatMap((child) => {
    if (child.name !== 'conditionalFormatting') return [];
    const rules = childrenOf(frame, child).filter((rule) => rule.name === 'cfRule');
    const marks = rules.filter(({ start, end }) => isMarkFormula(decodeXml(frame.slice(start, end))));
    return marks.length === rules.length && marks.length > 0 ? [child] : marks;
  });
  return withoutElements(frame, ours);
}

/** Raises the priority numbers of the user's rules, all by the same, so that the first `count` are free. */
function makeRoom(frame: string, count: number): string {
  const priorities = [...frame.matchAll(RULE)].map(([rule]) => Number(PRIORITY.exec(rule)?.[2] ?? Infinity));
  const shift = count + 1 - Math.min(...priorities);
  if (!(shift > 0)) return frame;
  return frame.replace(RULE, (rule) =>
    rule.replace(PRIORITY, (_whole, start: string, number: string) => start + String(Number(number) + shift)),
  );
}

import type { Finding } from '../report.ts';
import type { FindingView } from './finding-view.ts';
import { findingOfRow, findingRowId } from './tree-rows.ts';

/**
 * The view of a report after edits have changed it: what is opened and what is current follows its finding by its key, so
 * that nothing opens or closes by itself. What is found no more is forgotten.
 */
export function movedView(view: FindingView, before: readonly Finding[], after: readonly Finding[]): FindingView {
  const { detailed, quoted, current } = view;
  if (before === after || (detailed.size === 0 && quoted.size === 0 && current === null)) return view;
  const finding = current === null ? null : findingOfRow(current);
  const watched = new Set([...detailed, ...quoted, ...(finding === null ? [] : [finding])]);
  const keys = new Set([...watched].map((index) => before[index]?.key));
  const places = new Map<string, number>();
  for (const [index, { key }] of after.entries()) if (keys.has(key)) places.set(key, index);
  const moved = (index: number): number[] => {
    const place = places.get(before[index]?.key ?? '');
    return place === undefined ? [] : [place];
  };
  const [place] = finding === null ? [] : moved(finding);
  return {
    ...view,
    detailed: new Set([...detailed].flatMap(moved)),
    quoted: new Set([...quoted].flatMap(moved)),
    current: finding === null ? current : place === undefined ? null : findingRowId(place),
  };
}

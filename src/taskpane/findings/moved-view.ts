import type { Finding } from '../report.ts';
import type { FindingView } from './finding-view.ts';
import { findingRowId } from './tree-rows.ts';

/**
 * The view of a report after edits have changed it: what is opened and what is current follows its finding by its key, so
 * that nothing opens or closes by itself. What is found no more is forgotten.
 */
export function movedView(view: FindingView, before: readonly Finding[], after: readonly Finding[]): FindingView {
  const { detailed, quoted, current } = view;
  if (before === after || (detailed.size === 0 && quoted.size === 0 && current === null)) return view;
  const places = new Map(after.map(({ key }, index) => [key, index]));
  const moved = (index: number): number[] => {
    const key = before[index]?.key;
    const place = key === undefined ? undefined : places.get(key);
    return place === undefined ? [] : [place];
  };
  const currentIndex = before.findIndex((_, index) => findingRowId(index) === current);
  const [place] = currentIndex < 0 ? [] : moved(currentIndex);
  return {
    ...view,
    detailed: new Set([...detailed].flatMap(moved)),
    quoted: new Set([...quoted].flatMap(moved)),
    current: currentIndex < 0 ? current : place === undefined ? null : findingRowId(place),
  };
}

import type { Bilingual } from '../../engine/model/finding.ts';
import type { ReviewCell, ReviewRow } from '../../app/customers/review-views.ts';

/** How the cells of one field stand to one another. */
export type Comparison = 'equal' | 'differs' | 'partly';

/** A field of the compared rows, a cell for each. */
export interface ComparedField {
  readonly header: Bilingual;
  readonly comparison: Comparison;
  readonly cells: readonly ReviewCell[];
}

/** The fields that at least one row fills in, with how their cells compare. */
export function comparedFields(headers: readonly Bilingual[], rows: readonly ReviewRow[]): readonly ComparedField[] {
  return headers.flatMap((header, at) => {
    const cells = rows.map((row) => row.cells[at] ?? { text: '', key: '' });
    const keys = new Set(cells.map(({ key }) => key));
    if (cells.every(({ text }) => text === '')) return [];
    const filled = keys.size - (keys.has('') ? 1 : 0);
    return [{ header, cells, comparison: filled > 1 ? 'differs' : keys.has('') ? 'partly' : 'equal' }];
  });
}

import type { LabelledRows } from './labelled-rows.ts';

/**
 * Folds for cross-validation by groups of customers: a customer and all that were made to look like it are in one fold.
 * A pair is tested in the fold of its first row, by a model that saw no pair with a row of that fold.
 */
export function foldOfRows({ rows, customers, hardNegatives }: LabelledRows, folds: number): Uint8Array {
  const group = Int32Array.from({ length: Math.max(...customers) + 1 }, (_, customer) => customer);
  const root = (customer: number): number => {
    let at = customer;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  for (const { a, b } of hardNegatives) {
    const [one, other] = [root(customers[a] ?? 0), root(customers[b] ?? 0)];
    group[Math.max(one, other)] = Math.min(one, other);
  }
  return Uint8Array.from(rows, (_, row) => (Math.imul(root(customers[row] ?? 0) + 1, 0x9e3779b1) >>> 16) % folds);
}

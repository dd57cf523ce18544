import { existsSync } from 'node:fs';
import path from 'node:path';
import { IdentityBook } from '../../src/engine/identity/index/identity-book.ts';
import { proposalsFor } from '../../src/engine/identity/index/match-customer.ts';
import { csvRows } from './csv-rows.ts';
import type { LabelledRows } from './labelled-rows.ts';

/** Kinds of pairs that are real; others of the file are unreliable. */
const RELIABLE = new Set(['listed2019', 'renamed_short_after2019']);

/** Short names with the full names that they stand for. */
export interface ShortNames {
  readonly fullNames: readonly string[];
  readonly pairs: readonly { readonly short: string; readonly full: string; readonly kind: string }[];
}

/** Of `alias_pairs_real.csv` where the folder has it, else of the rows whose spelling was made shorter. */
export function shortNames(folder: string | null, labelled: LabelledRows): ShortNames {
  const file = folder === null ? '' : path.join(folder, 'alias_pairs_real.csv');
  if (file === '' || !existsSync(file)) return shortenedRows(labelled);
  const pairs = csvRows(file)
    .filter((row) => RELIABLE.has(row['kind'] ?? ''))
    .map((row) => ({ short: row['alias'] ?? '', full: row['full_name'] ?? '', kind: row['kind'] ?? '' }));
  return { pairs, fullNames: [...new Set(pairs.map(({ full }) => full))] };
}

function shortenedRows({ rows, customers, deformations }: LabelledRows): ShortNames {
  const clean = new Map<number, string>();
  rows.forEach((row, i) => {
    if (deformations[i]?.join() === 'clean') clean.set(customers[i] ?? 0, row.name);
  });
  const pairs = rows.flatMap((row, i) => {
    const full = clean.get(customers[i] ?? 0);
    return deformations[i]?.join() === 'short' && full !== undefined
      ? [{ short: row.name, full, kind: 'made-up' }]
      : [];
  });
  return { pairs, fullNames: [...new Set(clean.values())] };
}

/** How often the first proposal for a short name, among all full names, is the right one: by kind of pair. */
export function topOne({ fullNames, pairs }: ShortNames): Map<string, { all: number; found: number }> {
  const rows = fullNames.map((name) => ({
    number: '',
    name,
    code: '',
    phones: [],
    contact: '',
    boss: '',
    address: '',
    region: '',
  }));
  const book = new IdentityBook(rows, []);
  const kinds = new Map<string, { all: number; found: number }>();
  for (const { short, full, kind } of pairs) {
    const [best] = proposalsFor(book, (slot) => slot, { name: short, phone: '' });
    const counts = kinds.get(kind) ?? { all: 0, found: 0 };
    counts.all++;
    if (best !== undefined && fullNames[best.customer] === full) counts.found++;
    kinds.set(kind, counts);
  }
  return kinds;
}

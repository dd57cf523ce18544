import type { IdentityRow } from '../../src/engine/identity/identity-row.ts';
import { seededRandom } from '../sample/random.ts';
import type { Random } from '../sample/random.ts';
import { DEFORMATIONS, deform } from './deformations.ts';
import type { LabelledRows } from './labelled-rows.ts';
import { LOOKALIKE_KINDS, madeUpCompany, resembling } from './made-up-companies.ts';
import type { MadeUpCompany } from './made-up-companies.ts';

/** How often customers stand in the archive a second, third and fourth time, and how often something resembles them. */
const SECOND = 0.28;
const THIRD = 0.3;
const RESEMBLED = 0.2;

/** An archive of made-up companies, about `size` rows, with spellings and look-alikes as in real ones; the same for the same seed. */
export function madeUpArchive(size: number, seed = size): LabelledRows {
  const random = seededRandom(seed);
  const rows: IdentityRow[] = [];
  const customers: number[] = [];
  const deformations: string[][] = [];
  const hardNegatives: { a: number; b: number; kind: string }[] = [];
  let customer = 0;
  const file = (company: MadeUpCompany, spelled: number): number => {
    const row = rows.length;
    const kinds = spelled === 0 ? ['clean'] : chosen(random);
    rows.push(deform(company, kinds, random, `C${String(row + 1).padStart(6, '0')}`));
    customers.push(customer);
    deformations.push(kinds);
    return row;
  };
  while (rows.length < size) {
    const company = madeUpCompany(random);
    const first = file(company, 0);
    for (let times = 1; times < 4 && random.chance(times === 1 ? SECOND : THIRD); times++) file(company, times);
    customer++;
    if (!random.chance(RESEMBLED)) continue;
    const kind = random.pick(LOOKALIKE_KINDS);
    hardNegatives.push({ a: first, b: file(resembling(company, kind, random), 0), kind });
    customer++;
  }
  return { rows, customers: Int32Array.from(customers), deformations, hardNegatives };
}

function chosen(random: Random): string[] {
  const kinds = [random.pick(DEFORMATIONS)];
  if (random.chance(0.3)) kinds.push(random.pick(DEFORMATIONS));
  return [...new Set(kinds)];
}

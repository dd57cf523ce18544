import { FEATURES, measure } from '../../src/engine/identity/compare/features.ts';
import { eachCandidatePair } from '../../src/engine/identity/keys/each-candidate.ts';
import { KeyTable } from '../../src/engine/identity/keys/key-table.ts';
import { sharersOf } from '../../src/engine/identity/keys/sharers.ts';
import { isForModel, isProved } from '../../src/engine/identity/index/judge-pair.ts';
import { profileOf } from '../../src/engine/identity/profile.ts';
import type { Profile } from '../../src/engine/identity/profile.ts';
import type { LabelledRows } from './labelled-rows.ts';

/** All candidate pairs of an archive; those that come before the model are measured. */
export interface CandidatePairs {
  readonly size: number;
  /** Row numbers, a < b. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly inputs: Float32Array;
  /** 1 where the rows are one customer. */
  readonly labels: Uint8Array;
  /** 1 where the engine asks the model about the pair: it is neither plain nor left out. */
  readonly asked: Uint8Array;
  readonly profiles: readonly Profile[];
}

export function candidatePairs({ rows, customers }: LabelledRows): CandidatePairs {
  const profiles = rows.map(profileOf);
  const table = new KeyTable(rows.length);
  profiles.forEach((profile, row) => table.add(row, profile));
  const pairs: number[] = [];
  eachCandidatePair(table, rows.length, (other, row) => pairs.push(other, row));
  const size = pairs.length / 2;
  const inputs = new Float32Array(size * FEATURES.length);
  const asked = new Uint8Array(size);
  const sharers = sharersOf(table);
  for (let pair = 0; pair < size; pair++) {
    const [a, b] = [profiles[pairs[pair * 2] ?? 0], profiles[pairs[pair * 2 + 1] ?? 0]];
    if (a === undefined || b === undefined || isProved(a, b) || !isForModel(a, b)) continue;
    asked[pair] = 1;
    measure(a, b, sharers, inputs.subarray(pair * FEATURES.length, (pair + 1) * FEATURES.length));
  }
  const a = Int32Array.from({ length: size }, (_, pair) => pairs[pair * 2] ?? 0);
  const b = Int32Array.from({ length: size }, (_, pair) => pairs[pair * 2 + 1] ?? 0);
  const labels = Uint8Array.from(a, (row, pair) => (customers[row] === customers[b[pair] ?? 0] ? 1 : 0));
  return { size, a, b, inputs, labels, asked, profiles };
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { IdentityRow } from '../../src/engine/identity/identity-row.ts';
import { csvRows } from './csv-rows.ts';

/** Archive rows with the customer that each really is, and pairs that only look alike. */
export interface LabelledRows {
  readonly rows: readonly IdentityRow[];
  /** Number of the true customer of each row. */
  readonly customers: Int32Array;
  /** How the spelling of each row was made: `clean`, or kinds of deformations. */
  readonly deformations: readonly (readonly string[])[];
  /** Pairs of rows of different customers that look alike, by kind. */
  readonly hardNegatives: readonly { readonly a: number; readonly b: number; readonly kind: string }[];
}

/** Reads `<name>.csv`, `<name>_gold.csv` and `<name>_pairs.csv` of a folder. */
export function readLabelledRows(folder: string, name = 'dev'): LabelledRows {
  const gold = csvRows(path.join(folder, `${name}_gold.csv`));
  const numberOf = new Map<string, number>();
  const customers = Int32Array.from(gold, (row) => {
    const customer = row['实体'] ?? '';
    const known = numberOf.get(customer) ?? numberOf.size;
    numberOf.set(customer, known);
    return known;
  });
  const archive = csvRows(path.join(folder, `${name}.csv`));
  const rowOf = new Map(archive.map((row, i) => [row['客户编号'] ?? '', i]));
  const pairs = path.join(folder, `${name}_pairs.csv`);
  return {
    rows: archive.map(identityRow),
    customers,
    deformations: gold.map((row) => (row['变形'] ?? '').split('+')),
    hardNegatives: (existsSync(pairs) ? csvRows(pairs) : []).flatMap((row) => {
      const a = rowOf.get(row['编号甲'] ?? '');
      const b = rowOf.get(row['编号乙'] ?? '');
      return a === undefined || b === undefined || row['同一客户'] !== '0' ? [] : [{ a, b, kind: row['类型'] ?? '' }];
    }),
  };
}

function identityRow(row: Record<string, string>): IdentityRow {
  const cell = (header: string): string => row[header] ?? '';
  return {
    number: cell('客户编号'),
    name: cell('客户名称'),
    code: cell('统一社会信用代码'),
    phones: [cell('联系电话')],
    contact: cell('联系人'),
    boss: cell('法定代表人'),
    address: cell('地址'),
    region: cell('区域'),
  };
}

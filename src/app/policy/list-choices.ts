import { recogniseSheet } from '../../engine/headers/recognise.ts';
import { definitionsFor } from '../../engine/headers/sheets.ts';
import type { Cell } from '../../engine/model/cell.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { Policy } from '../../engine/model/policy.ts';
import { DEFAULT_POLICY, POLICIES } from '../../policies/index.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import type { AppState } from '../app-state.ts';
import { asOutcome, done } from '../outcomes.ts';
import type { Needed, PolicyChoice } from './policy-views.ts';
import { readPolicy } from './read-policy.ts';
import { readRows } from '../reading/read-tables.ts';
import type { Outcome } from '../services.ts';
import { requiredFieldsOf } from './template-plans.ts';

const HEAD_ROWS = 40;

interface Head {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** All policies with what each would read in this workbook; looks at the heads of the sheets only. */
export function listChoices(state: AppState): Promise<Outcome<readonly PolicyChoice[]>> {
  return asOutcome(async () => {
    const source = await openExcelSource(state.session, {});
    const named = await readPolicy(source, null);
    const current = named.ok ? named.policy : DEFAULT_POLICY;
    const heads: Head[] = [];
    for (const { name, used } of await source.sheets()) {
      if (used === null) continue;
      heads.push({ name, rows: await readRows(source, name, { ...used, rows: Math.min(HEAD_ROWS, used.rows) }) });
    }
    return done(POLICIES.map((policy) => choice(policy, heads, policy.id === current.id)));
  });
}

function choice(policy: Policy, heads: readonly Head[], current: boolean): PolicyChoice {
  const definitions = definitionsFor(policy);
  const found = heads.flatMap(({ name, rows }) => recogniseSheet(name, rows, definitions) ?? []);
  const archive = definitions.find(({ role }) => role === policy.sheets[0]);
  const standing = new Set(
    found
      .filter(({ role }) => role === archive?.role)
      .flatMap((sheet) => sheet.columns.map(({ canonical }) => canonical)),
  );
  const wanted = new Set([
    ...requiredFieldsOf(policy),
    ...(policy.columns[policy.sheets[0] ?? ''] ?? []).map(({ header }) => header),
  ]);
  const columns = (archive?.columns ?? []).filter(({ header }) => wanted.has(header));
  const sheets = definitions.filter(({ role, own }) => own !== true && policy.sheets.includes(role));
  return {
    id: policy.id,
    name: policy.name,
    purpose: policy.purpose,
    current,
    checked: policy.clauses.filter(({ served }) => served.includes('check')).length,
    clauses: policy.clauses.length,
    sheets: split(
      sheets.map(({ role, name, english }) => ({
        name: { zh: name, en: english },
        present: found.some((one) => one.role === role),
      })),
    ),
    columns: split(
      columns.map(({ header, english }) => ({ name: { zh: header, en: english }, present: standing.has(header) })),
    ),
  };
}

function split(all: readonly { readonly name: Bilingual; readonly present: boolean }[]): Needed {
  return {
    present: all.filter(({ present }) => present).map(({ name }) => name),
    missing: all.filter(({ present }) => !present).map(({ name }) => name),
  };
}

import type { Policy } from '../model/policy.ts';
import type { RecordTable } from '../model/records.ts';

/** Weighted share of the policy's archive fields that a filing fills in, 0..1; a field without a column counts as empty. */
export function completenessOf(
  table: RecordTable,
  policy: Policy,
  weightOf: (field: string) => number,
): (filing: number) => number {
  const fields = policy.archiveFields.flatMap(({ fields: group }) => group);
  const whole = fields.reduce((sum, field) => sum + weightOf(field), 0);
  return (filing) => {
    if (whole === 0) return 0;
    const filled = fields.filter((field) => table.isFilled(field, filing));
    return filled.reduce((sum, field) => sum + weightOf(field), 0) / whole;
  };
}

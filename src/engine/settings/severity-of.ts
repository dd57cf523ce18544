import { nameKey } from '../identity/keys.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Severity } from '../model/finding.ts';
import { SEVERITY_NAMES } from '../model/severity-names.ts';

/** The severity that a cell names in either language, null where it names none. */
export function severityOf(text: string): Severity | null {
  const key = nameKey(text);
  return (
    SEVERITIES.find((severity) =>
      [severity, SEVERITY_NAMES[severity].zh, SEVERITY_NAMES[severity].en].some((name) => nameKey(name) === key),
    ) ?? null
  );
}

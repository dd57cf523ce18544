import { nameKey, personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { RecordTable } from '../model/records.ts';

/** A project that somebody has filed: a row of 项目报备, or of the archive where it names a project. */
export interface ProjectFiling {
  readonly table: RecordTable;
  readonly record: number;
  readonly project: string;
  readonly salesperson: string;
  readonly filedOn: Day | null;
}

/** Filed projects up to the as-of day, by the key of the project's name, each list by the day of filing. */
export function projectFilings(
  { filings, filingTable, table }: Pick<Facts, 'filings' | 'filingTable' | 'table'>,
  asOf: Day,
): ReadonlyMap<string, readonly ProjectFiling[]> {
  const sheet = table('projects');
  const archived = filings
    .filter(({ state }) => state === 'live')
    .map(({ row, salesperson, filedOn }) => ({ table: filingTable, record: row, salesperson, filedOn }));
  const listed = Array.from({ length: sheet.size }, (_, record) => ({
    table: sheet,
    record,
    salesperson: personKey(sheet.text('业务员').at(record)),
    filedOn: sheet.day('报备日期').at(record),
  }));
  const groups = new Map<string, ProjectFiling[]>();
  for (const row of [...archived, ...listed]) {
    const project = row.table.text('项目名称').at(row.record);
    const key = nameKey(project);
    if (key === '' || row.salesperson === '' || (row.filedOn ?? asOf) > asOf) continue;
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, { ...row, project }]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.filedOn ?? LATER) - (b.filedOn ?? LATER));
  return groups;
}

/** Later than any date: who gives no day has not filed before anybody. */
const LATER = Number.MAX_SAFE_INTEGER;

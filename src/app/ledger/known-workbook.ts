import { dayFromIso } from '../../engine/dates/iso.ts';
import { createFacts } from '../../engine/evaluate/create-facts.ts';
import { customerNameReader } from '../../engine/evaluate/filing-columns.ts';
import type { Identify } from '../../engine/evaluate/index-customers.ts';
import { parseRecords } from '../../engine/evaluate/parse-records.ts';
import { definitionsFor } from '../../engine/headers/sheets.ts';
import { rowFingerprint } from '../../engine/identity/fingerprint.ts';
import { standingImports } from '../../engine/ledger/imports.ts';
import type { StandingImport } from '../../engine/ledger/imports.ts';
import type { LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import type { KnownParties } from '../../engine/ledger/match-parties.ts';
import type { RawTable } from '../../engine/model/raw-table.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { readSettings } from '../../engine/settings/read-settings.ts';
import { DEFAULT_POLICY, POLICIES } from '../../policies/index.ts';
import { RULES } from '../../rules/index.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { CHINESE_CALENDAR } from '../chinese-calendar.ts';
import { readTables } from '../reading/read-tables.ts';
import type { ReadTables, ReadWatch } from '../reading/read-tables.ts';

/** Sheets that an import looks at: who is filed, who sells, what the ledgers hold, and what was decided about names. */
const ROLES = new Set(['filings', 'roster', 'sales', 'payments', 'aliases', 'settings']);

/** A ledger of the workbook as it stands. */
export interface KnownLedger {
  readonly raw: RawTable;
  readonly records: RecordTable;
  readonly info: SheetInfo;
}

/** The ledgers of a workbook, and the imports in them. */
export interface StandingLedgers {
  /** Null where the workbook has no such sheet yet. */
  readonly ledger: (kind: LedgerKind) => KnownLedger | null;
  /** The imports that stand in both ledgers, the latest first. */
  readonly imports: readonly StandingImport[];
}

/** What the workbook knows before an import. */
export interface KnownWorkbook extends StandingLedgers {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetInfo[];
  readonly parties: KnownParties;
  /** How a filing reads now, by its record, for a decision that rests on it. */
  readonly fingerprintOf: (record: number) => string;
  /** Names of the roster, without blanks. */
  readonly people: ReadonlySet<string>;
  /** The sheet in which decisions on names are kept, null where there is none. */
  readonly decisions: string | null;
}

/** Reads what an import needs to know of the workbook, on a day (`YYYY-MM-DD`). Who calls again passes one `identify`. */
export async function readKnownWorkbook(
  source: SheetSource,
  today: string,
  watch: ReadWatch,
  identify?: Identify,
): Promise<KnownWorkbook> {
  const asOf = dayFromIso(today);
  if (asOf === null) throw new RangeError(`${today} is no date`);
  const { policy, definitions, read, records } = await readRoles(source, ROLES, watch);
  const { parameters, problems } = readSettings({ policy, records, definitions, rules: RULES, policies: POLICIES });
  const facts = createFacts({
    records,
    policy,
    parameters,
    settingProblems: problems,
    disputeBlocks: [],
    asOf,
    calendar: CHINESE_CALENDAR,
    identify,
  });
  const roster = facts.rosterTable;
  const nameOf = customerNameReader(facts.filingTable, policy);
  const names = Array.from({ length: roster.size }, (_, row) => roster.text('姓名').at(row).replace(/\s/g, ''));
  return {
    ...standingIn(read, records),
    dateSystem: source.dateSystem,
    sheets: read.sheets,
    // Asked for by a preview only: comparing names takes the longest.
    get parties() {
      return { customers: facts.customers, filings: facts.filings, roster: facts.roster };
    },
    fingerprintOf: (record) => rowFingerprint(facts.filingTable, record, nameOf(record)),
    people: new Set(names.filter((name) => name !== '')),
    decisions: records.table('aliases').present ? records.table('aliases').sheet : null,
  };
}

const LEDGER_ROLES = new Set(['sales', 'payments']);

/** Reads the ledgers alone, and what was imported into them. */
export async function readStandingLedgers(source: SheetSource, watch: ReadWatch): Promise<StandingLedgers> {
  const { read, records } = await readRoles(source, LEDGER_ROLES, watch);
  return standingIn(read, records);
}

async function readRoles(source: SheetSource, roles: ReadonlySet<string>, watch: ReadWatch) {
  const named = await readPolicy(source, null);
  const policy = named.ok ? named.policy : DEFAULT_POLICY;
  const definitions = definitionsFor(policy).filter(({ role }) => roles.has(role));
  const read = await readTables(source, definitions, watch);
  return { policy, definitions, read, records: parseRecords(read.workbook, definitions) };
}

function standingIn({ workbook, sheets }: ReadTables, records: Records): StandingLedgers {
  const ledger = (kind: LedgerKind): KnownLedger | null => {
    const raw = workbook.tables.find(({ role }) => role === kind);
    const info = sheets.find(({ name }) => name === raw?.sheet);
    return raw === undefined || info === undefined ? null : { raw, records: records.table(kind), info };
  };
  return {
    ledger,
    imports: (['sales', 'payments'] as const).flatMap((kind) => {
      const found = ledger(kind);
      return found === null ? [] : standingImports(found.raw, found.records);
    }),
  };
}

import { parseRecords } from '../../engine/evaluate/parse-records.ts';
import { policyNamed } from '../../engine/settings/read-settings.ts';
import { roleOfName } from '../../engine/headers/sheet-name.ts';
import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import type { Policy } from '../../engine/model/policy.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { DEFAULT_POLICY, findPolicy } from '../../policies/index.ts';
import { readTables } from '../reading/read-tables.ts';

/** The policy, or the name under which there is none. */
export type NamedPolicy =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly name: string };

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/**
 * The policy of a check: the one asked for, else the one that the sheet 制度参数 names, else the default. It has to be
 * known before the sheets are read, since each policy knows columns and sheets of its own; so only that sheet is read.
 */
export async function readPolicy(source: SheetSource, asked: string | null): Promise<NamedPolicy> {
  const named = asked ?? (await policyInSettings(source));
  const policy = named === null ? DEFAULT_POLICY : findPolicy(named);
  return policy === null ? { ok: false, name: named ?? '' } : { ok: true, policy };
}

async function policyInSettings(source: SheetSource): Promise<string | null> {
  const settingsAlone: SheetSource = {
    dateSystem: source.dateSystem,
    sheets: async () => (await source.sheets()).filter(({ name }) => roleOfName(name, [SETTINGS]) !== null),
    blocks: (sheet, area) => source.blocks(sheet, area),
    merges: (sheet, area) => source.merges(sheet, area),
  };
  const { workbook } = await readTables(settingsAlone, [SETTINGS], UNWATCHED);
  return policyNamed(parseRecords(workbook, [SETTINGS]).table(SETTINGS.role));
}

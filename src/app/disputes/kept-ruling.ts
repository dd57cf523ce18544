import type { EditPlan } from '../../engine/model/edit-plan.ts';
import type { ExcelOutcome } from '../../workbook/failure.ts';
import type { ExcelSession } from '../../workbook/session.ts';
import { readSetting } from '../../workbook/settings.ts';

/** What the workbook keeps of a confirmed ruling, so that it can be taken back also after the pane was closed. */
export interface KeptRuling {
  readonly actor: string;
  /** Of what was written, as in 操作日志. */
  readonly digest: string;
  /** Gives back what stood in the archive and 转移记录; the edits of the archive come first, one for each of the filings. */
  readonly undo: EditPlan;
  readonly filings: readonly { readonly number: string | null; readonly name: string }[];
}

/** Name of the document setting in which the ruling of a dispute is kept. */
export function rulingSetting(number: string): string {
  return `ruling.${number}`;
}

/** The ruling as kept, null where the workbook has none of that number, or none that can be read. */
export async function readKeptRuling(session: ExcelSession, number: string): Promise<ExcelOutcome<KeptRuling | null>> {
  const read = await readSetting(session, rulingSetting(number));
  return read.kind === 'done' ? { kind: 'done', value: parsed(read.value) } : read;
}

function parsed(text: string | null): KeptRuling | null {
  try {
    return text === null ? null : (JSON.parse(text) as KeptRuling);
  } catch {
    return null;
  }
}

import { isBatchHeader } from '../../engine/ledger/plan-rows.ts';
import { readSetting } from '../../workbook/settings.ts';
import { takeBackRows } from '../../workbook/take-back-rows.ts';
import type { AppState } from '../app-state.ts';
import { andThen, done, failed } from '../outcomes.ts';
import type { Outcome } from '../services.ts';
import { IMPORT_GONE } from './failures.ts';
import { MADE_SHEETS } from './kept-settings.ts';
import type { StandingLedgers } from './known-workbook.ts';
import type { TakenBackView } from './ledger-views.ts';

/** Takes the rows of an import out of its ledger again, wherever they stand there by now. */
export async function takeBackImport(
  state: AppState,
  known: StandingLedgers,
  { batch, sheet }: { readonly batch: string; readonly sheet: string },
): Promise<Outcome<TakenBackView>> {
  const ledger = [known.ledger('sales'), known.ledger('payments')].find((one) => one?.raw.sheet === sheet) ?? null;
  const column = ledger?.raw.columns.find(({ header }) => isBatchHeader(header)) ?? null;
  const used = ledger?.info.used ?? null;
  if (ledger === null || column === null || used === null) return failed(IMPORT_GONE);
  const { raw, info } = ledger;
  const table = info.tables.find(({ area }) => area.row === raw.headerRow) ?? null;
  const across = table?.area ?? used;
  return andThen(await readSetting(state.session, MADE_SHEETS), async (made) => {
    const taken = await takeBackRows(state.session, {
      sheet,
      batch,
      header: { row: raw.headerRow, column: column.column },
      body: { row: raw.firstRow, column: across.column, rows: raw.rowCount, columns: across.columns },
      table,
      ownSheet: made === sheet,
    });
    return andThen(taken, ({ rows, kept, failures: [problem] }) => {
      if (problem !== undefined) return failed(problem);
      return rows + kept === 0 ? failed(IMPORT_GONE) : done({ batch, rows, kept });
    });
  });
}

import type { Cell } from '../../engine/model/cell.ts';
import type { CellEdit } from '../../engine/model/edit-plan.ts';
import { cellAddress } from '../../engine/plan/cell-address.ts';
import type { Failure } from '../services.ts';

/** The block was in 客户界定 and is there no more. */
export function disputeMissing(number: string): Failure {
  return {
    code: 'sheet-changed',
    message: {
      zh: `工作表「客户界定」里没有 ${number} 了，没有写入任何内容。请按“刷新”后再试。`,
      en: `${number} is no longer in the sheet 客户界定, so nothing was written. Refresh, then try again.`,
    },
    insertable: [],
  };
}

/** Marks are missing, tied, or given by a contender. */
export function disputeUndecided(number: string): Failure {
  return {
    code: 'dispute-open',
    message: {
      zh: `${number} 还没有得出胜出者，没有写入任何内容。请等评委评完，再按“刷新”。`,
      en: `${number} has no winner yet, so nothing was written. Wait for the judges, then refresh.`,
    },
    insertable: [],
  };
}

/** Nothing in the archive contradicts the decision. */
export function disputeSettled(number: string): Failure {
  return {
    code: 'dispute-settled',
    message: {
      zh: `${number} 的结果已经生效：档案里没有其他当事人的有效备案，不需要再写入。`,
      en: `${number} is settled already: no filing of another contender stands in the archive, so there is nothing to write.`,
    },
    insertable: [],
  };
}

/** The decision was confirmed before, maybe in another session, and can be undone. */
export function disputeConfirmed(number: string): Failure {
  return {
    code: 'dispute-confirmed',
    message: {
      zh: `${number} 的结果已经确认并写入，不需要再写。结果有误时，可以撤销这次确认。`,
      en: `${number} was confirmed and written before, so there is nothing to write. If it was wrong, the confirmation can be undone.`,
    },
    insertable: [],
  };
}

/** Between preview and confirmation somebody has changed what it rests on. */
export const DISPUTE_CHANGED: Failure = {
  code: 'sheet-changed',
  message: {
    zh: '预览之后工作簿有改动，没有写入任何内容。请重新查看将要写入的内容，再确认。',
    en: 'The workbook has changed since the preview, so nothing was written. Look at the preview again, then confirm.',
  },
  insertable: [],
};

/** The log knows of no confirmation that still stands. */
export const NOTHING_TO_UNDO: Failure = {
  code: 'dispute-settled',
  message: {
    zh: '没有可以撤销的确认。',
    en: 'There is no confirmation to undo.',
  },
  insertable: [],
};

/** What stood before is not kept in the workbook: it was confirmed elsewhere, or the settings were lost. */
export function rulingNotKept(number: string): Failure {
  return {
    code: 'dispute-settled',
    message: {
      zh: `工作簿里没有保存 ${number} 确认之前的内容，不能撤销，没有写入任何内容。需要更正时，请改档案的业务员，并在“转移记录”里加一行。`,
      en: `The workbook does not keep what stood before ${number} was confirmed, so it cannot be undone and nothing was written. To correct it, change the salesperson in the archive and add a row to 转移记录.`,
    },
    insertable: [],
  };
}

/** What stood before could not be kept, nor what was written taken back: the ruling stands and nothing can undo it. */
export function rulingStands(number: string): Failure {
  return {
    code: 'sheet-changed',
    message: {
      zh: `${number} 的结果已经写入，但工作簿没能记下原来的内容，因此不能用“撤销”取回。需要更正时，请改档案的业务员，并在“转移记录”里加一行。`,
      en: `The result of ${number} is written, but the workbook could not keep what stood before, so Undo cannot take it back. To correct it, change the salesperson in the archive and add a row to 转移记录.`,
    },
    insertable: [],
  };
}

/** Somebody has changed what the confirmation had written; null where the filing itself is not found any more. */
export function rulingOverwritten(
  number: string,
  changed: { readonly edit: CellEdit; readonly holds: Cell } | null,
): Failure {
  if (changed === null) {
    return {
      code: 'sheet-changed',
      message: {
        zh: `客户档案里找不到 ${number} 移交的备案了，没有撤销。需要更正时，请改档案的业务员，并在“转移记录”里加一行。`,
        en: `The filings that passed with ${number} are no longer found in the archive, so nothing was undone. To correct it, change the salesperson in the archive and add a row to 转移记录.`,
      },
      insertable: [],
    };
  }
  const { edit, holds } = changed;
  const place = cellAddress(edit.row, edit.column);
  const [now, then] = [String(holds ?? ''), String(edit.before ?? '')];
  return {
    code: 'sheet-changed',
    message: {
      zh: `「${edit.sheet}」${place} 现在是“${now}”，不再是确认 ${number} 时写入的“${then}”，没有撤销。请先改回，或另记一行更正。`,
      en: `“${edit.sheet}” ${place} now holds “${now}”, not “${then}” as written when ${number} was confirmed, so nothing was undone. Put it back first, or record a correction.`,
    },
    insertable: [],
  };
}

import type { Failure } from './services.ts';

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

/** Between preview and confirmation somebody has changed what it rests on. */
export const DISPUTE_CHANGED: Failure = {
  code: 'sheet-changed',
  message: {
    zh: '预览之后工作簿有改动，没有写入任何内容。请重新查看将要写入的内容，再确认。',
    en: 'The workbook has changed since the preview, so nothing was written. Look at the preview again, then confirm.',
  },
  insertable: [],
};

/** There is no decision of this session to take back. */
export const NOTHING_TO_UNDO: Failure = {
  code: 'dispute-settled',
  message: {
    zh: '没有可以撤销的确认。',
    en: 'There is no confirmation to undo.',
  },
  insertable: [],
};

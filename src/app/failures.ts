import type { SheetDefinition } from '../engine/headers/definition.ts';
import type { Policy } from '../engine/model/policy.ts';
import type { Failure } from './services.ts';

/** No sheet could be recognised as the archive: the pane offers to insert a template. */
export function archiveMissing(policy: Policy, definitions: readonly SheetDefinition[]): Failure {
  const known = definitions.map(({ role }) => role);
  return {
    code: 'archive-missing',
    message: {
      zh: '这个工作簿里没有找到客户档案。请把档案表命名为“客户档案”，表头写上客户名称、业务员、备案日期；也可以先插入模板再填写。',
      en: 'No archive of customers was found in this workbook. Name the sheet 客户档案 and give it the headers 客户名称, 业务员 and 备案日期, or insert a template and fill it in.',
    },
    insertable: policy.sheets.filter((role) => known.includes(role)),
  };
}

/** The archive has headers and no rows. */
export const ARCHIVE_EMPTY: Failure = {
  code: 'archive-empty',
  message: {
    zh: '客户档案里还没有数据，没有可以检查的备案。请在表头下面填写备案后再检查。',
    en: 'The archive holds no filings yet, so there is nothing to check. Fill in filings below the header and check again.',
  },
  insertable: [],
};

/** The computer has no room for the workbook; nothing has been written by then. */
export const MEMORY_SHORT: Failure = {
  code: 'too-large',
  message: {
    zh: '这台电脑的内存不够检查整个工作簿，工作簿没有任何改动。请先关闭其他程序，或把台账按年份拆成几个工作簿，然后再检查。',
    en: 'This computer has too little memory to check the whole workbook, and the workbook is unchanged. Close other programs, or split the ledgers into workbooks by year, then check again.',
  },
  insertable: [],
};

/** A policy was asked for that there is not. */
export function unknownPolicy(name: string): Failure {
  return {
    code: 'policy-unknown',
    message: {
      zh: `没有名为“${name}”的制度。请在“制度参数”里改正“制度”一行，或删掉它。`,
      en: `There is no policy “${name}”. Correct the line 制度 in the sheet 制度参数, or delete it.`,
    },
    insertable: [],
  };
}

/** A policy was asked for in the check itself, not in the workbook, that there is not. */
export function unknownAskedPolicy(name: string): Failure {
  return {
    code: 'policy-unknown',
    message: {
      zh: `没有名为“${name}”的制度。全部制度用 kebei policies 查看。`,
      en: `There is no policy “${name}”. See kebei policies for those there are.`,
    },
    insertable: [],
  };
}

/** Something that only a finished check can tell was asked for before one. */
export const NO_REPORT: Failure = {
  code: 'no-report',
  message: {
    zh: '还没有检查过这个工作簿。请先按“检查”。',
    en: 'This workbook has not been checked yet. Choose Check first.',
  },
  insertable: [],
};

/** A sheet that is called 别名 lacks the headers by which decisions are kept. */
export function decisionsUnreadable(sheet: string): Failure {
  return {
    code: 'decisions-unreadable',
    message: {
      zh: `“${sheet}”里没有认得的表头，决定没有写入。请把表头写成名称甲、名称乙、同一客户、决定人、日期、理由，或给这张表改名后再试。`,
      en: `The sheet “${sheet}” has no headers that are known, so the decision was not written. Give it the headers 名称甲, 名称乙, 同一客户, 决定人, 日期 and 理由, or rename the sheet and try again.`,
    },
    insertable: [],
  };
}

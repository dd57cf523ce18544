import type { Bilingual } from '../engine/model/finding.ts';
import type { ExcelFailure, ExcelFailureCode } from './failure.ts';

type Sentence = (sheet: string | null) => Bilingual;

const inSheetZh = (sheet: string | null) => (sheet === null ? '工作簿' : `工作表“${sheet}”`);
const inSheetEn = (sheet: string | null) => (sheet === null ? 'the workbook' : `the sheet “${sheet}”`);

const SENTENCES: Readonly<Record<ExcelFailureCode, Sentence>> = {
  'cell-edit-mode': () => ({
    zh: '有单元格正在编辑，Excel 暂时不接受其他操作。请按 Enter 或 Esc 结束编辑，然后再试一次。',
    en: 'A cell is being edited, so Excel accepts nothing else. Press Enter or Esc to finish, then try again.',
  }),
  'sheet-protected': (sheet) => ({
    zh: `${inSheetZh(sheet)}受保护，无法写入。请在“审阅”中撤销工作表保护，然后再试一次。`,
    en: `Nothing could be written because ${inSheetEn(sheet)} is protected. Unprotect it under Review, then try again.`,
  }),
  'workbook-protected': (sheet) => ({
    zh: `工作簿结构受保护，无法新增或删除${sheet === null ? '工作表' : `工作表“${sheet}”`}。请在“审阅”中撤销工作簿保护，然后再试一次。`,
    en: `The structure of the workbook is protected, so ${sheet === null ? 'sheets' : `the sheet “${sheet}”`} cannot be added or removed. Unprotect the workbook under Review, then try again.`,
  }),
  'too-large': (sheet) => ({
    zh: `${inSheetZh(sheet)}中的内容超过了 Excel 一次能够传送的大小。请删减特别长的文字或拆分工作表，然后再试一次。`,
    en: `The content of ${inSheetEn(sheet)} is larger than Excel can pass on. Shorten very long texts or split the sheet, then try again.`,
  }),
  'sheet-changed': (sheet) => ({
    zh: `${inSheetZh(sheet)}在读取之后被修改、改名或删除，因此没有写入。请重新检查。`,
    en: `Nothing was written because ${inSheetEn(sheet)} was changed, renamed or deleted after it was read. Run the check again.`,
  }),
  'not-supported': () => ({
    zh: '这个版本的 Excel 不支持此操作。请更新 Excel，或使用 Excel 2021、Microsoft 365 或网页版。',
    en: 'This version of Excel cannot do this. Update Excel, or use Excel 2021, Microsoft 365 or Excel on the web.',
  }),
  busy: () => ({
    zh: 'Excel 正忙，三次尝试都没有得到回应。请稍候再试一次。',
    en: 'Excel is busy and did not answer three times in a row. Wait a moment, then try again.',
  }),
  unexpected: (sheet) => ({
    zh: `${inSheetZh(sheet)}的操作没有完成，Excel 报告了意外的问题。请再试一次；如果仍然出现，请把诊断信息告诉管理员。`,
    en: `Excel reported an unexpected problem in ${inSheetEn(sheet)} and the operation was not completed. Try again; if it happens again, pass the diagnosis on to your administrator.`,
  }),
};

/** A failure with the usual sentence of its code. */
export function failureOf(code: ExcelFailureCode, sheet: string | null, diagnosis = ''): ExcelFailure {
  return { code, message: SENTENCES[code](sheet), sheet, diagnosis, insertable: [] };
}

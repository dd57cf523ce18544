import type { FileFailure } from './result.ts';

/** Thrown by the readers below `openXlsx` and turned into a value there; it never leaves the folder. */
export class FileError extends Error {
  readonly failure: FileFailure;

  constructor(failure: FileFailure) {
    super(failure.message.en);
    this.name = 'FileError';
    this.failure = failure;
  }
}

/** Text, a picture or anything else that is no zip archive, whatever its name says. */
export const NOT_XLSX: FileFailure = {
  code: 'not-xlsx',
  message: {
    zh: '这不是 xlsx 工作簿（可能只是改了扩展名的文本或其他文件）。请在表格程序中打开原文件，另存为 .xlsx 后再试。',
    en: 'This is not an xlsx workbook (perhaps a text or another file that was renamed). Open the original in a spreadsheet program, save it as .xlsx and try again.',
  },
};

export const OLD_XLS: FileFailure = {
  code: 'old-xls',
  message: {
    zh: '这是旧版 .xls 工作簿。请在表格程序中另存为 .xlsx 后再试。',
    en: 'This is an old .xls workbook. Save it as .xlsx in a spreadsheet program and try again.',
  },
};

export const OTHER_SPREADSHEET: FileFailure = {
  code: 'other-spreadsheet',
  message: {
    zh: '这是另一种格式的表格（.ods 或 .xlsb）。请在表格程序中另存为 .xlsx 后再试。',
    en: 'This is a spreadsheet of another format (.ods or .xlsb). Save it as .xlsx in a spreadsheet program and try again.',
  },
};

export const ENCRYPTED: FileFailure = {
  code: 'encrypted',
  message: {
    zh: '工作簿设有打开密码，无法读取。请在表格程序中打开并另存一份不带密码的 .xlsx 后再试。',
    en: 'The workbook is protected by a password to open. Open it in a spreadsheet program, save a copy as .xlsx without the password and try again.',
  },
};

export const EMPTY_WORKBOOK: FileFailure = {
  code: 'empty',
  message: {
    zh: '工作簿是空的：没有一张工作表里有内容。请确认选对了文件。',
    en: 'The workbook is empty: no sheet holds a value. Check that this is the right file.',
  },
};

/** A part is missing or cannot be parsed; `part` is its path inside the archive. */
export function damaged(part: string): FileError {
  return new FileError({
    code: 'damaged',
    message: {
      zh: `工作簿已损坏或不完整（${part}）。请重新复制或下载文件，或在表格程序中修复并另存为 .xlsx 后再试。`,
      en: `The workbook is damaged or incomplete (${part}). Copy or download it again, or repair it in a spreadsheet program, save it as .xlsx and try again.`,
    },
  });
}

/** Unpacked, the workbook passes a limit; `what` names the limit in both languages. */
export function tooLarge(zh: string, en: string): FileError {
  return new FileError({
    code: 'too-large',
    message: {
      zh: `工作簿过大（${zh}），为安全起见不打开。请删除多余的工作表或空白格式后另存再试。`,
      en: `The workbook is too large (${en}) and is not opened, for safety. Delete sheets or empty formatting that is not needed, save it and try again.`,
    },
  });
}

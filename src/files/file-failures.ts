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

/** Bytes that no text holds: a picture, a workbook of an unknown kind, UTF-16 without its mark. */
export const NOT_TEXT: FileFailure = {
  code: 'not-text',
  message: {
    zh: '这不是文本文件，读不出 CSV 内容。请在表格程序中打开原文件，另存为“CSV UTF-8”后再试。',
    en: 'This is no text file, so it cannot be read as CSV. Open the original in a spreadsheet program, save it as CSV UTF-8 and try again.',
  },
};

/** Neither the encoding that the file declares, nor UTF-8, nor GB18030. */
export const UNKNOWN_ENCODING: FileFailure = {
  code: 'encoding',
  message: {
    zh: '文件的文字编码无法识别（不是 UTF-8、GB18030 或 UTF-16）。请在表格程序中另存为“CSV UTF-8”后再试。',
    en: 'The encoding of the file is not known (neither UTF-8, GB18030 nor UTF-16). Save it as CSV UTF-8 in a spreadsheet program and try again.',
  },
};

/** No cell of the file holds anything. */
export const EMPTY_FILE: FileFailure = {
  code: 'empty',
  message: {
    zh: '文件是空的，没有任何内容。请确认选对了文件。',
    en: 'The file is empty. Check that this is the right file.',
  },
};

/** A quote opens a cell and none closes it, so that everything behind it would be one cell. `line` counts from 1. */
export function unclosedQuote(line: number): FileFailure {
  return {
    code: 'damaged',
    message: {
      zh: `第 ${String(line)} 行有一个双引号没有配对，后面的内容无法分列。请补上或删去这个双引号后再试。`,
      en: `A double quote on line ${String(line)} is never closed, so what follows cannot be split into cells. Close or delete it and try again.`,
    },
  };
}

/** A text file passes a limit; `what` names the limit in both languages. */
export function csvTooLarge(zh: string, en: string): FileFailure {
  return {
    code: 'too-large',
    message: {
      zh: `文件过大（${zh}），没有读取。请按年份或月份分成几个文件后再试。`,
      en: `The file is too large (${en}) and was not read. Split it by year or month and try again.`,
    },
  };
}

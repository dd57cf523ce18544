import type { Bilingual } from '../engine/model/finding.ts';

/** The file's content, or a sentence on why it cannot be read. Only what the system reports as a file error is told. */
export async function readFailure<T>(
  path: string,
  read: () => Promise<T>,
): Promise<{ readonly kind: 'read'; readonly value: T } | { readonly kind: 'failed'; readonly message: Bilingual }> {
  try {
    return { kind: 'read', value: await read() };
  } catch (thrown) {
    return { kind: 'failed', message: readMessage(path, systemCode(thrown)) };
  }
}

/** Null when the file was written, else a sentence on why it could not be. */
export async function writeFailure(path: string, write: () => Promise<void>): Promise<Bilingual | null> {
  try {
    await write();
    return null;
  } catch (thrown) {
    const code = systemCode(thrown);
    return {
      zh: `无法写入“${path}”（${code}）。请确认文件夹存在、有写入权限，且文件没有被其他程序打开。`,
      en: `"${path}" cannot be written (${code}). Check that the folder exists, that you may write there, and that no program has the file open.`,
    };
  }
}

/** The system's code of a file error, as `ENOENT`; anything else is a fault of ours and thrown on. */
export function systemCode(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code;
  }
  throw thrown;
}

function readMessage(path: string, code: string): Bilingual {
  if (code === 'ENOENT') {
    return {
      zh: `找不到文件“${path}”。请检查路径；路径含空格时请加引号。`,
      en: `There is no file "${path}". Check the path; quote it if it holds blanks.`,
    };
  }
  if (code === 'EISDIR') {
    return {
      zh: `“${path}”是文件夹，不是工作簿。请给出 .xlsx 文件的路径。`,
      en: `"${path}" is a folder, not a workbook. Give the path of an .xlsx file.`,
    };
  }
  return {
    zh: `无法读取“${path}”（${code}）。请确认有读取权限，且文件没有被其他程序锁定。`,
    en: `"${path}" cannot be read (${code}). Check that you may read it and that no program has locked it.`,
  };
}

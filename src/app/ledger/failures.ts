import type { Failure } from '../services.ts';

function failure(zh: string, en: string, code: Failure['code'] = 'ledger-unusable'): Failure {
  return { code, message: { zh, en }, insertable: [] };
}

/** The source holds no cell. */
export const NOTHING_TO_READ = failure(
  '这里没有内容。请选中台账所在的区域，或换一个来源。',
  'There is nothing here. Select the cells of the ledger, or choose another source.',
);

/** No row of the source looks like the header of a ledger. */
export const NO_HEADER = failure(
  '没有认出台账：前40行里找不到带有日期、客户、金额的表头。请确认选对了表，或把表头一起选上。',
  'No ledger was recognised: none of the first 40 rows is a header with date, customer and amount. Check that this is the right sheet, and select the header too.',
);

/** A step was asked for before the one it rests on. */
export const NOT_PREPARED = failure(
  '还没有预览过这次导入。请先预览，再写入。',
  'This import has not been previewed yet. Preview it first.',
);

/** All rows are in the ledger already, or none can be read. */
export const NOTHING_TO_IMPORT = failure(
  '没有可以写入的行：都已在台账里，或没有读出来。',
  'There is no row to write: all are in the ledger already, or none could be read.',
);

/** More rows than a sheet holds. */
export const NO_ROOM = failure(
  '台账放不下这么多行：一张工作表最多1,048,576行。请分年份存放，或用命令行直接检查大文件。',
  'The ledger has no room for so many rows: a sheet holds 1,048,576. Keep a sheet for each year, or check large files with the command line.',
);

/** The ledger of the workbook has no date, amount or customer. */
export function NO_LEDGER_COLUMNS(sheet: string): Failure {
  return failure(
    `“${sheet}”的表头里缺少日期、客户名称或金额，没有地方写入。请补上这几列的表头。`,
    `The sheet “${sheet}” lacks a column for date, customer or amount, so rows have no place. Add these headers.`,
  );
}

/** Something stands below the table into which rows would go. */
export function TABLE_BLOCKED(sheet: string): Failure {
  return failure(
    `“${sheet}”的表格下方还有别的内容，无法接着写。请把它移到别处，或关闭表格的汇总行。`,
    `Something stands below the table in “${sheet}”, so no rows can be added. Move it away, or switch off the table’s total row.`,
  );
}

/** A choice that leaves out what every row needs. */
export const FIELDS_MISSING = failure(
  '日期和金额必须各选一列。请在上面指定。',
  'Date and amount each need a column. Choose them above.',
);

/** The same for the command line, which has nothing above to choose in. */
export function COLUMNS_UNKNOWN(fields: readonly string[], headers: readonly string[]): Failure {
  return failure(
    `没有认出哪一列是${fields.join('和')}。表头有：${headers.join('、')}。请在对应文件的 columns 里写明。`,
    `Nothing says which column is ${fields.join(' and ')}. The headers are: ${headers.join(', ')}. Name it under columns in a mapping file.`,
  );
}

/** No such import stands in the ledger any more. */
export const IMPORT_GONE = failure(
  '台账里已经没有这次导入的行，可能已被撤销或删除。',
  'No row of this import stands in the ledger any more; it may have been taken back or deleted.',
);

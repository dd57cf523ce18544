import { ExcelError } from './failure.ts';
import type { ExcelBatch } from './session.ts';

/**
 * The workbook's date system. office.js has no member that tells it, so Excel is asked for the year of serial 1,
 * which is 1900 or 1904. A host that does not calculate worksheet functions is taken for the usual 1900.
 */
export async function readDateSystem(batch: ExcelBatch): Promise<1900 | 1904> {
  try {
    const year = await batch.send((context) => context.workbook.functions.year(1).load('value'), { repeatable: true });
    return year.value === 1904 ? 1904 : 1900;
  } catch (error) {
    if (error instanceof ExcelError && error.failure.code === 'not-supported') return 1900;
    throw error;
  }
}

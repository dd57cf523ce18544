import { ExcelError } from './failure.ts';
import type { ExcelBatch } from './session.ts';

/** The date system, and what was asked for in the same request. */
interface WithDateSystem<T> {
  readonly dateSystem: 1900 | 1904;
  readonly asked: T;
}

/**
 * The workbook's date system, in one request with what else is asked for. office.js has no member that tells it, so Excel
 * is asked for the year of serial 1, which is 1900 or 1904. A host that does not calculate worksheet functions is taken
 * for the usual 1900, and asked for the rest again.
 */
export async function readDateSystem<T>(
  batch: ExcelBatch,
  queue: (context: Excel.RequestContext) => T,
): Promise<WithDateSystem<T>> {
  try {
    const { year, asked } = await batch.send(
      (context) => ({ year: context.workbook.functions.year(1).load('value'), asked: queue(context) }),
      { repeatable: true },
    );
    return { dateSystem: year.value === 1904 ? 1904 : 1900, asked };
  } catch (error) {
    if (!(error instanceof ExcelError) || error.failure.code !== 'not-supported') throw error;
    return { dateSystem: 1900, asked: await batch.send(queue, { repeatable: true }) };
  }
}

import { toExcelError } from './error-codes.ts';

/** A handler of Excel's events, as office.js answers it when it is added. */
export interface EventHandler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Removes handlers, one request: through the context in which they were added. Throws `ExcelError`. */
export async function removeHandlers(handlers: readonly EventHandler[]): Promise<void> {
  try {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  } catch (error) {
    throw toExcelError(error, null);
  }
}

import { isErrorText } from '../cells/error-text.ts';
import { nameKey, numberKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { LedgerLine, RejectReason } from './ledger-line.ts';
import type { Read } from './row-reader.ts';

/** What has been read of a line, before it is known whether all of it can be taken. */
export interface ReadLine {
  readonly row: number;
  readonly part: number;
  readonly texts: ReadonlyMap<string, string>;
  readonly day: Read<Day>;
  readonly amount: Read<number>;
  /** The cells of day and amount as messages show them. */
  readonly shown: { readonly date: string; readonly amount: string };
}

/** Fields that only describe a row: it counts the same without them. */
const DESCRIBING: ReadonlySet<string> = new Set(['区域', '品名']);
/** Characters that a cell of a workbook holds; a longer text makes a file that Excel calls damaged. */
const LONGEST_CELL = 32_767;

/** Takes a line, or rejects it for the first thing in it that cannot be read for certain. `fields` are its texts in order. */
export function settleLine({ row, part, texts, day, amount, shown }: ReadLine, fields: readonly string[]): LedgerLine {
  const base = {
    row,
    part,
    day: 'value' in day ? day.value : null,
    fen: 'value' in amount ? amount.value : NaN,
    texts,
  };
  const reject = (reason: RejectReason, column: string, cell: string): LedgerLine => ({
    ...base,
    outcome: 'rejected',
    reason,
    column,
    shown: cell,
  });
  const textOf = (field: string): string => texts.get(field) ?? '';
  if ('problem' in day) return reject(day.problem, '日期', shown.date);
  const error = fields.find((field) => !DESCRIBING.has(field) && isErrorText(textOf(field)));
  if (error !== undefined) return reject('error-value', error, textOf(error));
  if ('problem' in amount) return reject(amount.problem, '金额', shown.amount);
  const long = fields.find((field) => textOf(field).length > LONGEST_CELL);
  if (long !== undefined) return reject('too-long', long, textOf(long));
  if (nameKey(textOf('客户名称')) === '' && numberKey(textOf('客户编号')) === '')
    return reject('no-customer', '客户名称', textOf('客户名称'));
  return { ...base, outcome: 'taken', reason: null, column: '', shown: '' };
}

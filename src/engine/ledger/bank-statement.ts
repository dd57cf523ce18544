import type { HeaderText } from '../headers/header-keys.ts';
import { normaliseHeader } from '../headers/normalise.ts';
import { PAYMENTS } from '../headers/sheets/payments.ts';
import type { ColumnDefinition } from '../headers/definition.ts';

/** What banks call the columns of their statements; a statement is no ledger of a workbook, and known at imports only. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  日期: ['交易日', '记账日', '交易时间', '入账时间'],
  单号: ['账户明细编号-交易流水号', '银行交易流水号'],
  客户名称: [
    '对方单位名称',
    '对方账户名称',
    '对方帐户名称',
    '对方账号名称',
    '对方名称',
    '收(付)方名称',
    '收/付方名称',
    '交易对方名称',
  ],
  金额: ['贷方发生额', '贷方金额', '贷方', '存入金额', '收入'],
};
const PAID_OUT = new Set(
  ['借方发生额', '借方金额', '借方', '支出金额', '支取金额', '支出'].map((word) => normaliseHeader(word).key),
);

/** The columns of the payments ledger with the words of banks behind their own. */
export const STATEMENT_COLUMNS: readonly ColumnDefinition[] = PAYMENTS.columns.flatMap((column) => {
  const words = WORDS[column.header];
  return words === undefined ? [] : [{ ...column, aliases: [...(column.aliases ?? []), ...words] }];
});

/** The column of a statement in which money goes out, beside the one in which it comes in; null where there is none. */
export function paidOutColumn(headers: readonly HeaderText[]): number | null {
  const at = headers.findIndex(({ keys }) => keys.some((key) => PAID_OUT.has(key)));
  return at < 0 ? null : at;
}

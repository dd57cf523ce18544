import { withColumns } from '../headers/definition.ts';
import type { ColumnDefinition, SheetDefinition } from '../headers/definition.ts';
import { STATEMENT_COLUMNS } from './bank-statement.ts';
import { PAYMENTS } from '../headers/sheets/payments.ts';
import { SALES } from '../headers/sheets/sales.ts';
import type { LedgerKind } from './ledger-grid.ts';

/** What kind of document a row is of: purchases stand among the sales in many exports. */
export const DOCUMENT_KIND = '单据类型';
/** Whether a document stands: drafts and cancelled ones do not count. */
export const DOCUMENT_STATE = '单据状态';
export const CURRENCY = '币种';
const TAX = '税额';

/** Columns that decide how a row is read and are not written into the ledger. */
const READING_COLUMNS: readonly ColumnDefinition[] = [
  {
    header: DOCUMENT_KIND,
    english: 'Document kind',
    type: 'text',
    aliases: [
      '借贷标志',
      '借贷方向',
      '收支方向',
      '收支类型',
      '收/支',
      '单据名称',
      '单据类别',
      '单据种类',
      '交易类型',
      '类型',
    ],
  },
  {
    header: DOCUMENT_STATE,
    english: 'Document state',
    type: 'text',
    aliases: ['状态', '审核状态', '单据状况', '发票状态', '行状态'],
  },
  {
    header: CURRENCY,
    english: 'Currency',
    type: 'text',
    aliases: ['币别', '货币', '币种名称', '原币币种', '结算币种', '币名', '交易币种'],
  },
  { header: TAX, english: 'Tax', type: 'amount', aliases: ['税金', '税款', '增值税额', '销项税额'] },
];

const DEFINITIONS: Readonly<Record<LedgerKind, SheetDefinition>> = {
  sales: withColumns(SALES, READING_COLUMNS),
  payments: withColumns(PAYMENTS, [...STATEMENT_COLUMNS, ...READING_COLUMNS]),
};

/** The columns that a ledger of the kind may have, those that only decide how it is read included. */
export function ledgerDefinition(kind: LedgerKind): SheetDefinition {
  return DEFINITIONS[kind];
}

/** The sheet that rows of the kind are written into. */
export function targetDefinition(kind: LedgerKind): SheetDefinition {
  return kind === 'sales' ? SALES : PAYMENTS;
}

/** Fields of a document's head: where its lines leave all of them empty they are those of the line above. */
export const HEAD_FIELDS: readonly string[] = [
  '日期',
  '单号',
  '客户名称',
  '客户编号',
  '业务员',
  '渠道',
  '提及业务员',
  '区域',
  DOCUMENT_KIND,
  DOCUMENT_STATE,
  CURRENCY,
];

/** Without these a row says nothing: they are asked for before anything is read. */
export const NEEDED_FIELDS: readonly string[] = ['日期', '金额'];

import { DOCUMENT_KIND, DOCUMENT_STATE } from './ledger-columns.ts';
import type { LedgerKind } from './ledger-grid.ts';

const OTHER_DOCUMENTS: Readonly<Record<LedgerKind, RegExp>> = {
  sales: /采购|进货|购进|入库单|采购入库|付款|收款|费用|调拨|盘点|报损|报溢|组装|领料/,
  payments: /付款|费用|采购|进货|销售出库|销售单|调拨|转账|退款给供应商|^(?:借方?|支出?|付|往账|出账|dr?)$/i,
};
const OWN_DOCUMENTS: Readonly<Record<LedgerKind, RegExp>> = {
  sales: /^(?!.*(?:采购|进货|购进)).*(?:销售|销货|零售|批发)/,
  payments: /收款|回款|预收|到款/,
};
/** Returns and red invoices: what they name comes back. */
const RETURN = /退货|退回|退换|退款|销退|红字|红票|红冲|冲红|冲销/;
const VOID = /作废|草稿|已取消|已中止|已删除|已关闭|无效/;

/** Whether a document takes back what an earlier one has sold or received. */
export function isReturn(texts: ReadonlyMap<string, string>): boolean {
  return RETURN.test(texts.get(DOCUMENT_KIND) ?? '');
}

/** Why a document is none of the ledger's, with the text that says so; null where it is one. */
export function foreignDocument(
  texts: ReadonlyMap<string, string>,
  kind: LedgerKind,
): { readonly reason: 'void-document' | 'other-document'; readonly shown: string } | null {
  const state = texts.get(DOCUMENT_STATE) ?? '';
  if (VOID.test(state)) return { reason: 'void-document', shown: state };
  const document = texts.get(DOCUMENT_KIND) ?? '';
  const isOther = OTHER_DOCUMENTS[kind].test(document) && !OWN_DOCUMENTS[kind].test(document);
  return isOther ? { reason: 'other-document', shown: document } : null;
}

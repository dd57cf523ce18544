import type { ReviewItem, ReviewLink, ReviewRow, Reviews } from '../../../src/app/customers/review-views.ts';

const HEADERS = ['客户名称', '统一社会信用代码', '联系人', '联系电话', '地址'];

interface RowInput {
  readonly cells: readonly string[];
  readonly customer: number;
  readonly row: number;
  readonly number?: string | null;
  readonly sheet?: string;
}

export function reviewRow({
  cells,
  customer,
  row,
  number = `C${String(row)}`,
  sheet = '客户档案',
}: RowInput): ReviewRow {
  return {
    side: cells[0] ?? '',
    fingerprint: customer < 0 ? '-' : `0000000${String(row)}`,
    customer,
    number,
    place: { sheet, row, column: '客户名称' },
    cells: HEADERS.map((_, at) => ({ text: cells[at] ?? '', key: cells[at] ?? '' })),
  };
}

function reviewLink(a: number, b: number, confidence: number): ReviewLink {
  return {
    a,
    b,
    confidence,
    tier: 'review',
    reasons: [
      { kind: 'phone', speaks: 'for', text: { zh: '同一电话', en: 'same phone' } },
      { kind: 'region', speaks: 'against', text: { zh: '字号相同，地区不同', en: 'same trade name, other region' } },
    ],
  };
}

function reviewItem(more: Partial<ReviewItem> & Pick<ReviewItem, 'rows' | 'links'>): ReviewItem {
  const id = more.rows.map(({ side }) => side).join('\n');
  return { id, kind: 'filings', stale: [], seen: [], decidable: true, ...more };
}

/** Two filings whose names differ in one character. */
export const PAIR = reviewItem({
  rows: [
    reviewRow({ cells: ['青山五金有限公司', '', '王芳', '13800138000', '文三路1号'], customer: 0, row: 2 }),
    reviewRow({ cells: ['青岭五金有限公司', '', '王芳', '13800138000'], customer: 1, row: 7 }),
  ],
  links: [reviewLink(0, 1, 0.82)],
});

/** Four filings of three customers: the first two are one already. */
export const CLUSTER = reviewItem({
  rows: [
    reviewRow({ cells: ['远洋渔具'], customer: 2, row: 3 }),
    reviewRow({ cells: ['远洋渔具有限公司'], customer: 2, row: 4 }),
    reviewRow({ cells: ['远洋渔具商行'], customer: 3, row: 5 }),
    reviewRow({ cells: ['远航渔具'], customer: 4, row: 6 }),
  ],
  links: [reviewLink(1, 2, 0.8), reviewLink(0, 2, 0.75), reviewLink(2, 3, 0.6), reviewLink(0, 3, 0.55)],
});

/** A name of the ledger with two customers whom it may mean. */
export const NAME = reviewItem({
  kind: 'name',
  rows: [
    reviewRow({ cells: ['北岭茶'], customer: -1, row: 12, number: null, sheet: '销售台账' }),
    reviewRow({ cells: ['北岭茶业有限公司'], customer: 5, row: 8 }),
    reviewRow({ cells: ['北岭茶具商行'], customer: 6, row: 9 }),
  ],
  links: [reviewLink(0, 1, 0.7), reviewLink(0, 2, 0.5)],
  seen: [{ sheet: '销售台账', rows: 3 }],
});

export function reviews(items: readonly ReviewItem[], sheet: string | null = '别名'): Reviews {
  return { headers: HEADERS.map((header) => ({ zh: header, en: header })), items, sheet };
}

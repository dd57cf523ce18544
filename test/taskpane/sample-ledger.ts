import { NO_ANSWERS } from '../../src/engine/model/reading-answers.ts';
import type { DraftView, LedgerServices, PreviewView } from '../../src/app/ledger/ledger-views.ts';

const NO_TALLY = { lines: 0, fen: 0 };

/** A source with one table, as the pane is given it. */
const DRAFT: DraftView = {
  name: '三月导出',
  inWorkbook: true,
  sheets: [],
  kind: 'sales',
  fields: [
    { header: '日期', name: { zh: '日期', en: 'Date' }, needed: true },
    { header: '客户名称', name: { zh: '客户名称', en: 'Customer name' }, needed: false },
    { header: '金额', name: { zh: '金额', en: 'Amount' }, needed: true },
  ],
  tables: [
    {
      row: 2,
      rows: 3,
      use: true,
      instalments: 0,
      columns: [
        { canonical: '日期', column: 0, confidence: 'sure', by: 'header' },
        { canonical: '客户名称', column: 1, confidence: 'likely', by: 'values' },
        { canonical: '金额', column: null, confidence: 'none', by: 'nothing' },
      ],
      source: [
        { column: 0, header: '出库日期', samples: ['2026-03-05'] },
        { column: 1, header: '单位', samples: ['杭州青禾五金有限公司', '绍兴远帆商贸有限公司'] },
        { column: 2, header: '价税合计', samples: ['1.2万', '300'] },
      ],
    },
  ],
  answers: NO_ANSWERS,
  remembered: false,
};

const PREVIEW: PreviewView = {
  batch: '20260630-1',
  sheet: '销售台账',
  firstRow: 120,
  newSheet: false,
  newColumn: true,
  leftOut: ['区域'],
  reconciliation: {
    source: { lines: 5, fen: 1_230_000 },
    taken: { lines: 2, fen: 1_200_000 },
    rejected: { lines: 1, fen: 30_000 },
    skipped: { lines: 2, fen: 0 },
    byReason: [
      { reason: 'no-year', tally: { lines: 1, fen: 30_000 } },
      { reason: 'total', tally: { lines: 1, fen: 0 } },
      { reason: 'header', tally: { lines: 1, fen: 0 } },
    ],
    months: [{ key: '2026-03', taken: { lines: 2, fen: 1_200_000 }, rejected: NO_TALLY, skipped: NO_TALLY }],
    salespeople: [{ key: '方远', taken: { lines: 2, fen: 1_200_000 }, rejected: NO_TALLY, skipped: NO_TALLY }],
  },
  controlTotals: [{ row: 6, label: '合计', stated: 1_230_100, counted: 1_230_000 }],
  rejected: [
    {
      row: 5,
      reason: 'no-year',
      message: { zh: '日期没有年份：“日期”写着“3月5日”', en: 'the date has no year' },
      fen: 30_000,
    },
  ],
  parties: {
    matched: 1,
    unmatched: [
      {
        name: '青禾五金',
        number: '',
        lines: 1,
        fen: 200_000,
        row: 4,
        proposals: [{ name: '杭州青禾五金有限公司', number: 'C0007', confidence: 0.82, reasons: [] }],
      },
      { name: '丽水新客', number: '', lines: 1, fen: 100, row: 4, proposals: [] },
    ],
    unknownPeople: [{ name: '待招-华东', lines: 1, row: 4, vacant: true }],
  },
  questions: [{ kind: 'year', rows: 1, proposed: 2025 }],
  filledDown: 1,
};

/** Ledger services that answer at once. */
export function sampleLedger(more: Partial<LedgerServices> = {}): LedgerServices {
  return {
    sheets: () => Promise.resolve({ kind: 'done', value: ['三月导出', '客户档案'] }),
    open: () => Promise.resolve({ kind: 'done', value: DRAFT }),
    draftAs: (kind) => Promise.resolve({ kind: 'done', value: { ...DRAFT, kind } }),
    preview: () => Promise.resolve({ kind: 'done', value: PREVIEW }),
    apply: () =>
      Promise.resolve({
        kind: 'done',
        value: { batch: '20260630-1', sheet: '销售台账', rows: 2, fen: 1_200_000, remembered: 0 },
      }),
    imports: () => Promise.resolve({ kind: 'done', value: [] }),
    takeBack: (batch) => Promise.resolve({ kind: 'done', value: { batch, rows: 2, kept: 0 } }),
    ...more,
  };
}

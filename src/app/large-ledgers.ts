import { assignColumns } from '../engine/headers/assign-columns.ts';
import { headerText } from '../engine/headers/header-keys.ts';
import { roleOfName } from '../engine/headers/sheet-name.ts';
import { PAYMENTS } from '../engine/headers/sheets/payments.ts';
import { SALES } from '../engine/headers/sheets/sales.ts';
import type { SheetDefinition } from '../engine/headers/definition.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { Notice } from '../engine/model/report.ts';
import type { SheetSource } from '../engine/model/sheet-source.ts';
import type { FactColumn } from '../files/duckdb/facts-sql.ts';
import { openLargeLedger } from '../files/duckdb/large-ledger.ts';
import type { LargeLedger } from '../files/duckdb/large-ledger.ts';
import { withLedgers } from '../files/duckdb/with-ledgers.ts';

/** Paths of ledgers that take the place of the workbook's own; null where it keeps its own. */
export interface LedgerFiles {
  readonly sales: string | null;
  readonly payments: string | null;
}

export type OpenedLedgers =
  | {
      readonly ok: true;
      readonly source: SheetSource;
      /** What was added up, for the reader of the report. */
      readonly notices: readonly Notice[];
      readonly close: () => void;
    }
  | { readonly ok: false; readonly message: Bilingual };

/** Fields that are carried; each more of them makes more facts. */
const CARRIED = new Set([
  '日期',
  '金额',
  '客户编号',
  '客户名称',
  '业务员',
  '渠道',
  '提及业务员',
  '区域',
  '对应销售日期',
]);

/** The workbook with its ledgers from files of any size, as facts for each customer and day. Without files it is as it was. */
export async function openLedgers(source: SheetSource, files: LedgerFiles): Promise<OpenedLedgers> {
  const ledgers = new Map<string, LargeLedger>();
  const notices: Notice[] = [];
  const close = (): void => {
    for (const ledger of ledgers.values()) ledger.close();
  };
  const replaced: SheetDefinition[] = [];
  for (const [definition, path] of [
    [SALES, files.sales],
    [PAYMENTS, files.payments],
  ] as const) {
    if (path === null) continue;
    const columnsOf = (header: readonly string[]) => factColumns(definition, header);
    const opened = await openLargeLedger(path, { columnsOf, dateSystem: source.dateSystem });
    if (!opened.ok) {
      close();
      const { zh, en } = opened.failure.message;
      return { ok: false, message: { zh: `${path}：${zh}`, en: `${path}: ${en}` } };
    }
    replaced.push(definition);
    ledgers.set(definition.name, opened.value);
    notices.push(addedUp(definition.name, path, opened.value));
  }
  if (ledgers.size === 0) return { ok: true, source, notices, close };
  const isReplaced = (sheet: string): boolean => roleOfName(sheet, replaced) !== null;
  return { ok: true, source: withLedgers(source, ledgers, isReplaced), notices, close };
}

/** The columns of a file by the words of its header; null where date, amount or customer is missing. */
function factColumns(definition: SheetDefinition, header: readonly string[]): FactColumn[] | null {
  const { columns } = assignColumns(
    definition,
    header.map((text) => headerText(text, '')),
    null,
  );
  const found = columns.flatMap(({ canonical, header: text }) =>
    canonical !== null && CARRIED.has(canonical) ? [{ field: canonical, header: text }] : [],
  );
  const has = (field: string): boolean => found.some((column) => column.field === field);
  return has('日期') && has('金额') && (has('客户名称') || has('客户编号')) ? found : null;
}

function addedUp(sheet: string, path: string, { lines, rows }: LargeLedger): Notice {
  return {
    kind: 'ledger-added-up',
    sheet,
    message: {
      zh: `${sheet}取自${path}：${lines}行按客户、日期和业务员汇总成${rows}行，报告里的行号是汇总后的次序；单号和品名没有带入。`,
      en: `${sheet} comes from ${path}: ${lines} lines added up to ${rows} rows by customer, day and salesperson; row numbers in the report count these. Document numbers and goods are left out.`,
    },
  };
}

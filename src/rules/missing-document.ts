import { isPaperOnFile } from '../engine/cells/paper-cell.ts';
import { demandsOf, lackingFilings, standInsOf } from '../engine/evaluate/customer-demands.ts';
import { onHeader, onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import type { Facts } from '../engine/model/facts.ts';
import type { CustomerKind } from '../engine/model/policy-duties.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { RuleContext, Verdict } from '../engine/model/rule.ts';

/**
 * A paper that the policy asks of the customer, or of the row of another sheet, is not on file: its cell is empty or says
 * `无`. A column that is not there is told once, on the header.
 */
export const missingDocument = defineRule({
  id: 'missing-document',
  title: { zh: '证件材料缺失', en: 'Paper not on file' },
  scope: 'customer',
  codes: ['document.missing'],
  reads: ['filings', 'filingTable', 'table'],
  evaluate: (facts, context) => [...ofCustomers(facts, context), ...ofOtherSheets(facts, context)],
});

function ofCustomers(facts: Pick<Facts, 'filings' | 'filingTable'>, { policy, parameters }: RuleContext): Verdict[] {
  const { filings, filingTable } = facts;
  const standIns = standInsOf(policy, parameters, filingTable);
  return demandsOf(policy, parameters, 'papers').flatMap((demand) => {
    const headers = standIns.headers(demand.header);
    const lacking = lackingFilings(demand, facts, standIns, (header) => onFileReader(filingTable, header));
    return tell({ table: filingTable, headers, rows: lacking.map(({ row }) => row), kind: demand.kind }, filings);
  });
}

function ofOtherSheets({ filings, table }: Pick<Facts, 'filings' | 'table'>, { asOf, policy }: RuleContext): Verdict[] {
  return Object.entries(policy.duties.rowPapers ?? {}).flatMap(([role, papers]) => {
    const sheet = table(role);
    const rows = Array.from({ length: sheet.size }, (_, row) => row).filter((row) => !sheet.isAfter(asOf, row));
    return papers.flatMap((paper) => {
      const isOnFile = onFileReader(sheet, paper);
      const lacking = rows.filter((row) => !isOnFile(row));
      return tell({ table: sheet, headers: [paper], rows: lacking, kind: null }, filings);
    });
  });
}

function onFileReader(table: RecordTable, header: string): (row: number) => boolean {
  const papers = table.text(header);
  return (row) => isPaperOnFile(papers.at(row));
}

interface Lacking {
  readonly table: RecordTable;
  /** The paper first, then those that do instead. */
  readonly headers: readonly string[];
  readonly rows: readonly number[];
  readonly kind: CustomerKind | null;
}

function tell({ table, headers, rows, kind }: Lacking, filings: Facts['filings']): Verdict[] {
  const column = headers.find((header) => table.has(header));
  const paper = { zh: headers.join('”或“'), en: headers.join('” or “') };
  if (rows.length === 0) return [];
  if (column === undefined) {
    const message = {
      zh: `${table.sheet}没有“${paper.zh}”一列，${rows.length}行都看不出材料是否在档。请加上这一列并填写。`,
      en: `${table.sheet} has no column “${paper.en}”, so ${rows.length} rows do not tell whether the paper is on file. Add the column and fill it in.`,
    };
    return [onHeader(table, { code: 'document.missing', keyParts: ['column', headers[0] ?? ''], message })];
  }
  const whose = kind === null ? { zh: '', en: '' } : { zh: `（${kind.value}）`, en: ` (${kind.english})` };
  return rows.map((row) => {
    const name = rowName(table, row, filings);
    return onRecord(table, row, filings, {
      code: 'document.missing',
      column,
      keyParts: [table.role, headers[0] ?? ''],
      message: {
        zh: `${name}${whose.zh}的“${paper.zh}”不在档。请补齐后写“有”、日期或链接。`,
        en: `“${paper.en}” of ${name}${whose.en} is not on file. Obtain it, then write 有, a date or a link.`,
      },
    });
  });
}

import { onFiling, onRow } from '../engine/evaluate/verdict-on.ts';
import { isoFromDay } from '../engine/dates/iso.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import type { OwnRule } from '../engine/model/own-rule.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { judgeCells } from '../engine/settings/own-rules/judge-cells.ts';
import { shown } from '../engine/text/shown.ts';

/** The day of a row: a row after the as-of day is not judged. */
const DAY_HEADERS = ['日期', '申请日期', '时间', '报备日期', '提交日期'] as const;
/** What tells the rows of a sheet apart, for the findings' keys. */
const NAMING_HEADERS = ['客户编号', '客户名称', '单号', '姓名', '业务员', '申请人', '月份'] as const;

/** A cell breaks a rule that the company has written into 制度参数 itself. */
export const brokenOwnRule = defineRule({
  id: 'broken-own-rule',
  title: { zh: '违反公司自定规则', en: 'Company rule broken' },
  scope: 'workbook',
  codes: ['rule.custom'],
  reads: ['ownRules', 'table', 'filings', 'filingTable', 'customers'],
  evaluate: ({ ownRules, table: tableOf, filings, filingTable, customers }, { asOf }) =>
    ownRules.flatMap((rule) => {
      const table = tableOf(rule.role);
      // Sums are no cells; that the rule was not applied is told with the ledger.
      if (table.addedUp !== null) return [];
      const isArchive = table === filingTable;
      const records = Array.from({ length: table.size }, (_, record) => record).filter((record) =>
        isArchive ? filings[record]?.state === 'live' : !isAfter(table, record, asOf),
      );
      return judgeCells(rule, table, records, asOf).map(({ record, said, other }): Verdict => {
        const filing = isArchive ? filings[record] : filingOf(table, record);
        const message = sentence(rule, filing?.name ?? '', said);
        const verdict = {
          code: 'rule.custom' as const,
          column: rule.column,
          keyParts: [rule.name, rule.column, naming(table, record)],
          message,
          evidence: other === null ? [rule.place] : [table.reference(other), rule.place],
        };
        const placed =
          isArchive && filing !== undefined ? onFiling(table, filing, verdict) : onRow(table, record, null, verdict);
        return {
          ...placed,
          customer: filing?.number ?? null,
          customerName: filing?.name ?? null,
          salesperson: shown(table.text('业务员').at(record)) || null,
          severity: rule.severity,
          clause: rule.clause,
        };
      });

      function filingOf(acts: RecordTable, record: number): (typeof filings)[number] | undefined {
        const match = customers.match(acts.text('客户编号').at(record), acts.text('客户名称').at(record));
        if (match.kind !== 'certain') return undefined;
        const [first] = customers.filingsOf(match.customer);
        return first === undefined ? undefined : filings[first];
      }
    }),
});

function sentence(rule: OwnRule, name: string, said: { zh: string; en: string }): Verdict['message'] {
  const own = rule.message.replace(/[。.]+$/u, '');
  return {
    zh: `${name === '' ? '' : `${name}的`}“${rule.column}”${said.zh}${own === '' ? '' : `：${own}`}（自定规则“${rule.name}”）。`,
    en: `“${rule.column}”${name === '' ? '' : ` of ${name}`} ${said.en}${own === '' ? '' : `: ${own}`} (own rule “${rule.name}”).`,
  };
}

function isAfter(table: RecordTable, record: number, asOf: number): boolean {
  return DAY_HEADERS.some((header) => (table.day(header).at(record) ?? asOf) > asOf);
}

function naming(table: RecordTable, record: number): string {
  const days = DAY_HEADERS.flatMap((header) => table.day(header).at(record) ?? []).map(isoFromDay);
  const names = NAMING_HEADERS.map((header) => shown(table.text(header).at(record), 40));
  return [...names, ...days].filter((part) => part !== '').join(' ');
}

import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { onHeader } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A filing holds a person's data without a record that the person was told and agreed. */
export const missingConsent = defineRule({
  id: 'missing-consent',
  title: { zh: '没有告知或同意的记录', en: 'No record of notice or consent' },
  scope: 'customer',
  codes: ['consent.missing'],
  reads: ['filings', 'filingTable'],
  evaluate: ({ filings, filingTable }, { asOf, policy }) => {
    const { consent = [] } = policy.duties;
    const live = filings.filter(({ state }) => state === 'live');
    const absent = consent.filter((header) => !filingTable.has(header));
    const present = consent.filter((header) => filingTable.has(header));
    const isThere = (header: string, row: number): boolean =>
      filingTable.isFilled(header, row) && (filingTable.day(header).at(row) ?? asOf) <= asOf;
    const ofColumns = live.length === 0 ? [] : absent.map((header) => noColumn(header));
    const ofFilings = live.flatMap((filing): Verdict[] => {
      const missing = present.filter((header) => !isThere(header, filing.row));
      const [column] = missing;
      if (column === undefined) return [];
      return [
        onFiling(filingTable, filing, {
          code: 'consent.missing',
          column,
          keyParts: [filing.salesperson, filing.number === null ? filing.name : ''],
          message: {
            zh: `${filing.name}的个人信息缺少记录：${missing.join('、')}。请先告知并取得本人同意，再补记。`,
            en: `Personal data of ${filing.name} lack a record: ${missing.join(', ')}. Inform the person and obtain consent first, then record it.`,
          },
        }),
      ];
    });
    return [...ofColumns, ...ofFilings];

    function noColumn(header: string): Verdict {
      return onHeader(filingTable, {
        code: 'consent.missing',
        keyParts: ['column', header],
        message: {
          zh: `${filingTable.sheet}没有“${header}”一列，看不出${live.length}位客户是否知情同意。请加上这一列并填写。`,
          en: `${filingTable.sheet} has no column “${header}”, so nothing shows that ${live.length} customers knew and agreed. Add the column and fill it in.`,
        },
      });
    }
  },
});

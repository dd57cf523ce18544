import { onFiling, onRow } from '../engine/evaluate/verdict-on.ts';
import { requiredFields } from '../engine/evaluate/parameters.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A required cell of a filing is empty. A column that is not there is told once, on the header. */
export const missingField = defineRule({
  id: 'missing-field',
  title: { zh: '必填项未填', en: 'Required cell is empty' },
  codes: ['field.required'],
  reads: ['filings', 'filingTable'],
  evaluate: ({ filings, filingTable }, context) => {
    const fields = requiredFields(context.parameters);
    const verdicts: Verdict[] = fields
      .filter((field) => !filingTable.has(field) && filingTable.size > 0)
      .map((field) => ({
        ...onRow(filingTable, -1, null, {
          code: 'field.required',
          keyParts: ['column', field],
          message: {
            zh: `${filingTable.sheet}没有“${field}”一列，${filingTable.size}份备案都缺这一项。请加上这一列并填写。`,
            en: `${filingTable.sheet} has no column “${field}”, so it is missing in all ${filingTable.size} filings. Add the column and fill it in.`,
          },
        }),
        row: filingTable.headerRow,
      }));
    const present = fields.filter((field) => filingTable.has(field));
    for (const filing of filings) {
      if (filing.state !== 'live') continue;
      for (const field of present) {
        if (field === '业务员' && filing.ownedByCompany) continue;
        if (filingTable.isFilled(field, filing.row)) continue;
        verdicts.push(
          onFiling(filingTable, filing, {
            code: 'field.required',
            column: field,
            keyParts: [field, filing.salesperson, filing.number === null ? filing.name : ''],
            message: {
              zh: `${filing.name || (filing.number ?? '这份备案')}的“${field}”没有填，这是必填项。`,
              en: `“${field}” of ${filing.name || (filing.number ?? 'this filing')} is empty; it is required.`,
            },
          }),
        );
      }
    }
    return verdicts;
  },
});

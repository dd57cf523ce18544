import { demandsOf, lackingFilings, standInsOf } from '../engine/evaluate/customer-demands.ts';
import type { Demand } from '../engine/evaluate/customer-demands.ts';
import { onHeader } from '../engine/evaluate/row-verdict.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A required cell of a filing is empty. A column that is not there is told once, on the header. */
export const missingField = defineRule({
  id: 'missing-field',
  title: { zh: '必填项未填', en: 'Required cell is empty' },
  scope: 'customer',
  codes: ['field.required'],
  reads: ['filings', 'filingTable'],
  evaluate: (facts, { policy, parameters }) => {
    const { filingTable } = facts;
    const standIns = standInsOf(policy, parameters, filingTable);
    const told = new Set<string>();
    return demandsOf(policy, parameters, 'required').flatMap((demand): Verdict[] => {
      const headers = standIns.headers(demand.header);
      const lacking = lackingFilings(demand, facts, standIns, (header) => filingTable.filledReader(header)).filter(
        ({ ownedByCompany }) => !(demand.header === '业务员' && ownedByCompany),
      );
      if (headers.some((header) => filingTable.has(header))) {
        return lacking
          .filter(({ row }) => !told.has(`${demand.header}|${row}`))
          .map((filing) => {
            told.add(`${demand.header}|${filing.row}`);
            return emptyCell(filingTable, filing, demand, headers);
          });
      }
      if (lacking.length === 0 || told.has(demand.header)) return [];
      told.add(demand.header);
      return [noColumn(filingTable, demand.header, lacking.length)];
    });
  },
});

function noColumn(table: RecordTable, header: string, count: number): Verdict {
  return onHeader(table, {
    code: 'field.required',
    keyParts: ['column', header],
    message: {
      zh: `${table.sheet}没有“${header}”一列，${count}份备案都缺这一项。请加上这一列并填写。`,
      en: `${table.sheet} has no column “${header}”, so it is missing in all ${count} filings. Add the column and fill it in.`,
    },
  });
}

/** `headers`: the cell's own header and those that do instead; the first that the sheet has is marked. */
function emptyCell(table: RecordTable, filing: Filing, { header, kind }: Demand, headers: readonly string[]): Verdict {
  const named = filing.name || filing.number;
  const whom =
    kind === null
      ? { zh: '这是必填项', en: 'it is required' }
      : { zh: `${kind.value}客户必填`, en: `it is required of ${kind.english}` };
  return onFiling(table, filing, {
    code: 'field.required',
    column: headers.find((known) => table.has(known)) ?? null,
    keyParts: [header, filing.salesperson, filing.number === null ? filing.name : ''],
    message: {
      zh: `${named ?? '这份备案'}的“${header}”没有填，${whom.zh}。`,
      en: `“${header}” of ${named ?? 'this filing'} is empty; ${whom.en}.`,
    },
  });
}

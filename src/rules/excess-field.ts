import { listParameter } from '../engine/evaluate/parameters.ts';
import { holdsPersonalData, isListed } from '../engine/evaluate/personal-data.ts';
import { onHeader } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';

/** A column of the archive holds personal data that the policy does not list: nothing needs it, so it is not kept. */
export const excessField = defineRule({
  id: 'excess-field',
  title: { zh: '收集了制度之外的个人信息', en: 'Personal data beyond the policy' },
  scope: 'workbook',
  codes: ['field.excess'],
  reads: ['filingTable'],
  evaluate: ({ filingTable }, { parameters }) => {
    const listed = listParameter(parameters, 'listed-columns');
    const ownWords = listParameter(parameters, 'personal-words');
    const excess = filingTable.unknownColumns.filter(
      (column) => !isListed(column, listed) && holdsPersonalData(column, ownWords),
    );
    return excess.map(({ header, filled }) =>
      onHeader(filingTable, {
        code: 'field.excess',
        keyParts: [header],
        message: {
          zh: `${filingTable.sheet}的“${header}”一列有${filled}格个人信息，制度没有列出这一项。只收集业务需要的信息，请删去这一列，或说明用途，写进制度参数的“另外列入制度的列”。`,
          en: `The column “${header}” of ${filingTable.sheet} holds personal data in ${filled} cells, which the policy does not list. Keep only what business needs: delete the column, or state its purpose and list it in 制度参数.`,
        },
      }),
    );
  },
});

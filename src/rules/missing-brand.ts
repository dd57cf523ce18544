import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';

const YES = new Set(['是', 'Yes']);

/** A brand customer, or a factory that works for a brand, is filed without the brand. */
export const missingBrand = defineRule({
  id: 'missing-brand',
  title: { zh: '品牌客户没有注明品牌', en: 'Brand customer without the brand' },
  scope: 'customer',
  codes: ['brand.missing'],
  reads: ['filings', 'filingTable'],
  evaluate: ({ filings, filingTable }) => {
    const flags = ['品牌客户', '国际品牌'].map((header) => filingTable.text(header));
    return filings
      .filter(({ state, row }) => state === 'live' && flags.some((flag) => YES.has(flag.at(row))))
      .filter(({ row }) => !filingTable.isFilled('品牌', row))
      .map((filing) =>
        onFiling(filingTable, filing, {
          code: 'brand.missing',
          column: filingTable.has('品牌') ? '品牌' : null,
          keyParts: [filing.salesperson, filing.name],
          message: {
            zh: `${filing.name}是品牌客户或其加工厂，报备时没有注明品牌。请填写“品牌”。`,
            en: `${filing.name} is a brand customer or works for one, and the brand is not named. Fill in 品牌.`,
          },
        }),
      );
  },
});

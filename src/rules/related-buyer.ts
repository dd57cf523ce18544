import { relatedBuyers } from '../engine/evaluate/related-buyers.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import { fact } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** Close relatives of a buyer stand with another salesperson for the same property: a collision though the names differ. */
export const relatedBuyer = defineRule({
  id: 'related-buyer',
  title: { zh: '亲属为同一房源报备', en: 'Relatives filed for one property' },
  scope: 'workbook',
  codes: ['overlap.related'],
  reads: ['filings', 'filingTable'],
  evaluate: (facts) => {
    const { filingTable } = facts;
    return relatedBuyers(facts).flatMap(({ a, b, property, by, shown: proof }) =>
      [
        [a, b],
        [b, a],
      ].flatMap(([own, other]) => {
        if (own === undefined || other === undefined) return [];
        const place = filingTable.reference(other.row);
        const how =
          by === 'relative'
            ? { zh: `直系亲属里有${shown(proof)}`, en: `${shown(proof)} is named among the close relatives` }
            : { zh: `家庭电话都是${proof}`, en: `both give the phone ${proof}` };
        return [
          onFiling(filingTable, own, {
            code: 'overlap.related',
            column: '房源',
            keyParts: [own.salesperson, own.name, other.salesperson, other.name],
            message: {
              zh: `${own.salesperson}报备的${own.name}和第${place.row}行${other.salesperson}报备的${other.name}看的是同一房源${shown(property)}，${how.zh}，属于撞单。请先友好协商并填写撞单说明。`,
              en: `${own.name}, filed by ${own.salesperson}, and ${other.name}, filed by ${other.salesperson} in row ${place.row}, want the same property ${shown(property)}; ${how.en}. It is a collision: settle it and fill in 撞单说明.`,
            },
            evidence: [place],
            facts: [fact('房源', 'Property', shown(property)), fact('关系', 'Relation', how)],
          }),
        ];
      }),
    );
  },
});

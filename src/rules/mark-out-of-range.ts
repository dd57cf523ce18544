import { criteriaOf } from '../engine/dispute/criteria.ts';
import { onDispute } from '../engine/evaluate/verdict-on-dispute.ts';
import { defineRule } from '../engine/model/rule.ts';

/** A judge's mark is no number within 0 and the criterion's maximum. */
export const markOutOfRange = defineRule({
  id: 'mark-out-of-range',
  title: { zh: '评分超出范围', en: 'Mark out of range' },
  scope: 'workbook',
  codes: ['score.range'],
  reads: ['disputeBlocks'],
  evaluate: ({ disputeBlocks }, { policy }) =>
    disputeBlocks.flatMap((block) =>
      block.contenders.flatMap(({ salesperson, row, marks }) =>
        marks.flatMap((own, judge) =>
          own.flatMap((mark, criterion) => {
            const maximum = block.maxima[criterion] ?? 0;
            if (mark === null || (mark >= 0 && mark <= maximum)) return [];
            const name = criteriaOf(policy)[criterion]?.name ?? { zh: '', en: '' };
            const who = block.judges[judge];
            const shown = Number.isNaN(mark)
              ? { zh: '不是数字', en: 'is no number' }
              : { zh: `是${mark}`, en: `is ${mark}` };
            return [
              onDispute(block, row, {
                code: 'score.range',
                salesperson,
                keyParts: [salesperson, who?.duty ?? '', String(criterion)],
                message: {
                  zh: `${block.number}中${who?.duty ?? '评委'}${who?.name ?? ''}给${salesperson}的“${name.zh}”分${shown.zh}，应在0到${maximum}之间。`,
                  en: `In dispute ${block.number} the mark “${name.en}” of ${who?.duty ?? 'a judge'} for ${salesperson} ${shown.en}; it has to lie between 0 and ${maximum}.`,
                },
              }),
            ];
          }),
        ),
      ),
    ),
});

import { deadlineFacts, missedHow, sayMissed } from '../engine/evaluate/deadline-words.ts';
import { onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A filing was made after the period that the policy allows, or is not made although the period is over. */
export const lateFiling = defineRule({
  id: 'late-filing',
  title: { zh: '备案逾期', en: 'Filed too late' },
  scope: 'customer',
  codes: ['filing.late', 'filing.missing'],
  reads: ['deadlines', 'filings', 'table'],
  evaluate: ({ deadlines, filings, table }, { asOf }) =>
    deadlines.flatMap((state): Verdict[] => {
      const { deadline, record, column } = state;
      const how = missedHow(state, asOf);
      if (deadline.late !== 'filing.late' || how === null) return [];
      const sheet = table(deadline.sheet);
      const name = rowName(sheet, record, filings);
      const said = sayMissed(state, asOf);
      return [
        onRecord(sheet, record, filings, {
          code: how === 'late' ? 'filing.late' : 'filing.missing',
          column,
          keyParts: [deadline.id],
          message: { zh: `${name}：${said.zh}。`, en: `${name}: ${said.en}.` },
          facts: deadlineFacts(state, asOf),
        }),
      ];
    }),
});

import { deadlineFacts, missedHow, sayMissed } from '../engine/evaluate/deadline-words.ts';
import { onRecord, rowName } from '../engine/evaluate/row-verdict.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';

/** A stage took, or is taking, longer than the policy allows. */
export const overdueStage = defineRule({
  id: 'overdue-stage',
  title: { zh: '环节超时', en: 'Stage overdue' },
  scope: 'customer',
  codes: ['workflow.overdue'],
  reads: ['deadlines', 'filings', 'table'],
  evaluate: ({ deadlines, filings, table }, { asOf }) =>
    deadlines.flatMap((state): Verdict[] => {
      const { deadline, record, column } = state;
      if (deadline.late !== 'workflow.overdue' || missedHow(state, asOf) === null) return [];
      const sheet = table(deadline.sheet);
      const name = rowName(sheet, record, filings);
      const said = sayMissed(state, asOf);
      return [
        onRecord(sheet, record, filings, {
          code: 'workflow.overdue',
          column,
          keyParts: [deadline.id],
          message: { zh: `${name}：${said.zh}。`, en: `${name}: ${said.en}.` },
          facts: deadlineFacts(state, asOf),
        }),
      ];
    }),
});

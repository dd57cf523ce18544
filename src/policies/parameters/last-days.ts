import type { ParameterDefinition } from '../../engine/model/policy.ts';

/** How long before its last day a protection counts as expiring. */
export function reminderDays(clause: string): ParameterDefinition {
  return {
    id: 'reminder-days',
    type: 'number',
    default: 14,
    min: 0,
    max: 90,
    integer: true,
    name: { zh: '到期提醒', en: 'Reminder' },
    unit: { zh: '天', en: 'days' },
    explanation: {
      zh: '保护最后一天前多少天开始提醒，最多不超过期限的三分之一。',
      en: 'Days before the last protected day from which a reminder is given, never more than a third of the term.',
    },
    clause,
  };
}

/** Whether a protection whose last day is a holiday lasts until the next working day. */
export function lastDayMoves(clause: string): ParameterDefinition {
  return {
    id: 'last-day-moves',
    type: 'boolean',
    default: false,
    name: { zh: '最后一天遇节假日顺延', en: 'Last day moves past holidays' },
    unit: { zh: '是/否', en: 'yes/no' },
    explanation: {
      zh: '保护的最后一天是节假日时，是否顺延到下一个工作日。',
      en: 'Whether a last protected day on a holiday moves to the next working day.',
    },
    clause,
  };
}

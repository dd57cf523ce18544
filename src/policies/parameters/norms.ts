import type { ParameterDefinition } from '../../engine/model/policy.ts';

/** Which share of a person’s filings of a month should be in time; measured by the metric of on-time acts. */
export function onTimeNorm(clause: string): ParameterDefinition {
  return {
    id: 'on-time-norm',
    type: 'number',
    default: 1,
    min: 0,
    max: 1,
    integer: false,
    name: { zh: '按时率标准', en: 'Norm of the share in time' },
    unit: { zh: '0到1', en: '0 to 1' },
    explanation: {
      zh: '每人每月按时办理的比例应达到多少，供考核参考。',
      en: 'The share of a person’s filings of a month that should be in time, for appraisals.',
    },
    clause,
  };
}

/** Which share of a person’s filings of a month should be filled in completely; measured by the metric of complete filings. */
export function completeNorm(clause: string): ParameterDefinition {
  return {
    id: 'complete-norm',
    type: 'number',
    default: 1,
    min: 0,
    max: 1,
    integer: false,
    name: { zh: '完整率标准', en: 'Norm of the share in full' },
    unit: { zh: '0到1', en: '0 to 1' },
    explanation: {
      zh: '每人每月的报备中各项都填全的比例应达到多少，供考核参考。',
      en: 'The share of a person’s filings of a month that should be filled in completely, for appraisals.',
    },
    clause,
  };
}

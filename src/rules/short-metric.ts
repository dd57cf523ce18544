import { defineRule } from '../engine/model/rule.ts';

/** A person or unit is under a periodic norm: a warning, an error where it is far or repeatedly short. */
export const shortMetric = defineRule({
  id: 'short-metric',
  title: { zh: '考核未达标', en: 'Norm not met' },
  scope: 'workbook',
  codes: ['metric.short'],
  reads: ['metrics'],
  evaluate: ({ metrics }) =>
    metrics.flatMap(({ code, subject, period, shortfall, row, salesperson, message, evidence, facts }) =>
      shortfall === null
        ? []
        : [
            {
              code: 'metric.short' as const,
              ...row,
              column: null,
              customer: null,
              customerName: null,
              salesperson,
              keyParts: [code, subject, period],
              message,
              evidence,
              facts,
              severity: shortfall,
            },
          ],
    ),
});

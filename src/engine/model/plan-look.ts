import type { PlanStyle } from './mark-plan.ts';
import { SEVERITY_LOOKS } from './severity-look.ts';

/** What a style of a planned sheet sets; what is left out stays as the program has it. Colours are `#RRGGBB`. */
export interface PlanLook {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center';
  readonly vertical?: 'top';
  /** For numbers and formulas; a text keeps the text format. */
  readonly numberFormat?: string;
}

/** The look of each style of a planned sheet, the same in Excel and in xlsx files. */
export const PLAN_LOOKS: Readonly<Record<PlanStyle, PlanLook>> = {
  title: { bold: true, size: 14, font: '#1F2937' },
  header: { bold: true, fill: '#1F4E5F', font: '#FFFFFF', wrap: true },
  label: { bold: true, fill: '#EEF2F5', font: '#1F2937' },
  input: { fill: '#FFF9E0', font: '#1F2937' },
  result: { bold: true, fill: '#E4F3EA', font: '#123D22' },
  link: { font: '#0B57A4', underline: true },
  note: { font: '#4B5563', wrap: true },
  'severity-error': SEVERITY_LOOKS.error,
  'severity-warning': SEVERITY_LOOKS.warning,
  'severity-info': SEVERITY_LOOKS.info,
  wrap: { wrap: true },
  top: { vertical: 'top' },
  amount: { numberFormat: '#,##0.00' },
  date: { numberFormat: 'yyyy-mm-dd' },
  percent: { numberFormat: '0.0%' },
  mark: { fill: '#FFF9E0', font: '#1F2937', horizontal: 'center', numberFormat: '0.0' },
  share: { fill: '#FFF9E0', font: '#1F2937', horizontal: 'center', numberFormat: '0.0%' },
};

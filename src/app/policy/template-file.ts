import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import { createXlsx } from '../../files/create-xlsx.ts';
import { findPolicy } from '../../policies/index.ts';
import { templatePlans } from './template-plans.ts';

/**
 * Sheets that are inserted when their time has come: a month is missing in 月度调整 as soon as that is there, and 操作日志 is
 * written by the program.
 */
const LATER = new Set(['monthly-reviews', 'log']);

/** An empty workbook for a policy, with the sheets that it reads and 制度参数; null where there is no such policy. */
export function templateFile(
  policyNamed: string,
  language: 'zh' | 'en',
): { readonly bytes: Uint8Array; readonly sheets: readonly string[] } | null {
  const policy = findPolicy(policyNamed);
  if (policy === null) return null;
  const roles = policy.sheets.filter((role) => !LATER.has(role));
  const plans = templatePlans(policy, [...roles, SETTINGS.role], language);
  return { bytes: createXlsx(plans), sheets: plans.map(({ name }) => name) };
}

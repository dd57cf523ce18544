import type { ISheetDataValidationRule } from '@univerjs/core';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { validationRule } from './validation-rule.ts';

/**
 * A sheet's validations as the grid enforces them, by an id that is made of what a validation says: the host keeps no
 * ids, and equal ones must be found again.
 */
export function validationRules(sheet: HostSheet): Map<string, ISheetDataValidationRule> {
  const rules = new Map<string, ISheetDataValidationRule>();
  for (const item of sheet.validations) {
    const said = JSON.stringify(item);
    const uid = rules.has(said) ? `${said}#${String(rules.size)}` : said;
    const rule = validationRule(item, uid);
    if (rule !== null) rules.set(uid, rule);
  }
  return rules;
}

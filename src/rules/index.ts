import type { Rule } from '../engine/model/rule.ts';
import { breachingSale } from './breaching-sale.ts';
import { breachingVisit } from './breaching-visit.ts';
import { brokenOwnRule } from './broken-own-rule.ts';
import { claimedCompanyCustomer } from './claimed-company-customer.ts';
import { contradictingFields } from './contradicting-fields.ts';
import { departedOwner } from './departed-owner.ts';
import { divergingJudges } from './diverging-judges.ts';
import { expiredProtection } from './expired-protection.ts';
import { expiringProtection } from './expiring-protection.ts';
import { halvedCommission } from './halved-commission.ts';
import { lapsedProtection } from './lapsed-protection.ts';
import { malformedField } from './malformed-field.ts';
import { markOutOfRange } from './mark-out-of-range.ts';
import { mentionedSalesperson } from './mentioned-salesperson.ts';
import { missingField } from './missing-field.ts';
import { missingMark } from './missing-mark.ts';
import { missingMonthlyReview } from './missing-monthly-review.ts';
import { overlappingCustomer } from './overlapping-customer.ts';
import { relatedCustomer } from './related-customer.ts';
import { selfMadeTransfer } from './self-made-transfer.ts';
import { tiedScore } from './tied-score.ts';
import { unapprovedLookUp } from './unapproved-look-up.ts';
import { unfiledCustomer } from './unfiled-customer.ts';
import { unknownCalendarYear } from './unknown-calendar-year.ts';
import { unmatchedLedgerRow } from './unmatched-ledger-row.ts';
import { unreadableLedgerRow } from './unreadable-ledger-row.ts';
import { unusableSetting } from './unusable-setting.ts';

/** Every rule there is. A policy names the ones it uses by their ids. */
export const RULES: readonly Rule[] = [
  breachingSale,
  breachingVisit,
  brokenOwnRule,
  claimedCompanyCustomer,
  contradictingFields,
  departedOwner,
  divergingJudges,
  expiredProtection,
  expiringProtection,
  halvedCommission,
  lapsedProtection,
  malformedField,
  markOutOfRange,
  mentionedSalesperson,
  missingField,
  missingMark,
  missingMonthlyReview,
  overlappingCustomer,
  relatedCustomer,
  selfMadeTransfer,
  tiedScore,
  unapprovedLookUp,
  unfiledCustomer,
  unknownCalendarYear,
  unmatchedLedgerRow,
  unreadableLedgerRow,
  unusableSetting,
];

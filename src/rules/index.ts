import type { Rule } from '../engine/model/rule.ts';
import { breachingSale } from './breaching-sale.ts';
import { breachingVisit } from './breaching-visit.ts';
import { brokenOwnRule } from './broken-own-rule.ts';
import { claimedCompanyCustomer } from './claimed-company-customer.ts';
import { contradictingFields } from './contradicting-fields.ts';
import { crossedTerritory } from './crossed-territory.ts';
import { departedOwner } from './departed-owner.ts';
import { divergingJudges } from './diverging-judges.ts';
import { dueRetention } from './due-retention.ts';
import { dueThreshold } from './due-threshold.ts';
import { excessField } from './excess-field.ts';
import { expiredProtection } from './expired-protection.ts';
import { expiringProtection } from './expiring-protection.ts';
import { halvedCommission } from './halved-commission.ts';
import { lapsedProtection } from './lapsed-protection.ts';
import { lateDayReport } from './late-day-report.ts';
import { lateFiling } from './late-filing.ts';
import { malformedField } from './malformed-field.ts';
import { markOutOfRange } from './mark-out-of-range.ts';
import { mentionedSalesperson } from './mentioned-salesperson.ts';
import { misorderedStages } from './misordered-stages.ts';
import { missingBrand } from './missing-brand.ts';
import { missingConsent } from './missing-consent.ts';
import { missingDocument } from './missing-document.ts';
import { missingField } from './missing-field.ts';
import { missingMark } from './missing-mark.ts';
import { missingMonthlyReview } from './missing-monthly-review.ts';
import { overdueStage } from './overdue-stage.ts';
import { overlappingCustomer } from './overlapping-customer.ts';
import { prematureDeal } from './premature-deal.ts';
import { prematurePursuit } from './premature-pursuit.ts';
import { prematureSale } from './premature-sale.ts';
import { relatedBuyer } from './related-buyer.ts';
import { relatedCustomer } from './related-customer.ts';
import { repeatedProject } from './repeated-project.ts';
import { sameReviewer } from './same-reviewer.ts';
import { secondPrice } from './second-price.ts';
import { selfMadeTransfer } from './self-made-transfer.ts';
import { shortMetric } from './short-metric.ts';
import { skippedStage } from './skipped-stage.ts';
import { staleRecord } from './stale-record.ts';
import { tiedScore } from './tied-score.ts';
import { unapprovedLookUp } from './unapproved-look-up.ts';
import { unapprovedPrice } from './unapproved-price.ts';
import { unapprovedSensitiveUse } from './unapproved-sensitive-use.ts';
import { unbalancedSettlement } from './unbalanced-settlement.ts';
import { undecidedPriority } from './undecided-priority.ts';
import { unfiledCustomer } from './unfiled-customer.ts';
import { unknownCalendarYear } from './unknown-calendar-year.ts';
import { unmatchedLedgerRow } from './unmatched-ledger-row.ts';
import { unreadableLedgerRow } from './unreadable-ledger-row.ts';
import { unusableSetting } from './unusable-setting.ts';
import { voidFiling } from './void-filing.ts';

/** Every rule there is. A policy names the ones it uses by their ids. */
export const RULES: readonly Rule[] = [
  breachingSale,
  breachingVisit,
  brokenOwnRule,
  claimedCompanyCustomer,
  contradictingFields,
  crossedTerritory,
  departedOwner,
  divergingJudges,
  dueRetention,
  dueThreshold,
  excessField,
  expiredProtection,
  expiringProtection,
  halvedCommission,
  lapsedProtection,
  lateDayReport,
  lateFiling,
  malformedField,
  markOutOfRange,
  mentionedSalesperson,
  misorderedStages,
  missingBrand,
  missingConsent,
  missingDocument,
  missingField,
  missingMark,
  missingMonthlyReview,
  overdueStage,
  overlappingCustomer,
  prematureDeal,
  prematurePursuit,
  prematureSale,
  relatedBuyer,
  relatedCustomer,
  repeatedProject,
  sameReviewer,
  secondPrice,
  selfMadeTransfer,
  shortMetric,
  skippedStage,
  staleRecord,
  tiedScore,
  unapprovedLookUp,
  unapprovedPrice,
  unapprovedSensitiveUse,
  unbalancedSettlement,
  undecidedPriority,
  unfiledCustomer,
  unknownCalendarYear,
  unmatchedLedgerRow,
  unreadableLedgerRow,
  unusableSetting,
  voidFiling,
];

import { nameKey } from '../engine/identity/keys.ts';
import type { Policy } from '../engine/model/policy.ts';
import { contractFiling } from './contract-filing.ts';
import { customerReport } from './customer-report.ts';
import { dataLifecycle } from './data-lifecycle.ts';
import { developmentRight } from './development-right.ts';
import { directSelling } from './direct-selling.ts';
import { dispatch } from './dispatch.ts';
import { express } from './express.ts';
import { feida } from './feida.ts';
import { loan } from './loan.ts';
import { longTerm } from './long-term.ts';
import { ownershipApproval } from './ownership-approval.ts';
import { partner } from './partner.ts';
import { property } from './property.ts';
import { realName } from './real-name.ts';
import { registrationForm } from './registration-form.ts';
import { serviceDesk } from './service-desk.ts';
import { serviceRecord } from './service-record.ts';
import { territoryPrice } from './territory-price.ts';
import { twoLevelReview } from './two-level-review.ts';
import { visitPoints } from './visit-points.ts';

/** Every policy there is, in the order of the source; the first is the default. */
export const POLICIES: readonly Policy[] = [
  feida,
  express,
  dispatch,
  customerReport,
  twoLevelReview,
  realName,
  partner,
  contractFiling,
  ownershipApproval,
  serviceDesk,
  registrationForm,
  territoryPrice,
  loan,
  directSelling,
  dataLifecycle,
  visitPoints,
  developmentRight,
  serviceRecord,
  longTerm,
  property,
];

/** The policy that holds where neither the user nor the workbook names one. */
export const DEFAULT_POLICY: Policy = feida;

/** The policy of that id or name, width, blanks and case aside; null where there is none. */
export function findPolicy(named: string): Policy | null {
  const key = nameKey(named);
  return POLICIES.find(({ id, name }) => [id, name.zh, name.en].some((known) => nameKey(known) === key)) ?? null;
}

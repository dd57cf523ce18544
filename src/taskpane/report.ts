import type { CheckResult } from '../app/services.ts';

/** The report of a check as the use cases hand it out; the pane needs no more of the engine than this. */
export type Report = CheckResult['report'];

/** One finding of a report. */
export type Finding = Report['findings'][number];

/** A finding's code, of the one vocabulary for all policies. */
export type FindingCode = Finding['code'];

/** How grave a finding is. */
export type Severity = Finding['severity'];

/** A dispute that a check has come upon. */
export type Dispute = Report['disputes'][number];

/** Severities from the worst to the mildest, the order of every list. */
export const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

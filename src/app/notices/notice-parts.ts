import type { Notice } from '../../engine/model/report.ts';

/** What is told beside the findings, by what it rests on; in this order it is told. */
export interface NoticeParts {
  /** On how the sheets were found and read. */
  readonly reading: readonly Notice[];
  /** On rows that were passed over. */
  readonly records: readonly Notice[];
  /** On sheets that are not there, and decisions that cannot be used. */
  readonly sheets: readonly Notice[];
  /** On visits after which two people should talk. */
  readonly talks: readonly Notice[];
  /** On rights, disputes and the log. */
  readonly others: readonly Notice[];
}

/** All of them in their order. */
export function allNotices({ reading, records, sheets, talks, others }: NoticeParts): readonly Notice[] {
  return [...reading, ...records, ...sheets, ...talks, ...others];
}

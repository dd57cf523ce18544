/** The requirement set that lets all requests of a run be undone by one step. */
const GROUPING_SET = '1.20';

/** Run options that make a run one undo step, empty where Excel cannot do that and each request stays a step. */
export function undoGroup(supports: (version: string) => boolean): Excel.RunOptions {
  return supports(GROUPING_SET) ? { mergeUndoGroup: true } : {};
}

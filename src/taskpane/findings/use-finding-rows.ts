import { useDeferredValue, useMemo } from 'react';
import { usePaneState } from '../state/pane-context.ts';
import type { Finding } from '../report.ts';
import { filterFindings } from './filter-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import { groupFindings } from './group-findings.ts';
import { TreeRows } from './tree-rows.ts';
import { useSearchTexts } from './use-search-texts.ts';

/** What of a report passes the filters, grouped, and as rows to draw. */
export interface FindingRows {
  readonly shown: number;
  readonly groups: readonly FindingGroup[];
  readonly rows: TreeRows;
}

/** The rows for the filters as they are; typing in the search stays quick, the list follows when there is time. */
export function useFindingRows(findings: readonly Finding[]): FindingRows {
  const filters = useDeferredValue(usePaneState((state) => state.view.filters));
  const folded = usePaneState((state) => state.view.folded);
  const searching = filters.search.trim() !== '';
  const textOf = useSearchTexts(findings, searching);
  const passing = useMemo(
    () =>
      textOf === null
        ? filterFindings(findings, { ...filters, search: '' }, () => '')
        : filterFindings(findings, filters, textOf),
    [findings, filters, textOf],
  );
  const groups = useMemo(() => groupFindings(findings, passing), [findings, passing]);
  const rows = useMemo(() => new TreeRows(groups, folded), [groups, folded]);
  return { shown: passing.length, groups, rows };
}

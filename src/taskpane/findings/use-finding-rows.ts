import { useDeferredValue, useMemo } from 'react';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import type { Finding } from '../report.ts';
import { filterFindings, searchTexts } from './filter-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import { groupFindings } from './group-findings.ts';
import type { TreeRow } from './tree-rows.ts';
import { treeRows } from './tree-rows.ts';

const NOTHING_SEARCHABLE: readonly string[] = [];

/** What of a report passes the filters, grouped, and as rows to draw. */
export interface FindingRows {
  readonly shown: number;
  readonly groups: readonly FindingGroup[];
  readonly rows: readonly TreeRow[];
}

/** The rows for the filters as they are; typing in the search stays quick, the list follows when there is time. */
export function useFindingRows(findings: readonly Finding[]): FindingRows {
  const { texts, language } = useTexts();
  const filters = useDeferredValue(usePaneState((state) => state.view.filters));
  const folded = usePaneState((state) => state.view.folded);
  const searching = filters.search.trim() !== '';
  const searchable = useMemo(
    () => (searching ? searchTexts(findings, texts, language) : NOTHING_SEARCHABLE),
    [searching, findings, texts, language],
  );
  const passing = useMemo(() => filterFindings(findings, filters, searchable), [findings, filters, searchable]);
  const groups = useMemo(() => groupFindings(findings, passing), [findings, passing]);
  const rows = useMemo(() => treeRows(groups, folded), [groups, folded]);
  return { shown: passing.length, groups, rows };
}

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../app/services.ts';
import { isFiltered, NO_FILTERS } from '../findings/finding-view.ts';
import { useFindingRows } from '../findings/use-finding-rows.ts';
import { MessagePanel } from '../look/message-panel.tsx';
import { ReviewLine } from '../review/review-line.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { NothingFound } from './check-state-screen.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingTree } from './finding-tree.tsx';
import { ListHead } from './list-head.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { ResultBanner } from './result-banner.tsx';
import { SeverityToggles } from './severity-toggles.tsx';
import { StepFooter } from './step-footer.tsx';
import { StepMessage } from './step-message.tsx';

/** The result of a check: summary, filters, findings, and the walk through them. */
export default function Results({ result }: { readonly result: CheckResult }): ReactElement {
  const { texts } = useTexts();
  const { findings, counts } = result.report;
  const list = useFindingRows(findings);
  const filtered = usePaneState((state) => isFiltered(state.view.filters));
  const { look } = usePaneActions();
  return (
    <>
      <ResultBanner result={result} />
      {findings.length > 0 && (
        <>
          <SeverityToggles counts={counts} />
          <FindingFilters findings={findings} />
        </>
      )}
      <ReviewLine reviews={result.reviews} />
      <NoticeLines notices={result.notices} />
      {findings.length === 0 && <NothingFound result={result} />}
      {findings.length > 0 && <ListHead list={list} all={findings.length} />}
      {list.rows.length > 0 && <FindingTree rows={list.rows} findings={findings} />}
      {findings.length > 0 && list.rows.length === 0 && filtered && (
        <MessagePanel title={texts.result.noMatchTitle} text={texts.result.noMatch}>
          <Button
            size="small"
            onClick={() => {
              look({ filters: NO_FILTERS });
            }}
          >
            {texts.result.clearFilters}
          </Button>
        </MessagePanel>
      )}
      {list.rows.length === 0 && <div style={{ flex: '1 1 0' }} />}
      <StepMessage />
      <StepFooter findings={findings} groups={list.groups} />
    </>
  );
}

import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { usePaneState } from '../state/pane-context.ts';
import { CheckBar } from './check-bar.tsx';
import { CheckStateScreen } from './check-state-screen.tsx';
import { RunningSteps } from './running-steps.tsx';
import { StepMessage } from './step-message.tsx';
import { useArchiveMissing } from './use-archive-missing.ts';

const fetchResults = () => import(/* webpackChunkName: "results" */ './results.tsx');
const Results = lazy(fetchResults);

const useStyles = makeStyles({
  content: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
});

/** What is wrong, where, and why. */
export function CheckTab(): ReactElement {
  const styles = useStyles();
  const running = usePaneState((state) => state.check.kind === 'running');
  const result = usePaneState((state) => state.result);
  const archiveMissing = useArchiveMissing();
  useEffect(() => {
    // Not needed to open the pane, but there before the first check ends.
    void fetchResults();
  }, []);
  return (
    <>
      <CheckBar quiet={archiveMissing && result === null} />
      <div className={styles.content}>
        {running && <RunningSteps />}
        {!running && result !== null && (
          <Suspense fallback={null}>
            <Results result={result} />
          </Suspense>
        )}
        {!running && result === null && <CheckStateScreen />}
      </div>
      {!running && result === null && <StepMessage />}
    </>
  );
}

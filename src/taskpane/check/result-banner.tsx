import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../app/services.ts';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';

/** What must be known of the result below: an older day, a newer check that did not end, marks not written whole. */
export function ResultBanner({ result }: { readonly result: CheckResult }): ReactElement | null {
  const { texts, language } = useTexts();
  const check = usePaneState((state) => state.check);
  const asOf = usePaneState((state) => state.asOf);
  const { check: run } = usePaneActions();
  const { problem } = result.marks;
  if (check.kind === 'failed') {
    const retry = (
      <Button size="small" onClick={() => void run()}>
        {texts.retry}
      </Button>
    );
    return (
      <Banner severity="error" urgent buttons={retry}>
        <strong>{texts.result.failedTitle}</strong>
        <div>{check.failure.message[language]}</div>
      </Banner>
    );
  }
  if (check.kind === 'cancelled') {
    return <Banner severity="info">{texts.check.cancelledWithResult(result.report.asOf)}</Banner>;
  }
  if (asOf !== result.report.asOf) return <Banner severity="info">{texts.check.stale(result.report.asOf)}</Banner>;
  if (problem === null) return null;
  return (
    <Banner severity="warning">
      <strong>{texts.check.marksProblem}</strong>
      <div>{problem.message[language]}</div>
    </Banner>
  );
}

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
  const live = usePaneState((state) => state.live);
  const { check: run } = usePaneActions();
  const { problem } = result.marks;
  const again = (text: string) => (
    <Button size="small" onClick={() => void run()}>
      {text}
    </Button>
  );
  if (check.kind === 'failed') {
    return (
      <Banner severity="error" urgent buttons={again(texts.retry)}>
        <strong>{texts.result.failedTitle}</strong>
        <div>{check.failure.message[language]}</div>
      </Banner>
    );
  }
  if (check.kind === 'cancelled') {
    return <Banner severity="info">{texts.check.cancelledWithResult(result.report.asOf)}</Banner>;
  }
  if (asOf !== result.report.asOf) return <Banner severity="info">{texts.check.stale(result.report.asOf)}</Banner>;
  if (live.kind === 'outdated') {
    return (
      <Banner severity="warning" buttons={again(texts.check.again)}>
        {texts.check.outdated}
      </Banner>
    );
  }
  if (live.kind === 'failed') {
    return (
      <Banner severity="warning" buttons={again(texts.check.again)}>
        <strong>{texts.check.notFollowed}</strong>
        <div>{live.failure.message[language]}</div>
      </Banner>
    );
  }
  if (problem === null) {
    if (live.kind !== 'updated' || !live.sheetBehind) return null;
    return <Banner severity="info">{texts.check.sheetBehind}</Banner>;
  }
  return (
    <Banner severity="warning">
      <strong>{texts.check.marksProblem}</strong>
      <div>{problem.message[language]}</div>
    </Banner>
  );
}

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';

/** What the last decision has written, with the way to take it back; or why it could not be written. */
export function TakenMessage(): ReactElement | null {
  const { texts, language } = useTexts();
  const { review } = texts;
  const { step, taken } = usePaneState((state) => state.reviewing);
  const busy = useBusy();
  const { undoDecision } = usePaneActions();
  const last = taken.at(-1);
  if (step.kind === 'failed') {
    return (
      <Banner severity="error" urgent>
        {step.failure.message[language]}
      </Banner>
    );
  }
  if (last === undefined) {
    const undone = step.kind === 'done' && step.value === 'undone';
    return undone ? <Banner severity="info">{review.undone}</Banner> : null;
  }
  const { sheet, row, inserted } = last.decided;
  const undo = (
    <Button size="small" disabledFocusable={busy} onClick={() => void undoDecision()}>
      {review.undo}
    </Button>
  );
  return (
    <Banner severity="info" buttons={undo}>
      {inserted && review.inserted(sheet)}
      {review.decided(last.verdict, sheet, row)} {review.recheckHint(taken.length)}
    </Banner>
  );
}

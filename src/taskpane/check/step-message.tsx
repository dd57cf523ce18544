import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClearResult } from '../../app/services.ts';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import type { Texts } from '../texts/texts.ts';

const useStyles = makeStyles({ slot: { flex: 'none', maxHeight: '50%', overflowY: 'auto' } });

/** What is asked before marks are cleared, what came of it, and why a cell could not be selected: above the foot. */
export function StepMessage(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.slot}>
      <ClearMessage />
      <SelectMessage />
    </div>
  );
}

function ClearMessage(): ReactElement | null {
  const { texts, language } = useTexts();
  const asked = usePaneState((state) => state.question === 'clear');
  const clearing = usePaneState((state) => state.clearing);
  const { ask, clearMarks, dismiss } = usePaneActions();
  if (asked) {
    const buttons = (
      <>
        <Button size="small" appearance="primary" onClick={() => void clearMarks()}>
          {texts.steps.clearDo}
        </Button>
        <Button
          size="small"
          onClick={() => {
            ask(null);
          }}
        >
          {texts.cancel}
        </Button>
      </>
    );
    return (
      <Banner severity="info" buttons={buttons}>
        <strong>{texts.steps.clearTitle}</strong>
        <div>{texts.steps.clearWill}</div>
      </Banner>
    );
  }
  const done = (
    <Button size="small" onClick={dismiss}>
      {texts.dismiss}
    </Button>
  );
  if (clearing.kind === 'done') {
    return (
      <Banner severity="info" buttons={done}>
        {clearedSentences(texts, clearing.value).join(language === 'zh' ? '' : ' ')}
      </Banner>
    );
  }
  if (clearing.kind === 'failed') {
    return (
      <Banner severity="error" urgent buttons={done}>
        {clearing.failure.message[language]}
      </Banner>
    );
  }
  return null;
}

function SelectMessage(): ReactElement | null {
  const { texts, language } = useTexts();
  const selecting = usePaneState((state) => state.selecting);
  const { dismiss } = usePaneActions();
  if (selecting.kind !== 'failed') return null;
  const done = (
    <Button size="small" onClick={dismiss}>
      {texts.dismiss}
    </Button>
  );
  return (
    <Banner severity="warning" urgent buttons={done}>
      {selecting.failure.message[language]}
    </Banner>
  );
}

function clearedSentences(texts: Texts, result: ClearResult): string[] {
  const sheets = (names: readonly string[]) => texts.disputes.between(names);
  const parts = [texts.steps.cleared(result.removedFormats)];
  if (result.removedSheets.length > 0) parts.push(texts.steps.clearedSheets(sheets(result.removedSheets)));
  if (result.keptSheets.length > 0) parts.push(texts.steps.keptSheets(sheets(result.keptSheets)));
  return parts;
}

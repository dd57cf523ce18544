import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { usePolicy } from '../state/use-policy.ts';
import { useBusy } from '../state/use-busy.ts';

const useStyles = makeStyles({ bar: { padding: '8px 12px', flex: 'none' } });

/** Writes the dispute forms: says first what and where, then what was written. */
export function OpenDisputes({ count }: { readonly count: number }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const opening = usePaneState((state) => state.opening.kind === 'running');
  const busy = useBusy();
  const { ask } = usePaneActions();
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || count === 0}
          onClick={() => {
            ask('disputes');
          }}
        >
          {opening ? texts.disputes.opening : texts.disputes.open}
        </Button>
      </div>
      <OpeningMessage count={count} />
    </>
  );
}

function OpeningMessage({ count }: { readonly count: number }): ReactElement | null {
  const { texts, language } = useTexts();
  const asked = usePaneState((state) => state.question === 'disputes');
  const opening = usePaneState((state) => state.opening);
  const dispute = usePolicy()?.dispute;
  const { ask, openDisputes } = usePaneActions();
  if (asked) {
    const form = texts.disputes.form[dispute?.procedure ?? 'points'](dispute?.judges ?? 0);
    const buttons = (
      <>
        <Button size="small" appearance="primary" onClick={() => void openDisputes()}>
          {texts.disputes.openDo}
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
        <strong>{texts.disputes.openTitle}</strong>
        <div>{texts.disputes.openWill(count, form)}</div>
      </Banner>
    );
  }
  if (opening.kind === 'failed') {
    return (
      <Banner severity="error" urgent>
        {opening.failure.message[language]}
      </Banner>
    );
  }
  if (opening.kind !== 'done') return null;
  const { opened, alreadyOpen, sheet } = opening.value;
  return <Banner severity="info">{texts.disputes.opened(opened, alreadyOpen, sheet)}</Banner>;
}

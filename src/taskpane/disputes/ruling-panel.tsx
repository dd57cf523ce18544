import { Button, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RulingPreview } from '../../app/services.ts';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';

const useStyles = makeStyles({
  lines: { margin: '4px 0 0', paddingLeft: '16px' },
  actor: { display: 'flex', gap: '8px', alignItems: 'center', marginTop: '8px' },
  field: { flex: '1 1 0', minWidth: 0 },
});

/** Confirming a decision, below its dispute: what will be written and where, who confirms, and afterwards the way back. */
export function RulingPanel(): ReactElement | null {
  const { texts, language } = useTexts();
  const preview = usePaneState((state) => state.preview);
  const confirming = usePaneState((state) => state.confirming);
  const undoing = usePaneState((state) => state.undoing);
  const failure = [undoing, confirming, preview].find((step) => step.kind === 'failed');
  // Confirmed in an earlier session: that can be taken back too.
  const isConfirmed = failure === preview && preview.failure.code === 'dispute-confirmed';
  if (failure?.kind === 'failed') {
    return (
      <Banner severity="warning" urgent buttons={isConfirmed ? <AfterConfirming /> : <Leave text={texts.dismiss} />}>
        {failure.failure.message[language]}
      </Banner>
    );
  }
  if (confirming.kind === 'done') {
    const { number, winner, sheets } = confirming.value;
    return (
      <Banner severity="info" buttons={<AfterConfirming />}>
        {texts.disputes.confirmed(number, winner, texts.disputes.between(sheets))}
      </Banner>
    );
  }
  if (undoing.kind === 'done') {
    return (
      <Banner severity="info" buttons={<Leave text={texts.dismiss} />}>
        {texts.disputes.undone(undoing.value.number)}
      </Banner>
    );
  }
  if (preview.kind === 'done') return <Preview preview={preview.value} />;
  return preview.kind === 'running' ? <Banner severity="info">{texts.disputes.confirmReading}</Banner> : null;
}

function Preview({ preview }: { readonly preview: RulingPreview }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const actor = usePaneState((state) => state.actor);
  const writing = usePaneState((state) => state.confirming.kind === 'running');
  const busy = useBusy();
  const { confirmRuling, setActor } = usePaneActions();
  const isReady = !busy && actor.trim() !== '';
  const buttons = (
    <>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={!isReady}
        onClick={() => void (isReady ? confirmRuling() : undefined)}
      >
        {writing ? texts.disputes.confirmRunning : texts.disputes.confirmDo}
      </Button>
      <Leave text={texts.cancel} />
    </>
  );
  return (
    <Banner severity={preview.warnings.length > 0 ? 'warning' : 'info'} buttons={buttons}>
      {preview.warnings.map((warning) => (
        <div key={warning.en}>{warning[language]}</div>
      ))}
      <strong>{texts.disputes.confirmTitle(preview.customer, preview.winner)}</strong>
      <ul className={styles.lines}>
        {preview.lines.map((line) => (
          <li key={line.en}>{line[language]}</li>
        ))}
      </ul>
      <label className={styles.actor}>
        {texts.disputes.actor}
        <Input
          className={styles.field}
          size="small"
          value={actor}
          placeholder={texts.disputes.actorHint}
          onChange={(_event, { value }) => {
            setActor(value);
          }}
        />
      </label>
    </Banner>
  );
}

function AfterConfirming(): ReactElement {
  const { texts } = useTexts();
  const undoing = usePaneState((state) => state.undoing.kind === 'running');
  const busy = useBusy();
  const { undoRuling } = usePaneActions();
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={() => void (busy ? undefined : undoRuling())}>
        {undoing ? texts.disputes.undoing : texts.disputes.undo}
      </Button>
      <Leave text={texts.dismiss} />
    </>
  );
}

function Leave({ text }: { readonly text: string }): ReactElement {
  const busy = useBusy();
  const { leaveRuling } = usePaneActions();
  return (
    <Button size="small" disabledFocusable={busy} onClick={busy ? undefined : leaveRuling}>
      {text}
    </Button>
  );
}

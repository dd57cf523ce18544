import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SettingsPreview } from '../../app/policy/policy-views.ts';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';
import { ScreenFrame } from './screen-frame.tsx';

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  title: { margin: '12px 0 2px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: '0 0 8px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
  },
  value: { margin: 0 },
  lines: { margin: '4px 0 8px', paddingLeft: '20px' },
  summary: { cursor: 'pointer' },
});

/** The company's settings: what differs from the policy, and the sheet in which they are changed. */
export default function SettingsScreen(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const lacking = usePaneState((state) => state.lacking);
  return (
    <ScreenFrame title={texts.settings.title}>
      <WrittenMessage />
      <p className={styles.text}>{texts.settings.intro}</p>
      {lacking.kind === 'running' && <Spinner size="tiny" label={texts.settings.reading} />}
      {lacking.kind === 'failed' && (
        <Banner severity="error" urgent>
          {lacking.failure.message[language]}
        </Banner>
      )}
      {lacking.kind === 'done' && <Lacking preview={lacking.value} />}
      <h3 className={styles.title}>{texts.settings.differences}</h3>
      <Differences />
      <p className={styles.text}>{texts.settings.ownRules}</p>
    </ScreenFrame>
  );
}

function Differences(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const differences = usePaneState((state) => state.result?.differences ?? null);
  if (differences === null) return <p className={styles.text}>{texts.settings.checkFirst}</p>;
  if (differences.length === 0) return <p className={styles.text}>{texts.settings.noDifferences}</p>;
  return (
    <dl className={styles.list}>
      {differences.map(({ name, value, standard }) => [
        <dt key={`${name.zh}-name`}>{name[language]}</dt>,
        <dd key={`${name.zh}-value`} className={styles.value}>
          {texts.settings.value(value[language], standard[language])}
        </dd>,
      ])}
    </dl>
  );
}

/** What would be written, and the button that writes it. */
function Lacking({ preview }: { readonly preview: SettingsPreview }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const writing = usePaneState((state) => state.writingSettings.kind === 'running');
  const busy = useBusy();
  const { writeSettings, select } = usePaneActions();
  const { sheet, how, lines } = preview;
  if (how === 'nothing') {
    return (
      <>
        <p className={styles.text}>{texts.settings.complete(sheet)}</p>
        <Button size="small" onClick={() => void select({ sheet, row: 1, column: null })}>
          {texts.settings.open}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className={styles.text}>
        {how === 'sheet'
          ? texts.settings.willAdd(sheet, lines.length)
          : texts.settings.willComplete(sheet, lines.length)}
      </p>
      <details>
        <summary className={styles.summary}>{texts.settings.lines}</summary>
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void writeSettings()}>
        {writing ? texts.settings.writing : how === 'sheet' ? texts.settings.add : texts.settings.completeDo}
      </Button>
    </>
  );
}

function WrittenMessage(): ReactElement | null {
  const { texts, language } = useTexts();
  const written = usePaneState((state) => state.writingSettings);
  const busy = useBusy();
  const { undoSettings } = usePaneActions();
  if (written.kind === 'failed') {
    return (
      <Banner severity="error" urgent>
        {written.failure.message[language]}
      </Banner>
    );
  }
  if (written.kind !== 'done' || written.value.how === 'nothing') return null;
  const undo = (
    <Button size="small" disabledFocusable={busy} onClick={() => void undoSettings()}>
      {texts.policies.undo}
    </Button>
  );
  return (
    <Banner severity="info" buttons={undo}>
      {texts.settings.written(written.value.sheet, written.value.lines.length)}
    </Banner>
  );
}

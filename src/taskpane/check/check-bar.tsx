import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../app/services.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';
import type { CheckState, LiveStatus } from '../state/pane-state.ts';
import { formatSeconds, formatShare, formatTime } from '../texts/format.ts';
import type { Texts } from '../texts/texts.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px 7px', flex: 'none' },
  state: {
    flex: '1 1 0',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  percent: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', flex: 'none' },
  button: { flex: 'none', minWidth: '60px' },
  track: { height: '3px', flex: 'none', backgroundColor: tokens.colorNeutralBackground4 },
  filled: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    transition: 'width 150ms linear',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** The one button of the tab, and beside it how the check stands; the bar below keeps its place at all times. */
export function CheckBar({ quiet }: { readonly quiet: boolean }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const check = usePaneState((state) => state.check);
  const result = usePaneState((state) => state.result);
  const live = usePaneState((state) => state.live);
  const busy = useBusy();
  const { check: run, cancelCheck } = usePaneActions();
  const running = check.kind === 'running';
  const state = stateLine(texts, check, result, live);
  return (
    <>
      <div className={styles.bar}>
        <Button
          className={styles.button}
          size="small"
          appearance={quiet ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void run()}
        >
          {texts.check.run}
        </Button>
        <span className={styles.state} title={state}>
          {state}
        </span>
        {running && <span className={styles.percent}>{formatShare(check.share)}</span>}
        {running && (
          <Button size="small" className={styles.button} disabledFocusable={check.stopping} onClick={cancelCheck}>
            {texts.check.stop}
          </Button>
        )}
      </div>
      <Progress check={check} label={texts.check.progress} text={state} />
    </>
  );
}

function Progress({ check, label, text }: { check: CheckState; label: string; text: string }): ReactElement {
  const styles = useStyles();
  if (check.kind !== 'running') return <div className={styles.track} />;
  const percent = Math.round(check.share * 100);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${text} ${formatShare(check.share)}`}
    >
      <div className={styles.filled} style={{ width: `${percent.toString()}%` }} />
    </div>
  );
}

function stateLine(texts: Texts, check: CheckState, result: CheckResult | null, live: LiveStatus): string {
  if (check.kind === 'running') {
    if (check.stopping) return texts.check.stopping;
    return texts.check.phase[check.phase] + (check.sheet === null ? '' : texts.check.sheet(check.sheet));
  }
  if (result === null) return texts.check.ready;
  const marks = result.marks.written ? texts.check.marked(result.marks.cells) : texts.check.unmarked;
  if (live.kind === 'waiting') return texts.check.waiting;
  if (live.kind === 'updated') return `${texts.check.followed(formatTime(live.at))} · ${marks}`;
  return `${texts.check.done(rowsRead(result), formatSeconds(result.milliseconds))} · ${marks}`;
}

/** Data rows of all sheets together. */
export function rowsRead(result: CheckResult): number {
  return Object.values(result.rowsRead).reduce((sum, rows) => sum + rows, 0);
}

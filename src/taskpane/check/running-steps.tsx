import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckPhase } from '../../app/services.ts';
import { Icon } from '../look/icons.tsx';
import { usePaneState, useTexts } from '../state/pane-context.ts';

const PHASES: readonly CheckPhase[] = ['reading', 'judging', 'writing'];

const useStyles = makeStyles({
  steps: { padding: '16px 12px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: '0 0 12px', padding: 0 },
  step: { display: 'flex', gap: '8px', alignItems: 'center', minHeight: '26px' },
  sign: {
    width: '16px',
    height: '16px',
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  done: { color: tokens.colorBrandForegroundLink },
  now: { fontWeight: tokens.fontWeightSemibold },
  dot: { width: '8px', height: '8px', borderRadius: '50%', border: `2px solid ${tokens.colorNeutralStroke1}` },
  dotNow: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  state: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The three parts of a running check, and which of them is at work. */
export function RunningSteps(): ReactElement | null {
  const styles = useStyles();
  const { texts } = useTexts();
  const phase = usePaneState((state) => (state.check.kind === 'running' ? state.check.phase : null));
  const writes = usePaneState((state) => state.writeMarks);
  if (phase === null) return null;
  const now = PHASES.indexOf(phase);
  const shown = PHASES.filter((candidate) => writes || candidate !== 'writing');
  return (
    <div className={styles.steps}>
      <ol className={styles.list}>
        {shown.map((candidate, at) => (
          <li key={candidate} className={styles.step} {...(at === now && { 'aria-current': 'step' })}>
            <span className={styles.sign}>
              {at < now && (
                <span className={styles.done}>
                  <Icon name="check" />
                </span>
              )}
              {at === now && <span className={mergeClasses(styles.dot, styles.dotNow)} />}
              {at > now && <span className={styles.dot} />}
            </span>
            <span className={at === now ? styles.now : undefined}>{texts.check.steps[candidate]}</span>
            <span className={styles.state}>
              {at < now ? texts.check.stepDone : at === now ? texts.check.stepNow : texts.check.stepNext}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{texts.check.runningHint}</p>
    </div>
  );
}

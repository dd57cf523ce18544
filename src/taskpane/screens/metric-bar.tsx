import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MetricView } from '../../app/services.ts';
import type { Report } from '../report.ts';
import { useTexts } from '../state/pane-context.ts';

const WIDTH = 100;
const HEIGHT = 8;
const PERCENT = 100;

const useStyles = makeStyles({
  line: { padding: '4px 0' },
  words: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  short: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  picture: { display: 'block', width: '100%', height: `${String(HEIGHT)}px`, forcedColorAdjust: 'none' },
});

interface MetricBarProps {
  readonly metric: Report['metrics'][number];
  readonly view: MetricView;
  /** The greatest value or norm of all bars, which fills the width. */
  readonly greatest: number;
}

/** A value as a bar with a stroke at the norm; the words beside it say the same. */
export function MetricBar({ metric, view, greatest }: MetricBarProps): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { subject, value, norm, met } = metric;
  const shown = (number: number): string =>
    view.format === 'percent'
      ? `${String(Math.round(number * PERCENT * 10) / 10)}%`
      : texts.metrics.count(String(number), view.unit[language]);
  const at = (number: number): number => (greatest === 0 ? 0 : (number / greatest) * WIDTH);
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span>{subject}</span>
        <span className={mergeClasses(met ? styles.quiet : styles.short)}>
          {texts.metrics.value(shown(value), shown(norm))} ·{' '}
          {met ? texts.metrics.met : texts.metrics.short(shown(norm - value))}
        </span>
      </div>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={WIDTH} height={HEIGHT} fill={tokens.colorNeutralBackground3} />
        <rect width={at(value)} height={HEIGHT} fill={met ? tokens.colorBrandBackground : 'var(--severityWarning)'} />
        <rect x={Math.min(WIDTH - 1, at(norm))} width={1} height={HEIGHT} fill={tokens.colorNeutralForeground1} />
      </svg>
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MetricView, TallyView } from '../../app/services.ts';
import type { Report } from '../report.ts';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import { usePolicy } from '../state/use-policy.ts';
import { MetricBar } from './metric-bar.tsx';
import { ScreenFrame } from './screen-frame.tsx';

type Metric = Report['metrics'][number];
type Tally = Report['tallies'][number];

const NO_TALLIES: readonly Tally[] = [];

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  title: { margin: '12px 0 2px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  month: {
    margin: '8px 0 2px',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** How each person or unit stands to the policy's norms, month by month, the latest first. */
export default function MetricsScreen(): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const policy = usePolicy();
  const metrics = usePaneState((state) => state.result?.report.metrics ?? null);
  const tallies = usePaneState((state) => state.result?.report.tallies ?? NO_TALLIES);
  const count = (metrics?.length ?? 0) + tallies.length;
  return (
    <ScreenFrame title={texts.metrics.title}>
      {metrics === null && <p className={styles.text}>{texts.metrics.checkFirst}</p>}
      {metrics !== null && count === 0 && <p className={styles.text}>{texts.metrics.none}</p>}
      {metrics !== null && count > 0 && <p className={styles.text}>{texts.metrics.sheet}</p>}
      {(policy?.metrics ?? []).map((view) => (
        <MetricSection key={view.code} view={view} metrics={(metrics ?? []).filter(({ code }) => code === view.code)} />
      ))}
      {(policy?.tallies ?? []).map((view) => (
        <TallySection key={view.code} view={view} tallies={tallies.filter(({ code }) => code === view.code)} />
      ))}
    </ScreenFrame>
  );
}

/** Sums without a norm, as sentences, the latest month first. */
function TallySection({
  view,
  tallies,
}: {
  readonly view: TallyView;
  readonly tallies: readonly Tally[];
}): ReactElement | null {
  const styles = useStyles();
  const { language } = useTexts();
  if (tallies.length === 0) return null;
  const latestFirst = [...tallies].sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
  return (
    <section>
      <h3 className={styles.title}>{view.name[language]}</h3>
      <ul className={styles.list}>
        {latestFirst.map(({ period, subject, message }) => (
          <li key={`${period} ${subject}`}>{message[language]}</li>
        ))}
      </ul>
    </section>
  );
}

function MetricSection({
  view,
  metrics,
}: {
  readonly view: MetricView;
  readonly metrics: readonly Metric[];
}): ReactElement | null {
  const styles = useStyles();
  const { texts, language } = useTexts();
  if (metrics.length === 0) return null;
  const periods = [...new Set(metrics.map(({ period }) => period))].sort().reverse();
  const greatest = Math.max(...metrics.flatMap(({ value, norm }) => [value, norm]));
  return (
    <section>
      <h3 className={styles.title}>{view.name[language]}</h3>
      {periods.map((period) => (
        <div key={period}>
          <h4 className={styles.month}>{texts.metrics.month(period)}</h4>
          <ul className={styles.list}>
            {metrics
              .filter((metric) => metric.period === period)
              .sort((a, b) => a.value - b.value)
              .map((metric) => (
                <li key={metric.subject}>
                  <MetricBar metric={metric} view={view} greatest={greatest} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

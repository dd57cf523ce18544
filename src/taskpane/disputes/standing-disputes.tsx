import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DisputeView } from '../../app/services.ts';
import { Banner } from '../look/banner.tsx';
import type { IconName } from '../look/icons.tsx';
import { Icon } from '../look/icons.tsx';
import { TextButton } from '../look/text-button.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';
import { RulingPanel } from './ruling-panel.tsx';
import { useSectionStyles } from './section-styles.ts';

const SIGNS: Readonly<Record<DisputeView['result'], IconName>> = {
  pending: 'calendar',
  tie: 'warning',
  decided: 'done',
};

const useStyles = makeStyles({
  line: {
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
  },
  top: { display: 'flex', gap: '8px', justifyContent: 'space-between', alignItems: 'baseline' },
  customer: {
    margin: 0,
    minWidth: 0,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', gap: '12px', flex: 'none' },
  state: { display: 'flex', gap: '4px', alignItems: 'center', flex: 'none' },
  decided: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  tie: { color: 'var(--severityWarning)' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The dispute forms in the workbook with what their formulas show now. */
export function StandingDisputes(): ReactElement | null {
  const section = useSectionStyles();
  const styles = useStyles();
  const { texts, language } = useTexts();
  const standing = usePaneState((state) => state.standing);
  const { readDisputes } = usePaneActions();
  if (standing.kind === 'idle') return null;
  const reading = standing.kind === 'running';
  return (
    <section aria-label={texts.disputes.standing}>
      <h2 className={section.head}>
        {texts.disputes.standing}
        <TextButton aria-disabled={reading} onClick={() => void (reading ? undefined : readDisputes())}>
          <Icon name="refresh" size={12} />
          {reading ? texts.disputes.refreshing : texts.disputes.refresh}
        </TextButton>
      </h2>
      {standing.kind === 'failed' && (
        <Banner severity="error" urgent>
          {standing.failure.message[language]}
        </Banner>
      )}
      {standing.kind === 'done' && standing.value.length === 0 && (
        <p className={section.note}>{texts.disputes.noneStanding}</p>
      )}
      {standing.kind === 'done' &&
        standing.value.map((dispute) => <StandingDispute key={dispute.number} dispute={dispute} styles={styles} />)}
    </section>
  );
}

function StandingDispute(props: { dispute: DisputeView; styles: ReturnType<typeof useStyles> }): ReactElement {
  const { dispute, styles } = props;
  const { texts, language } = useTexts();
  const { select, previewRuling } = usePaneActions();
  const busy = useBusy();
  const isDeciding = usePaneState((state) => state.deciding === dispute.number);
  const colour = { pending: styles.quiet, tie: styles.tie, decided: styles.decided }[dispute.result];
  const state = dispute.winner === null ? texts.disputes.result[dispute.result] : texts.disputes.winner(dispute.winner);
  return (
    <article className={styles.line}>
      <div className={styles.top}>
        <h3 className={styles.customer}>{dispute.customer}</h3>
        <span className={mergeClasses(styles.state, colour)}>
          <Icon name={SIGNS[dispute.result]} size={12} />
          {state}
        </span>
      </div>
      {dispute.waiting !== null && <div>{dispute.waiting[language]}</div>}
      <div className={styles.top}>
        <span className={styles.quiet}>
          {dispute.number} · {texts.disputes.between(dispute.contenders)} · {texts.disputes.asOf(dispute.asOf)}
        </span>
        <span className={styles.buttons}>
          {dispute.winner !== null && (
            <TextButton
              aria-label={texts.disputes.confirmLabel(dispute.number)}
              aria-disabled={busy}
              onClick={() => void (busy ? undefined : previewRuling(dispute.number))}
            >
              {texts.disputes.confirm}
            </TextButton>
          )}
          <TextButton aria-label={texts.disputes.goToLabel(dispute.number)} onClick={() => void select(dispute.place)}>
            {texts.disputes.goTo}
          </TextButton>
        </span>
      </div>
      {isDeciding && <RulingPanel />}
    </article>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { CheckResult } from '../../app/services.ts';
import type { Dispute } from '../report.ts';
import { useTexts } from '../state/pane-context.ts';
import { ContenderTable } from './contender-table.tsx';
import { customerNames, disputeTitle } from './dispute-names.ts';
import { useSectionStyles } from './section-styles.ts';

const useStyles = makeStyles({
  // Disputes out of view are not laid out: a report may hold thousands.
  dispute: {
    padding: '8px 12px 4px',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 128px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  resolution: { margin: '4px 0', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  numbers: { marginLeft: '6px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

/** The disputes of the last check, each with its contenders side by side. */
export function FoundDisputes({ result }: { readonly result: CheckResult }): ReactElement {
  const styles = useStyles();
  const section = useSectionStyles();
  const { texts } = useTexts();
  const { disputes, findings, asOf } = result.report;
  const names = useMemo(() => customerNames(findings), [findings]);
  return (
    <section aria-label={texts.disputes.found}>
      <h2 className={section.head}>
        {texts.disputes.found}
        <span className={section.aside}>
          {texts.disputes.count(disputes.length)} · {texts.disputes.asOf(asOf)}
        </span>
      </h2>
      {disputes.map((dispute, at) => {
        const { name, numbers } = disputeTitle(dispute, names, texts.disputes.unnamed);
        return (
          <article key={at} className={styles.dispute}>
            <h3 className={styles.name}>
              {name}
              {numbers !== '' && <span className={styles.numbers}>{numbers}</span>}
            </h3>
            <ContenderTable dispute={dispute} label={texts.disputes.table(name)} />
            {!isMarked(dispute) && <ResolutionLine dispute={dispute} />}
          </article>
        );
      })}
      {disputes.some(isMarked) && <p className={section.note}>{texts.disputes.frozen}</p>}
    </section>
  );
}

/** Whether judges mark the evidence of the dispute; otherwise the archive or an agreement decides it. */
function isMarked({ contenders }: Dispute): boolean {
  return contenders.some(({ proposed }) => Object.keys(proposed).length > 0);
}

/** Who wins by the archive, or what is agreed or still to do, with the reason. */
function ResolutionLine({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { result, winner, reason } = dispute;
  const state = winner === null ? texts.disputes.settled[result] : texts.disputes.winner(winner);
  return (
    <p className={styles.resolution}>
      <strong>{state}</strong>
      {language === 'zh' ? '：' : ': '}
      {reason[language]}
    </p>
  );
}

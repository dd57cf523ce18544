import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../state/pane-context.ts';
import { usePolicy } from '../state/use-policy.ts';
import { ScreenFrame } from './screen-frame.tsx';

const useStyles = makeStyles({
  purpose: { margin: '0 0 8px' },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
  clause: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  number: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  served: { flex: 'none', color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
});

/** The clauses of the policy and how the product serves each. */
export default function ClausesScreen(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const policy = usePolicy();
  if (policy === null) {
    return (
      <ScreenFrame title={texts.header.clauses}>
        <p className={styles.purpose}>{texts.policy.unread}</p>
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame title={policy.name[language]}>
      <p className={styles.purpose}>{policy.purpose[language]}</p>
      <p className={styles.hint}>
        {texts.policy.clauses(policy.clauses.length)} · {texts.policy.servedHint}
      </p>
      {policy.clauses.map((clause) => (
        <article key={clause.number} className={styles.clause}>
          <div className={styles.head}>
            <h3 className={styles.number}>{clause.number}</h3>
            <span className={styles.served}>{clause.served.map((way) => texts.policy.served[way]).join(' · ')}</span>
          </div>
          <p className={styles.text}>{clause.text[language]}</p>
        </article>
      ))}
    </ScreenFrame>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClauseView, RuleView } from '../../app/services.ts';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import { usePolicy } from '../state/use-policy.ts';
import { ScreenFrame } from './screen-frame.tsx';

const useStyles = makeStyles({
  purpose: { margin: '0 0 8px' },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
  clause: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  number: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  served: { flex: 'none', margin: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
  found: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
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
        <ClauseArticle
          key={clause.number}
          clause={clause}
          rules={policy.rules.filter(({ clauses }) => clauses.includes(clause.number))}
        />
      ))}
    </ScreenFrame>
  );
}

interface ClauseArticleProps {
  readonly clause: ClauseView;
  readonly rules: readonly RuleView[];
}

/** A clause: how it is served, what it says, by which checks, and how many findings they have now. */
function ClauseArticle({ clause, rules }: ClauseArticleProps): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const counts = usePaneState((state) => state.result?.report.findings ?? null);
  const found = counts === null ? null : counts.filter((finding) => finding.clause === clause.number).length;
  return (
    <article className={styles.clause}>
      <div className={styles.head}>
        <h3 className={styles.number}>{clause.number}</h3>
        <span className={styles.served}>{clause.served.map((way) => texts.policy.served[way]).join(' · ')}</span>
      </div>
      <p className={styles.text}>{clause.text[language]}</p>
      {rules.length > 0 && (
        <p className={styles.served}>
          {texts.policies.rules}
          {texts.policies.colon}
          {texts.disputes.between(rules.map(({ title }) => title[language]))}
          {' · '}
          <span className={mergeClasses(found !== null && found > 0 && styles.found)}>
            {found === null
              ? texts.policies.notChecked
              : found === 0
                ? texts.policies.noFindings
                : texts.policies.findings(found)}
          </span>
        </p>
      )}
    </article>
  );
}

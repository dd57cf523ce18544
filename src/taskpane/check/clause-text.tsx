import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePolicy } from '../state/use-policy.ts';
import { useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  quote: {
    margin: '4px 0 2px',
    padding: '4px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    cursor: 'auto',
  },
});

/** What a clause of the policy says, in place. */
export function ClauseText({ number }: { readonly number: string }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const clause = usePolicy()?.clauses.find((candidate) => candidate.number === number);
  return <blockquote className={styles.quote}>{clause?.text[language] ?? texts.list.clauseMissing}</blockquote>;
}

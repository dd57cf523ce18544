import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useUnseenStyles } from '../look/unseen-styles.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { usePolicy } from '../state/use-policy.ts';
import { AsOfField } from './as-of-field.tsx';
import { PaneMenu } from './pane-menu.tsx';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 8px 2px 4px',
    flex: 'none',
  },
  policy: {
    flex: '1 1 96px',
    minWidth: 0,
    justifyContent: 'flex-start',
    padding: '0 8px',
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** What is judged and as of when, both one click away, and the menu. */
export function Header(): ReactElement {
  const styles = useStyles();
  const { unseen } = useUnseenStyles();
  const { texts, language } = useTexts();
  const policy = usePolicy();
  const reading = usePaneState((state) => state.workbook.kind === 'running' || state.workbook.kind === 'idle');
  const { show } = usePaneActions();
  const name = policy?.name[language] ?? (reading ? texts.header.policyLoading : texts.header.policyUnknown);
  return (
    <header className={styles.header}>
      <h1 className={unseen}>{texts.product}</h1>
      <Button
        className={styles.policy}
        size="small"
        appearance="subtle"
        disabled={policy === null}
        title={name}
        aria-label={texts.header.openPolicy(name)}
        onClick={() => {
          show('clauses');
        }}
      >
        <span className={styles.name}>{name}</span>
      </Button>
      <AsOfField />
      <PaneMenu />
    </header>
  );
}

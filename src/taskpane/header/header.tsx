import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../look/icons.tsx';
import { useUnseenStyles } from '../look/unseen-styles.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { usePolicy } from '../state/use-policy.ts';
import { MenuButton } from './menu-button.tsx';
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
    width: '100%',
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
  const { texts } = useTexts();
  return (
    <header className={styles.header}>
      <h1 className={unseen}>{texts.product}</h1>
      <PolicyMenu />
      <AsOfField />
      <PaneMenu />
    </header>
  );
}

/** The policy by its name, and what can be done with it. */
function PolicyMenu(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const policy = usePolicy();
  const reading = usePaneState((state) => state.workbook.kind === 'running' || state.workbook.kind === 'idle');
  const { show, choosePolicy, showSettings } = usePaneActions();
  const name = policy?.name[language] ?? (reading ? texts.header.policyLoading : texts.header.policyUnknown);
  const entry = (key: string, text: string, act: () => void) => ({
    key,
    text,
    role: 'menuitem' as const,
    ticked: null,
    act,
  });
  const entries = [
    entry('clauses', texts.policies.clauses, () => {
      show('clauses');
    }),
    ...((policy?.metrics.length ?? 0) > 0
      ? [
          entry('metrics', texts.metrics.title, () => {
            show('metrics');
          }),
        ]
      : []),
    entry('settings', texts.policies.settings, () => void showSettings()),
    entry('choose', texts.policies.choose, () => void choosePolicy()),
  ];
  return (
    <MenuButton
      label={texts.policies.menu}
      sections={[{ key: 'policy', title: null, entries }]}
      side="left"
      wide
      button={(trigger) => (
        <Button
          {...trigger}
          className={styles.policy}
          size="small"
          appearance="subtle"
          disabled={policy === null}
          title={name}
          aria-label={texts.policies.openMenu(name)}
        >
          <span className={styles.name}>{name}</span>
          <Icon name="down" />
        </Button>
      )}
    />
  );
}

import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { PolicyChoice, PolicyComparison } from '../../app/policy/policy-views.ts';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import type { Step } from '../state/pane-state.ts';
import { useBusy } from '../state/use-busy.ts';
import { PolicyComparisonView } from './policy-comparison.tsx';
import { ScreenFrame } from './screen-frame.tsx';

const useStyles = makeStyles({
  intro: { margin: '0 0 8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  choice: {
    display: 'block',
    width: '100%',
    padding: '8px 4px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  current: { flex: 'none', color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  needs: { color: tokens.colorNeutralForeground3 },
});

/** All policies: what each is for, what of it this workbook has, and, for the one that is opened, what it would change. */
export default function PoliciesScreen(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const choices = usePaneState((state) => state.choices);
  const comparing = usePaneState((state) => state.comparing);
  return (
    <ScreenFrame title={texts.policies.title}>
      <SwitchMessage />
      <p className={styles.intro}>{texts.policies.intro}</p>
      {choices.kind === 'failed' && (
        <Banner severity="error" urgent>
          {choices.failure.message[language]}
        </Banner>
      )}
      {choices.kind === 'running' && <Spinner size="tiny" label={texts.loading} />}
      {choices.kind === 'done' && (
        <ul className={styles.list}>
          {choices.value.map((choice) => (
            <ChoiceItem
              key={choice.id}
              choice={choice}
              opened={comparing?.policy === choice.id ? comparing.step : null}
            />
          ))}
        </ul>
      )}
    </ScreenFrame>
  );
}

/** A policy of the list. What is opened under it is brought into view, and again when the comparison has come in. */
function ChoiceItem({
  choice,
  opened,
}: {
  readonly choice: PolicyChoice;
  /** How far the comparison has come, null while the policy is not opened. */
  readonly opened: Step<PolicyComparison> | null;
}): ReactElement {
  const styles = useStyles();
  const { comparePolicy } = usePaneActions();
  const item = useRef<HTMLLIElement | null>(null);
  const stage = opened?.kind;
  useEffect(() => {
    if (stage !== undefined) item.current?.scrollIntoView({ block: 'nearest' });
  }, [stage]);
  return (
    <li ref={item} className={styles.item}>
      <button
        type="button"
        className={styles.choice}
        aria-expanded={opened !== null}
        onClick={() => void comparePolicy(opened === null ? choice.id : null)}
      >
        <ChoiceLines choice={choice} />
      </button>
      {opened !== null && <PolicyComparisonView choice={choice} step={opened} />}
    </li>
  );
}

function ChoiceLines({ choice }: { readonly choice: PolicyChoice }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { sheets, columns, checked, clauses } = choice;
  const [lackingSheets, lackingColumns] = [sheets.missing.length, columns.missing.length];
  return (
    <>
      <span className={styles.head}>
        <span className={styles.name}>{choice.name[language]}</span>
        {choice.current && <span className={styles.current}>{texts.policies.current}</span>}
      </span>
      <span style={{ display: 'block' }}>{choice.purpose[language]}</span>
      <span className={styles.needs}>
        {texts.policies.served(checked, clauses)} ·{' '}
        {lackingSheets + lackingColumns === 0
          ? texts.policies.complete
          : texts.policies.lacks(lackingSheets, lackingColumns)}
      </span>
    </>
  );
}

/** What the last switch did, and the way back. */
function SwitchMessage(): ReactElement | null {
  const { texts, language } = useTexts();
  const switching = usePaneState((state) => state.switching);
  const choices = usePaneState((state) => state.choices);
  const busy = useBusy();
  const { undoSwitch, show } = usePaneActions();
  if (switching.kind === 'failed') {
    return (
      <Banner severity="error" urgent>
        {switching.failure.message[language]}
      </Banner>
    );
  }
  if (switching.kind !== 'done') return null;
  const { to } = switching.value;
  const name = choices.kind === 'done' ? choices.value.find(({ id }) => id === to)?.name[language] : undefined;
  const buttons = (
    <>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          show('tabs');
        }}
      >
        {texts.policies.back}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => void undoSwitch()}>
        {texts.policies.undo}
      </Button>
    </>
  );
  return (
    <Banner severity="info" buttons={buttons}>
      {texts.policies.switched(name ?? to)}
    </Banner>
  );
}

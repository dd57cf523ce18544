import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { Icon } from '../look/icons.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { readAsOf } from './as-of-date.ts';

const useStyles = makeStyles({
  field: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    gap: '4px',
  },
  box: {
    display: 'flex',
    alignItems: 'center',
    height: '24px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  input: {
    width: '10.5ch',
    padding: '0 0 0 6px',
    border: 'none',
    outline: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    ':disabled': { color: tokens.colorNeutralForegroundDisabled },
  },
  picker: {
    position: 'relative',
    width: '22px',
    height: '22px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
  },
  native: {
    position: 'absolute',
    inset: 0,
    opacity: 0,
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    '::-webkit-calendar-picker-indicator': {
      position: 'absolute',
      inset: 0,
      width: '100%',
      height: '100%',
      margin: 0,
      padding: 0,
      cursor: 'pointer',
    },
  },
  problem: {
    position: 'absolute',
    top: '28px',
    right: 0,
    zIndex: 3,
    padding: '4px 8px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: '1px solid var(--severityError)',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
  },
});

/**
 * The as-of date as the product writes it, whatever the browser's own spelling. The calendar is the browser's, opened
 * by a click on the icon over which a transparent date input lies: a script may not open it inside a foreign frame.
 */
export function AsOfField(): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const asOf = usePaneState((state) => state.asOf);
  const running = usePaneState((state) => state.check.kind === 'running');
  const { setAsOf } = usePaneActions();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const problemId = useId();

  const commit = () => {
    if (draft === null) return;
    const day = readAsOf(draft);
    setRefused(day === null);
    if (day === null) return;
    setAsOf(day);
    setDraft(null);
  };
  const giveUp = () => {
    setDraft(null);
    setRefused(false);
  };

  return (
    <div className={styles.field}>
      <span aria-hidden="true">{texts.header.asOf}</span>
      <span className={styles.box}>
        <input
          className={styles.input}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          disabled={running}
          aria-label={texts.header.asOfLabel}
          aria-invalid={refused}
          aria-describedby={refused ? problemId : undefined}
          value={draft ?? asOf}
          onChange={(event) => {
            setDraft(event.target.value);
            setRefused(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') giveUp();
          }}
          onBlur={commit}
        />
        <span className={styles.picker} title={texts.header.asOfPick}>
          <Icon name="calendar" size={14} />
          <input
            className={styles.native}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            disabled={running}
            value={asOf}
            onChange={(event) => {
              if (event.target.value === '') return;
              setAsOf(event.target.value);
              giveUp();
            }}
          />
        </span>
      </span>
      {refused && (
        <span id={problemId} role="alert" className={styles.problem}>
          {texts.header.asOfInvalid}
        </span>
      )}
    </div>
  );
}

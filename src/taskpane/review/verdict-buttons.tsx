import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';

const useStyles = makeStyles({
  foot: {
    flex: 'none',
    padding: '6px 12px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 0, flex: '1 1 auto', padding: '3px 8px' },
  key: { marginLeft: '6px', opacity: 0.75, fontSize: '11px' },
  reason: { display: 'flex', margin: '0 0 6px', '& input': { minWidth: 0, width: '100%' } },
  note: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The words of the three buttons, which depend on what is asked. */
export interface VerdictWords {
  readonly same: string;
  readonly different: string;
}

interface VerdictButtonsProps {
  readonly words: VerdictWords;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Null where too little is chosen to call it one customer. */
  readonly onSame: (() => void) | null;
  readonly onDifferent: () => void;
  readonly onLater: () => void;
  /** Where decisions will be written; told before the first. */
  readonly note: string;
}

/** The decision: the same, not the same, later, each with its key; and what will be written where. */
export function VerdictButtons(props: VerdictButtonsProps): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const busy = useBusy();
  const writing = usePaneState((state) => state.reviewing.step.kind === 'running');
  const { words, onSame } = props;
  return (
    <div className={styles.foot}>
      <Input
        className={styles.reason}
        size="small"
        aria-label={review.reason}
        placeholder={review.reasonHint}
        value={props.reason}
        onChange={(_, { value }) => {
          props.onReason(value);
        }}
      />
      <div className={styles.buttons}>
        <Choice name={words.same} digit="1" primary disabled={busy || onSame === null} onClick={() => onSame?.()} />
        <Choice name={words.different} digit="2" disabled={busy} onClick={props.onDifferent} />
        <Choice name={review.later} digit="3" disabled={false} onClick={props.onLater} />
      </div>
      <p className={styles.note}>{writing ? review.writing : props.note}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly digit: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Choice({ name, digit, primary, disabled, onClick }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  return (
    <Button
      className={styles.button}
      size="small"
      appearance={primary === true ? 'primary' : 'secondary'}
      disabledFocusable={disabled}
      aria-keyshortcuts={digit}
      title={texts.review.key(digit)}
      onClick={onClick}
    >
      {name}
      <span className={styles.key} aria-hidden="true">
        {digit}
      </span>
    </Button>
  );
}

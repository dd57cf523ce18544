import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, Ref } from 'react';
import { useId, useState } from 'react';
import { TextButton } from '../look/text-button.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  input: { flex: '1 1 120px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  missing: { flex: '1 0 100%', margin: 0, color: tokens.colorNeutralForeground1 },
});

interface DeciderFieldProps {
  /** True once somebody has tried to decide without a name. */
  readonly missing: boolean;
  readonly input: Ref<HTMLInputElement>;
}

/** Who decides: asked once, remembered, and changed on demand. The name is declared, nobody proves it. */
export function DeciderField({ missing, input }: DeciderFieldProps): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const decider = usePaneState((state) => state.reviewing.decider);
  const { setDecider } = usePaneActions();
  const [editing, setEditing] = useState(decider === '');
  const [draft, setDraft] = useState(decider);
  const [entered, setEntered] = useState(false);
  const problem = useId();
  const label = useId();
  const keep = () => {
    const name = draft.trim();
    if (name === '') return;
    setDecider(name);
    setEditing(false);
  };
  if (!editing && decider !== '') {
    return (
      <div className={styles.line}>
        <span>{`${review.decider}：${decider}`}</span>
        <TextButton
          // The field in which Enter was pressed is gone; the focus stays where it stood.
          autoFocus={entered}
          onClick={() => {
            setDraft(decider);
            setEditing(true);
          }}
        >
          {review.change}
        </TextButton>
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <span id={label}>{review.decider}</span>
      <Input
        className={styles.input}
        size="small"
        input={{ ref: input }}
        aria-labelledby={label}
        aria-describedby={missing ? problem : undefined}
        aria-invalid={missing}
        placeholder={review.deciderHint}
        value={draft}
        maxLength={40}
        onChange={(_, { value }) => {
          setDraft(value);
          setDecider(value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Else the same key would press the button to which the focus goes.
          event.preventDefault();
          setEntered(true);
          keep();
        }}
        onBlur={keep}
      />
      {missing && (
        <p id={problem} className={styles.missing} role="alert">
          {review.deciderMissing}
        </p>
      )}
    </div>
  );
}

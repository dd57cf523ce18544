import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLedgerStyles } from './ledger-styles.ts';

/** A part that is folded away. It is drawn when somebody first opens it: hundreds of names unseen would hold the pane up. */
export function Folded(props: { readonly title: string; readonly content: () => ReactElement }): ReactElement {
  const styles = useLedgerStyles();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className={mergeClasses(styles.line, styles.foldedLine)}>{props.title}</summary>
      {wasOpened && props.content()}
    </details>
  );
}

import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useLedgerStyles } from './ledger-styles.ts';

/** The title of a step. A step that follows another takes the focus, so that the keyboard goes on from its top. */
export function ScreenTitle({ text, focused }: { readonly text: string; readonly focused: boolean }): ReactElement {
  const styles = useLedgerStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) title.current?.focus();
  }, [focused]);
  return (
    <h2 ref={title} tabIndex={-1} className={styles.title}>
      {text}
    </h2>
  );
}

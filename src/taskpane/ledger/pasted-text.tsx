import { Button } from '@fluentui/react-components';
import type { ClipboardEvent, ReactElement } from 'react';
import { useMemo } from 'react';
import { useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

/** Characters from which on a field is no longer filled: browsers lay out a long text for seconds, at every change again. */
const LONG = 20_000;
/** Beginning of a long text that is shown, so that one sees what was pasted. */
const SHOWN_LINES = 3;
const SHOWN_CHARACTERS = 300;

/** The field to paste into. A long text is kept as it came and told by its rows, without passing through the field. */
export function PastedText({ text }: { readonly text: string }): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const { choose } = useLedgerActions();
  if (text.length > LONG) return <LongText text={text} />;
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= LONG) return;
    event.preventDefault();
    choose({ kind: 'text', text: pasted });
  };
  return (
    <textarea
      className={styles.field}
      rows={6}
      aria-label={texts.source.textLabel}
      placeholder={texts.source.textLabel}
      value={text}
      onPaste={onPaste}
      onChange={(event) => {
        choose({ kind: 'text', text: event.target.value });
      }}
    />
  );
}

function LongText({ text }: { readonly text: string }): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const { choose } = useLedgerActions();
  const rows = useMemo(() => rowsIn(text), [text]);
  const beginning = text.slice(0, SHOWN_CHARACTERS).split(/\r?\n/).slice(0, SHOWN_LINES);
  return (
    <>
      <p className={styles.note} role="status">
        {texts.source.pasted(rows)}
      </p>
      {beginning.map((line, at) => (
        <p key={at} className={styles.note}>
          {line}
        </p>
      ))}
      <div className={styles.choice}>
        <Button
          size="small"
          onClick={() => {
            choose({ kind: 'text', text: '' });
          }}
        >
          {texts.source.pasteAnew}
        </Button>
      </div>
    </>
  );
}

/** Lines of a text; a line break at its end begins none. */
function rowsIn(text: string): number {
  let rows = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) rows++;
  return rows;
}

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { StandingImport } from '../../app/ledger/ledger-views.ts';
import { Banner } from '../look/banner.tsx';
import { TextButton } from '../look/text-button.tsx';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

/** The imports that stand in the ledgers, each with the way to take it back. */
export function ImportList(): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const imports = useLedger((state) => state.imports);
  const { ask } = useLedgerActions();
  return (
    <section aria-label={texts.imports.title}>
      <h3 className={styles.head}>{texts.imports.title}</h3>
      <TakeBackMessage />
      {imports.length === 0 && (
        <div className={styles.part}>
          <p className={styles.note}>{texts.imports.none}</p>
        </div>
      )}
      <ul className={styles.list}>
        {imports.map((standing) => (
          <li key={`${standing.sheet} ${standing.batch}`} className={styles.line}>
            <span className={styles.words}>
              {whenOf(standing, texts.imports.on)} · {standing.sheet}
              <br />
              <span className={styles.figures}>{texts.imports.line(standing.rows, standing.fen)}</span>
            </span>
            <TextButton
              aria-label={texts.imports.undoLabel(standing.batch)}
              onClick={() => {
                ask(standing);
              }}
            >
              {texts.imports.undo}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `20260630-2` → the day and the number of the import on it. */
function whenOf({ batch }: StandingImport, say: (date: string, number: string) => string): string {
  const [date = '', number = ''] = batch.split('-');
  return say(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`, number);
}

/** What an undo will do, before it is done, and what it has done. */
function TakeBackMessage(): ReactElement | null {
  const { texts } = useLedgerTexts();
  const asked = useLedger((state) => state.asked);
  const work = useLedger((state) => state.work);
  const takenBack = useLedger((state) => state.takenBack);
  const { ask, takeBack } = useLedgerActions();
  if (work === 'taking-back') return <Banner severity="info">{texts.imports.undoing}</Banner>;
  if (asked !== null) {
    const buttons = (
      <>
        <Button size="small" appearance="primary" onClick={() => void takeBack(asked.batch, asked.sheet)}>
          {texts.imports.undoDo}
        </Button>
        <Button
          size="small"
          onClick={() => {
            ask(null);
          }}
        >
          {texts.cancel}
        </Button>
      </>
    );
    return (
      <Banner severity="info" buttons={buttons}>
        <strong>{texts.imports.undoTitle(asked.batch)}</strong>
        <div>{texts.imports.undoWill(asked.rows, asked.sheet)}</div>
      </Banner>
    );
  }
  if (takenBack === null) return null;
  return <Banner severity="info">{texts.imports.undone(takenBack.batch, takenBack.rows, takenBack.kept)}</Banner>;
}

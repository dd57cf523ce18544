import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FailureBanner } from './failure-banner.tsx';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';
import { ScreenTitle } from './screen-title.tsx';

/** What was written, with the way to take it back at once. */
export function DoneScreen(): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const applied = useLedger((state) => state.applied);
  const work = useLedger((state) => state.work);
  const { back, takeBack } = useLedgerActions();
  if (applied === null) return null;
  const { batch, sheet, rows, fen, remembered } = applied;
  return (
    <>
      <div className={styles.screen}>
        <div className={styles.part}>
          <ScreenTitle text={texts.done.title} focused />
          <p className={styles.note} role="status">
            {texts.done.text(rows, fen, sheet, batch)}
          </p>
          {remembered > 0 && <p className={styles.note}>{texts.done.remembered(remembered)}</p>}
        </div>
        <FailureBanner />
      </div>
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            back('source');
          }}
        >
          {texts.done.again}
        </Button>
        <Button size="small" disabledFocusable={work !== null} onClick={() => void takeBack(batch, sheet)}>
          {work === 'taking-back' ? texts.imports.undoing : texts.imports.undo}
        </Button>
      </div>
    </>
  );
}

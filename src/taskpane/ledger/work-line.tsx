import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

/** How far a reading is, and the button that gives it up; nothing while nothing is read. Writing is not given up halfway. */
export function WorkLine(): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const work = useLedger((state) => state.work);
  const share = useLedger((state) => state.share);
  const { cancel } = useLedgerActions();
  if (work !== 'opening' && work !== 'previewing') return null;
  const percent = Math.round(share * 100);
  return (
    <>
      <Button size="small" onClick={cancel}>
        {texts.stop}
      </Button>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={texts.source.reading}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className={styles.filled} style={{ width: `${percent.toString()}%` }} />
      </div>
    </>
  );
}

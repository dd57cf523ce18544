import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FailureBanner } from './failure-banner.tsx';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';
import { PartyLists } from './party-lists.tsx';
import { ProposalList } from './proposal-list.tsx';
import { QuestionList } from './question-list.tsx';
import { RejectedList } from './rejected-list.tsx';
import { ScreenTitle } from './screen-title.tsx';
import { WorkLine } from './work-line.tsx';
import { ShareTables, Sums } from './sums.tsx';

/** What would be written and where, what was read and what not; nothing is written before it is accepted here. */
export function PreviewScreen(): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const preview = useLedger((state) => state.preview);
  const work = useLedger((state) => state.work);
  const { apply, back } = useLedgerActions();
  if (preview === null) return null;
  const { taken } = preview.reconciliation;
  const will =
    taken.lines === 0
      ? texts.preview.nothing
      : texts.preview.will(taken.lines, taken.fen, preview.sheet, preview.firstRow);
  return (
    <>
      <div className={styles.screen}>
        <div className={styles.part}>
          <ScreenTitle text={texts.preview.title} focused />
          <p className={styles.note} role="status">
            {will}
          </p>
          {preview.newSheet && <p className={styles.note}>{texts.preview.newSheet(preview.sheet)}</p>}
          {preview.newColumn && taken.lines > 0 && <p className={styles.note}>{texts.preview.newColumn}</p>}
          {preview.leftOut.length > 0 && <p className={styles.note}>{texts.preview.leftOut(preview.leftOut)}</p>}
          {preview.filledDown > 0 && <p className={styles.note}>{texts.preview.filledDown(preview.filledDown)}</p>}
        </div>
        <FailureBanner />
        <QuestionList preview={preview} />
        <Sums preview={preview} />
        <ProposalList preview={preview} />
        <RejectedList rejected={preview.rejected} />
        <PartyLists parties={preview.parties} />
        <ShareTables preview={preview} />
      </div>
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work !== null || taken.lines === 0}
          onClick={() => void apply()}
        >
          {work === 'applying' ? texts.preview.applying : texts.preview.apply}
        </Button>
        <Button
          size="small"
          onClick={() => {
            back('mapping');
          }}
        >
          {texts.preview.back}
        </Button>
        <WorkLine />
      </div>
    </>
  );
}

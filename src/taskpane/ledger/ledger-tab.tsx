import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { usePane, usePaneState } from '../state/pane-context.ts';
import { DoneScreen } from './done-screen.tsx';
import { LedgerContext, useLedger } from './ledger-context.ts';
import { createLedgerDesk } from './ledger-state.ts';
import { MappingScreen } from './mapping-screen.tsx';
import { PreviewScreen } from './preview-screen.tsx';
import { SourceScreen } from './source-screen.tsx';

/** The tab 台账: a ledger comes in step by step, and what came in can be taken back. */
export default function LedgerTab(): ReactElement {
  const pane = usePane();
  const [desk] = useState(() => createLedgerDesk(pane.ledger, pane.onUnexpected));
  const isShown = usePaneState((state) => state.tab === 'ledger');
  useEffect(() => {
    // Sheets may have come and gone while another tab was shown.
    if (isShown) void desk.actions.look();
  }, [desk, isShown]);
  return (
    <LedgerContext value={desk}>
      <Step />
    </LedgerContext>
  );
}

function Step(): ReactElement {
  const step = useLedger((state) => state.step);
  switch (step) {
    case 'source':
      return <SourceScreen />;
    case 'mapping':
      return <MappingScreen />;
    case 'preview':
      return <PreviewScreen />;
    case 'done':
      return <DoneScreen />;
  }
}

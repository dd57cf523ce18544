import type { ReactElement } from 'react';
import { Banner } from '../look/banner.tsx';
import { useLedger, useLedgerTexts } from './ledger-context.ts';

/** Why the last step was not done. */
export function FailureBanner(): ReactElement | null {
  const { language } = useLedgerTexts();
  const failure = useLedger((state) => state.failure);
  if (failure === null) return null;
  return (
    <Banner severity="error" urgent>
      {failure.message[language]}
    </Banner>
  );
}

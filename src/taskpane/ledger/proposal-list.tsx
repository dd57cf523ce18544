import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PreviewView } from '../../app/ledger/ledger-views.ts';
import { formatShare } from '../texts/format.ts';
import { TextButton } from '../look/text-button.tsx';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

/** Names shown at a time; the others follow as these are decided. */
const SHOWN = 10;

/** Names that may be filed customers, to be confirmed one by one. */
export function ProposalList({ preview }: { readonly preview: PreviewView }): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const confirmed = useLedger((state) => state.confirmed);
  const work = useLedger((state) => state.work);
  const { withdraw } = useLedgerActions();
  const open = preview.parties.unmatched.filter(({ proposals }) => proposals.length > 0);
  if (open.length === 0 && confirmed.length === 0) return null;
  const title = texts.preview.proposals(open.length);
  return (
    <section aria-label={title}>
      <h3 className={styles.head}>{title}</h3>
      <div className={styles.part}>
        <p className={styles.note}>{texts.preview.proposalLead}</p>
      </div>
      <ul className={styles.list}>
        {confirmed.map(({ name, filed }) => (
          <li key={name} className={styles.line}>
            <span className={styles.words}>
              <strong>{name}</strong>
              <br />
              {texts.preview.confirmed(filed)}
            </span>
            <TextButton
              aria-label={texts.preview.withdrawLabel(name)}
              aria-disabled={work !== null}
              onClick={() => void withdraw(name)}
            >
              {texts.preview.withdraw}
            </TextButton>
          </li>
        ))}
        {open.slice(0, SHOWN).map((customer) => (
          <OpenName key={`${customer.number} ${customer.name}`} customer={customer} />
        ))}
      </ul>
    </section>
  );
}

function OpenName({ customer }: { readonly customer: PreviewView['parties']['unmatched'][number] }): ReactElement {
  const styles = useLedgerStyles();
  const { texts, language } = useLedgerTexts();
  const work = useLedger((state) => state.work);
  const { confirm } = useLedgerActions();
  return (
    <li className={styles.line} style={{ flexDirection: 'column' }}>
      <span className={styles.words}>
        <strong>{customer.name}</strong> · {texts.preview.rowsOf(customer.lines, customer.fen)}
      </span>
      {customer.proposals.map(({ name, number, confidence, reasons }) => (
        <div key={`${number ?? ''} ${name}`} className={styles.choice} style={{ width: '100%' }}>
          <span className={styles.words}>
            {name}
            {number !== null && `（${number}）`} {formatShare(confidence)}
            {reasons.length > 0 && (
              <>
                <br />
                <span className={styles.figures} style={{ whiteSpace: 'normal' }}>
                  {reasons
                    .slice(0, 2)
                    .map(({ text }) => text[language])
                    .join(' · ')}
                </span>
              </>
            )}
          </span>
          <Button
            size="small"
            aria-label={texts.preview.sameLabel(customer.name, name)}
            disabledFocusable={work !== null}
            onClick={() => void confirm({ name: customer.name, filed: name, number })}
          >
            {texts.preview.same}
          </Button>
        </div>
      ))}
    </li>
  );
}

import type { ReactElement } from 'react';
import type { Parties } from '../../app/ledger/ledger-views.ts';
import { Folded } from './folded.tsx';
import { useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

/** Names that are shown; the report of the check lists the rest once they stand in the ledger. */
const SHOWN = 200;

/** Customers without any likeness in the archive, and people whom the roster does not have: taken, and told. */
export function PartyLists({ parties }: { readonly parties: Parties }): ReactElement {
  const { texts } = useLedgerTexts();
  const strangers = parties.unmatched.filter(({ proposals }) => proposals.length === 0);
  return (
    <>
      <Names
        title={texts.preview.unmatched(strangers.length)}
        items={strangers}
        nameOf={({ name, number }) => (name === '' ? number : name)}
        moreOf={({ lines, fen }) => texts.preview.rowsOf(lines, fen)}
      />
      <Names
        title={texts.preview.people(parties.unknownPeople.length)}
        items={parties.unknownPeople}
        nameOf={({ name }) => name}
        moreOf={({ lines, vacant }) => (vacant ? `${texts.preview.vacant} · ${lines.toString()}` : lines.toString())}
      />
    </>
  );
}

/** What is said of each is put into words when it is shown: there may be tens of thousands. */
function Names<T>(props: {
  readonly title: string;
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly moreOf: (item: T) => string;
}): ReactElement | null {
  const styles = useLedgerStyles();
  if (props.items.length === 0) return null;
  return (
    <Folded
      title={props.title}
      content={() => (
        <ul className={styles.list}>
          {props.items.slice(0, SHOWN).map((item) => (
            <li key={props.nameOf(item)} className={styles.line}>
              <span className={styles.words}>{props.nameOf(item)}</span>
              <span className={styles.figures}>{props.moreOf(item)}</span>
            </li>
          ))}
        </ul>
      )}
    />
  );
}

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
        names={strangers.map(({ name, number, lines, fen }) => ({
          name: name === '' ? number : name,
          more: texts.preview.rowsOf(lines, fen),
        }))}
      />
      <Names
        title={texts.preview.people(parties.unknownPeople.length)}
        names={parties.unknownPeople.map(({ name, lines, vacant }) => ({
          name,
          more: vacant ? `${texts.preview.vacant} · ${lines.toString()}` : lines.toString(),
        }))}
      />
    </>
  );
}

function Names(props: {
  readonly title: string;
  readonly names: readonly { readonly name: string; readonly more: string }[];
}): ReactElement | null {
  const styles = useLedgerStyles();
  if (props.names.length === 0) return null;
  return (
    <Folded
      title={props.title}
      content={() => (
        <ul className={styles.list}>
          {props.names.slice(0, SHOWN).map(({ name, more }) => (
            <li key={name} className={styles.line}>
              <span className={styles.words}>{name}</span>
              <span className={styles.figures}>{more}</span>
            </li>
          ))}
        </ul>
      )}
    />
  );
}

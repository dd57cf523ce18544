import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DraftView, TableView } from '../../app/ledger/ledger-views.ts';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px', padding: '5px 12px' },
  top: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
});

interface FieldRowProps {
  readonly field: DraftView['fields'][number];
  readonly table: TableView;
  readonly at: number;
}

/** A column of the ledger: which column of the source it is, how sure that is, and three of its values. */
export function FieldRow({ field, table, at }: FieldRowProps): ReactElement {
  const own = useStyles();
  const styles = useLedgerStyles();
  const { texts, language } = useLedgerTexts();
  const column = useLedger((state) => state.mappings[at]?.[field.header] ?? null);
  const { map } = useLedgerActions();
  const proposal = table.columns.find(({ canonical }) => canonical === field.header);
  const chosen = column === null ? 'none' : null;
  const confidence = proposal?.column === column ? proposal.confidence : chosen;
  const isOpen = confidence === 'likely' || confidence === 'unsure' || (confidence === 'none' && field.needed);
  const samples = table.source.find((source) => source.column === column)?.samples ?? [];
  const id = `field-${at.toString()}-${field.header}`;
  return (
    <div className={own.row}>
      <div className={mergeClasses(styles.note, own.top)}>
        <label htmlFor={id}>
          {field.name[language]}
          {field.needed && ` · ${texts.mapping.needed}`}
        </label>
        {confidence !== null && (field.needed || confidence !== 'none') && (
          <span className={mergeClasses(isOpen && styles.check)}>{texts.mapping.confidence[confidence]}</span>
        )}
      </div>
      <select
        id={id}
        className={styles.field}
        value={column ?? ''}
        onChange={(event) => {
          map(at, field.header, event.target.value === '' ? null : Number(event.target.value));
        }}
      >
        <option value="">{texts.mapping.none}</option>
        {table.source.map((source) => (
          <option key={source.column} value={source.column}>
            {texts.mapping.column(source.header, columnName(source.column))}
          </option>
        ))}
      </select>
      {samples.length > 0 && <p className={styles.note}>{texts.mapping.samples(samples.map(short))}</p>}
    </div>
  );
}

const SHOWN = 24;

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length <= SHOWN ? text : `${characters.slice(0, SHOWN).join('')}…`;
}

/** A, B … AA: columns of the source counted from its first one. */
function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

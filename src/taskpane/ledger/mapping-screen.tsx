import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LedgerKind, TableView } from '../../app/ledger/ledger-views.ts';
import { unusedColumns } from '../../app/ledger/unused-columns.ts';
import { FailureBanner } from './failure-banner.tsx';
import { FieldRow } from './field-row.tsx';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';
import { ScreenTitle } from './screen-title.tsx';
import { WorkLine } from './work-line.tsx';

/** Which column is which, with samples of its values; every choice can be changed. */
export function MappingScreen(): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const draft = useLedger((state) => state.draft);
  const work = useLedger((state) => state.work);
  const { preview, back } = useLedgerActions();
  return (
    <>
      <div className={styles.screen}>
        <div className={styles.part}>
          <ScreenTitle text={texts.mapping.title} focused />
          <p className={styles.note}>{texts.mapping.from(draft?.name ?? '')}</p>
          {draft?.remembered === true && <p className={styles.note}>{texts.mapping.remembered}</p>}
          <SheetOfFile />
          <KindChoice />
        </div>
        <FailureBanner />
        {(draft?.tables ?? []).map((table, at) => (
          <TableColumns key={`${String(draft?.kind)} ${at.toString()}`} table={table} at={at} />
        ))}
      </div>
      <div className={styles.foot}>
        <Button size="small" appearance="primary" disabledFocusable={work !== null} onClick={() => void preview()}>
          {work === 'previewing' ? texts.mapping.previewing : texts.mapping.preview}
        </Button>
        <Button
          size="small"
          onClick={() => {
            back('source');
          }}
        >
          {texts.mapping.back}
        </Button>
        <WorkLine />
      </div>
    </>
  );
}

function SheetOfFile(): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const draft = useLedger((state) => state.draft);
  const { openSheetOfFile } = useLedgerActions();
  if (draft === null || draft.sheets.length === 0) return null;
  return (
    <label className={styles.note}>
      {texts.mapping.sheetOfFile}
      <select
        className={styles.field}
        value={draft.name}
        onChange={(event) => void openSheetOfFile(event.target.value)}
      >
        {draft.sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function KindChoice(): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const kind = useLedger((state) => state.draft?.kind);
  const { draftAs } = useLedgerActions();
  const radio = (value: LedgerKind) => (
    <label className={styles.choice}>
      <input type="radio" name="ledger-kind" checked={kind === value} onChange={() => void draftAs(value)} />
      {texts.mapping[value]}
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.mapping.kind}</legend>
      {radio('sales')}
      {radio('payments')}
    </fieldset>
  );
}

function TableColumns({ table, at }: { readonly table: TableView; readonly at: number }): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const draft = useLedger((state) => state.draft);
  const mapping = useLedger((state) => state.mappings[at] ?? null);
  const isRead = mapping !== null;
  const unused = unusedColumns(table, mapping);
  const { use } = useLedgerActions();
  const fields = draft?.fields ?? [];
  const found = new Set(table.columns.filter(({ column }) => column !== null).map(({ canonical }) => canonical));
  const shown = fields.filter(({ header, needed }) => needed || found.has(header) || header === '客户名称');
  const rest = fields.filter((field) => !shown.includes(field));
  const title = texts.mapping.table(table.row, table.rows);
  return (
    <section aria-label={title}>
      <h3 className={styles.head}>{title}</h3>
      {(draft?.tables.length ?? 0) > 1 && (
        <div className={styles.part}>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={isRead}
              onChange={(event) => {
                use(at, event.target.checked);
              }}
            />
            {texts.mapping.use}
          </label>
        </div>
      )}
      {table.instalments > 0 && draft?.kind === 'payments' && (
        <div className={styles.part}>
          <p className={styles.note}>{texts.mapping.instalments(table.instalments)}</p>
        </div>
      )}
      {isRead && shown.map((field) => <FieldRow key={field.header} field={field} table={table} at={at} />)}
      {unused.length > 0 && (
        <div className={styles.part}>
          <p className={styles.note}>{texts.mapping.unused(unused)}</p>
        </div>
      )}
      {isRead && rest.length > 0 && (
        <details>
          <summary className={styles.line}>{texts.mapping.more}</summary>
          {rest.map((field) => (
            <FieldRow key={field.header} field={field} table={table} at={at} />
          ))}
        </details>
      )}
    </section>
  );
}

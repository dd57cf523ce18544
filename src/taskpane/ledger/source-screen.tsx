import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { LedgerOrigin } from '../../app/ledger/ledger-views.ts';
import { FailureBanner } from './failure-banner.tsx';
import { ImportList } from './import-list.tsx';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';
import { PastedText } from './pasted-text.tsx';
import { ScreenTitle } from './screen-title.tsx';
import { WorkLine } from './work-line.tsx';

/** Where the ledger comes from; below, what was imported before. */
export function SourceScreen(): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const work = useLedger((state) => state.work);
  const origin = useLedger((state) => state.origin);
  const takenBack = useLedger((state) => state.takenBack);
  const { open } = useLedgerActions();
  return (
    <>
      <div className={styles.screen}>
        <div className={styles.part}>
          <ScreenTitle text={texts.source.title} focused={takenBack !== null} />
          <p className={styles.note}>{texts.source.lead}</p>
          <OriginChoice />
        </div>
        <FailureBanner />
        <ImportList />
      </div>
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work !== null || !isChosen(origin)}
          onClick={() => void open()}
        >
          {work === 'opening' ? texts.source.reading : texts.source.read}
        </Button>
        <WorkLine />
      </div>
    </>
  );
}

function isChosen(origin: LedgerOrigin): boolean {
  if (origin.kind === 'text') return origin.text.trim() !== '';
  if (origin.kind === 'file') return origin.name !== '';
  return origin.kind === 'selection' || origin.name !== '';
}

const NO_FILE: LedgerOrigin = { kind: 'file', name: '', bytes: new Uint8Array(0), sheet: null };

function OriginChoice(): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const origin = useLedger((state) => state.origin);
  const sheets = useLedger((state) => state.sheets);
  const { choose } = useLedgerActions();
  const radio = (kind: LedgerOrigin['kind'], label: string, chosen: LedgerOrigin) => (
    <label className={styles.choice}>
      <input
        type="radio"
        name="ledger-origin"
        checked={origin.kind === kind}
        onChange={() => {
          choose(chosen);
        }}
      />
      {label}
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.source.from}</legend>
      {radio('selection', texts.source.selection, { kind: 'selection' })}
      {origin.kind === 'selection' && <p className={styles.note}>{texts.source.selectionHint}</p>}
      {radio('sheet', texts.source.sheet, { kind: 'sheet', name: sheets[0] ?? '' })}
      {origin.kind === 'sheet' && (
        <select
          className={styles.field}
          aria-label={texts.source.sheetLabel}
          value={origin.name}
          onChange={(event) => {
            choose({ kind: 'sheet', name: event.target.value });
          }}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      {radio('text', texts.source.text, { kind: 'text', text: '' })}
      {origin.kind === 'text' && <PastedText text={origin.text} />}
      {radio('file', texts.source.file, NO_FILE)}
      {origin.kind === 'file' && <FileChoice name={origin.name} />}
    </fieldset>
  );
}

function FileChoice({ name }: { readonly name: string }): ReactElement {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const { choose } = useLedgerActions();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    choose({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), sheet: null });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt,.ods,.xlsb"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <div className={styles.choice}>
        <Button size="small" onClick={() => input.current?.click()}>
          {texts.source.chooseFile}
        </Button>
        <span className={styles.words}>{name === '' ? texts.source.noFile : name}</span>
      </div>
      <p className={styles.note}>{texts.source.fileHint}</p>
    </>
  );
}

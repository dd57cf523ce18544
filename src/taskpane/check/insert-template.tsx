import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';
import { useArchiveMissing } from './use-archive-missing.ts';

const useStyles = makeStyles({
  hint: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

/** Offers empty sheets with headers for what is missing, and says first which. */
export function InsertTemplate({ roles }: { readonly roles: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const workbook = usePaneState((state) => state.workbook);
  const inserting = usePaneState((state) => state.inserting);
  const archiveMissing = useArchiveMissing();
  const busy = useBusy();
  const { insertTemplate } = usePaneActions();
  const missing = workbook.kind === 'done' ? workbook.value.missing : [];
  const names = missing.filter((sheet) => roles.includes(sheet.role)).map((sheet) => sheet.name[language]);
  return (
    <div>
      {names.length > 0 && <p className={styles.hint}>{texts.start.insertHint(texts.disputes.between(names))}</p>}
      {inserting.kind === 'failed' && (
        <p className={styles.hint} role="alert">
          {inserting.failure.message[language]}
        </p>
      )}
      <Button
        size="small"
        appearance={archiveMissing ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => void insertTemplate(roles)}
      >
        {inserting.kind === 'running' ? texts.start.inserting : texts.start.insert}
      </Button>
    </div>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbookDescription } from '../../app/services.ts';
import { MessagePanel } from '../look/message-panel.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import type { Step } from '../state/pane-state.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { InsertTemplate } from './insert-template.tsx';

const useStyles = makeStyles({
  facts: { padding: '0 12px 16px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  title: {
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: '0 0 12px', padding: 0 },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    minHeight: '24px',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  rows: { flex: 'none', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** Before the first check: what it will read and what it will write. */
export function StartScreen(): ReactElement {
  const { texts, language } = useTexts();
  const workbook = usePaneState((state) => state.workbook);
  const writeMarks = usePaneState((state) => state.writeMarks);
  if (workbook.kind === 'idle' || workbook.kind === 'running') {
    return <MessagePanel title={texts.loading} text={texts.start.reading} />;
  }
  const failure = workbook.kind === 'failed' ? workbook.failure : null;
  const { title, text } = startSentences(workbook, texts, language, writeMarks);
  return (
    <>
      <MessagePanel title={title} text={text} {...(failure !== null && SIGN_OF_FAILURE)}>
        {failure !== null && failure.insertable.length > 0 && <InsertTemplate roles={failure.insertable} />}
        {failure !== null && failure.insertable.length === 0 && <ReadAgain />}
      </MessagePanel>
      {workbook.kind === 'done' && <Sheets description={workbook.value} />}
    </>
  );
}

function startSentences(
  workbook: Step<WorkbookDescription>,
  texts: Texts,
  language: Language,
  writeMarks: boolean,
): { readonly title: string; readonly text: string } {
  if (workbook.kind === 'failed') return { title: texts.start.failed, text: workbook.failure.message[language] };
  const required = workbook.kind === 'done' ? workbook.value.missing.filter((sheet) => sheet.required) : [];
  if (required.length > 0) {
    const names = texts.disputes.between(required.map((sheet) => sheet.name[language]));
    return { title: texts.start.noArchive, text: texts.start.needArchive(names) };
  }
  return { title: texts.start.title, text: writeMarks ? texts.start.willWrite : texts.start.willNotWrite };
}

const SIGN_OF_FAILURE = { icon: 'error', colour: 'var(--severityError)', urgent: true } as const;

function ReadAgain(): ReactElement {
  const { texts } = useTexts();
  const { describe } = usePaneActions();
  return (
    <Button size="small" onClick={() => void describe()}>
      {texts.retry}
    </Button>
  );
}

function Sheets({ description }: { readonly description: WorkbookDescription }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { sheets, missing } = description;
  return (
    <div className={styles.facts}>
      {sheets.length > 0 && <h3 className={styles.title}>{texts.start.found}</h3>}
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={`${sheet.role}:${sheet.name}`} className={styles.line}>
            <span>{sheet.name}</span>
            <span className={styles.rows}>{texts.start.rows(sheet.rows)}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3 className={styles.title}>{texts.start.missing}</h3>
          <ul className={styles.list}>
            {missing.map((sheet) => (
              <li key={sheet.role} className={styles.line}>
                <span>{sheet.name[language]}</span>
                {sheet.required && <span className={styles.rows}>{texts.start.required}</span>}
              </li>
            ))}
          </ul>
          <InsertTemplate roles={missing.map((sheet) => sheet.role)} />
        </>
      )}
    </div>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../app/services.ts';
import { Banner } from '../look/banner.tsx';
import { MessagePanel } from '../look/message-panel.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { InsertTemplate } from './insert-template.tsx';
import { StartScreen } from './start-screen.tsx';
import { rowsRead } from './check-bar.tsx';

const useStyles = makeStyles({ inserted: { flex: 'none', fontSize: tokens.fontSizeBase200 } });

/** The check tab while there is no result: before the first check, after a cancelled one, after a failed one. */
export function CheckStateScreen(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const check = usePaneState((state) => state.check);
  const inserting = usePaneState((state) => state.inserting);
  const { check: run } = usePaneActions();
  const retry = (
    <Button size="small" onClick={() => void run()}>
      {texts.check.again}
    </Button>
  );
  if (check.kind === 'cancelled') {
    return (
      <MessagePanel icon="info" title={texts.result.cancelledTitle} text={texts.result.cancelled}>
        {retry}
      </MessagePanel>
    );
  }
  if (check.kind === 'failed') {
    const { insertable, message } = check.failure;
    return (
      <MessagePanel
        icon="error"
        colour="var(--severityError)"
        title={insertable.length > 0 ? texts.start.noArchive : texts.result.failedTitle}
        text={message[language]}
        urgent
      >
        {insertable.length > 0 ? <InsertTemplate roles={insertable} /> : retry}
      </MessagePanel>
    );
  }
  return (
    <>
      {inserting.kind === 'done' && (
        <div className={styles.inserted}>
          <Banner severity="info">{texts.start.inserted(texts.disputes.between(inserting.value.sheets))}</Banner>
        </div>
      )}
      <StartScreen />
    </>
  );
}

/** A check that found nothing: says what was looked at, and leads to the clauses. */
export function NothingFound({ result }: { readonly result: CheckResult }): ReactElement {
  const { texts } = useTexts();
  const { show } = usePaneActions();
  return (
    <MessagePanel
      icon="done"
      colour={tokens.colorBrandForegroundLink}
      title={texts.result.noneTitle}
      text={texts.result.none(result.report.asOf, rowsRead(result))}
    >
      <Button
        size="small"
        onClick={() => {
          show('clauses');
        }}
      >
        {texts.result.noneButton}
      </Button>
    </MessagePanel>
  );
}

import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { Banner } from '../look/banner.tsx';
import { MessagePanel } from '../look/message-panel.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { FoundDisputes } from './found-disputes.tsx';
import { OpenDisputes } from './open-disputes.tsx';
import { StandingDisputes } from './standing-disputes.tsx';

const useStyles = makeStyles({ scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', position: 'relative' } });

/** Who gets the customer: what the check found, and what stands in the workbook. */
export default function DisputesTab(): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const result = usePaneState((state) => state.result);
  const unread = usePaneState((state) => state.standing.kind === 'idle');
  const selecting = usePaneState((state) => state.selecting);
  const actions = usePaneActions();
  useEffect(() => {
    if (unread) void actions.readDisputes();
  }, [unread, actions]);

  const disputes = result?.report.disputes ?? [];
  const startCheck = () => {
    actions.chooseTab('check');
    void actions.check();
  };
  return (
    <>
      {disputes.length > 0 && <OpenDisputes count={disputes.length} />}
      <div className={styles.scroll}>
        {result === null && (
          <MessagePanel title={texts.disputes.needCheckTitle} text={texts.disputes.needCheck}>
            <Button size="small" appearance="primary" onClick={startCheck}>
              {texts.check.run}
            </Button>
          </MessagePanel>
        )}
        {result !== null && disputes.length === 0 && (
          <MessagePanel icon="done" title={texts.disputes.noneTitle} text={texts.disputes.none(result.report.asOf)} />
        )}
        <StandingDisputes />
        {result !== null && disputes.length > 0 && <FoundDisputes result={result} />}
      </div>
      {selecting.kind === 'failed' && (
        <Banner severity="warning" urgent>
          {selecting.failure.message[language]}
        </Banner>
      )}
    </>
  );
}

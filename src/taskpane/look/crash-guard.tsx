import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Component } from 'react';
import { useTexts } from '../state/pane-context.ts';
import { MessagePanel } from './message-panel.tsx';

interface CrashGuardState {
  readonly crashed: boolean;
}

/** Shows a sentence in place of a part that could not be drawn or fetched; the error goes to the browser's reporting. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = { crashed: false };

  static getDerivedStateFromError(): CrashGuardState {
    return { crashed: true };
  }

  override componentDidCatch(error: Error): void {
    window.reportError(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crash /> : this.props.children;
  }
}

function Crash(): ReactElement {
  const { texts } = useTexts();
  return (
    <MessagePanel icon="error" colour="var(--severityError)" title={texts.crash.title} text={texts.crash.text} urgent>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {texts.crash.reload}
      </Button>
    </MessagePanel>
  );
}

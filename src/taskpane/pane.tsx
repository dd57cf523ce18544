import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { CheckTab } from './check/check-tab.tsx';
import { Header } from './header/header.tsx';
import { LiveRegion } from './look/live-region.tsx';
import { TabList } from './look/tab-list.tsx';
import type { PaneScreen, PaneTab } from './state/pane-state.ts';
import { usePaneActions, usePaneState, useTexts } from './state/pane-context.ts';

const DisputesTab = lazy(() => import(/* webpackChunkName: "disputes" */ './disputes/disputes-tab.tsx'));
const LedgerTab = lazy(() => import(/* webpackChunkName: "ledger" */ './ledger/ledger-tab.tsx'));
const ClausesScreen = lazy(() => import(/* webpackChunkName: "clauses" */ './screens/clauses-screen.tsx'));
const PoliciesScreen = lazy(() => import(/* webpackChunkName: "policies" */ './screens/policies-screen.tsx'));
const SettingsScreen = lazy(() => import(/* webpackChunkName: "settings" */ './screens/settings-screen.tsx'));
const MetricsScreen = lazy(() => import(/* webpackChunkName: "metrics" */ './screens/metrics-screen.tsx'));
const ReviewScreen = lazy(() => import(/* webpackChunkName: "review" */ './review/review-screen.tsx'));
const AboutScreen = lazy(() => import(/* webpackChunkName: "about" */ './screens/about-screen.tsx'));

const useStyles = makeStyles({
  pane: {
    height: '100%',
    minHeight: '320px',
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  body: { position: 'relative', flex: '1 1 0', minHeight: 0 },
  panel: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' },
  // Not `display: none`: the list keeps its place and its measures while another tab is shown.
  away: { visibility: 'hidden' },
});

/** The whole pane: what is judged, the tabs, and the screens of the menu over them. */
export function PaneBody(): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const tab = usePaneState((state) => state.tab);
  const screen = usePaneState((state) => state.screen);
  const disputesSeen = usePaneState((state) => state.tab === 'disputes' || state.standing.kind !== 'idle');
  const ledgerSeen = useSeen(tab === 'ledger');
  const { chooseTab } = usePaneActions();
  const tabs = [
    { value: 'check' as const, text: texts.tabs.check },
    { value: 'disputes' as const, text: texts.tabs.disputes },
    { value: 'ledger' as const, text: texts.tabs.ledger },
  ];
  return (
    <div className={styles.pane}>
      <Header />
      <div className={styles.body}>
        <main className={mergeClasses(styles.panel, screen !== 'tabs' && styles.away)}>
          <TabList label={texts.tabs.label} tabs={tabs} chosen={tab} onChoose={chooseTab} />
          <div className={styles.body}>
            <Panel tab="check" chosen={tab}>
              <CheckTab />
            </Panel>
            <Panel tab="disputes" chosen={tab}>
              {disputesSeen && (
                <Later>
                  <DisputesTab />
                </Later>
              )}
            </Panel>
            <Panel tab="ledger" chosen={tab}>
              {ledgerSeen && (
                <Later>
                  <LedgerTab />
                </Later>
              )}
            </Panel>
          </div>
        </main>
        {screen !== 'tabs' && (
          <div className={styles.panel}>
            <Later>
              <OpenScreen screen={screen} />
            </Later>
          </div>
        )}
      </div>
      <LiveRegion />
    </div>
  );
}

function OpenScreen({ screen }: { readonly screen: Exclude<PaneScreen, 'tabs'> }): ReactElement {
  switch (screen) {
    case 'policies':
      return <PoliciesScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'metrics':
      return <MetricsScreen />;
    case 'clauses':
      return <ClausesScreen />;
    case 'review':
      return <ReviewScreen />;
    case 'about':
      return <AboutScreen />;
  }
}

/** Whether something has been so at least once: a tab that was opened is kept as it was left. */
function useSeen(isSo: boolean): boolean {
  const [seen, setSeen] = useState(isSo);
  if (isSo && !seen) setSeen(true);
  return seen || isSo;
}

function Panel(props: { readonly tab: PaneTab; readonly chosen: PaneTab; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div
      id={`panel-${props.tab}`}
      role="tabpanel"
      aria-labelledby={`tab-${props.tab}`}
      className={mergeClasses(styles.panel, props.tab !== props.chosen && styles.away)}
    >
      {props.children}
    </div>
  );
}

/** A screen that is fetched when it is first opened; empty for the moment that takes. */
function Later({ children }: { readonly children: ReactNode }): ReactElement {
  return <Suspense fallback={null}>{children}</Suspense>;
}

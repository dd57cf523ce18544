import { FluentProvider, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo } from 'react';
import { CrashGuard } from './look/crash-guard.tsx';
import { isDarkTheme } from './look/pane-theme.ts';
import { usePaneTheme } from './look/use-pane-theme.ts';
import { PaneBody } from './pane.tsx';
import type { Pane } from './state/create-pane.ts';
import { PaneContext, useTexts } from './state/pane-context.ts';
import type { OfficeSurroundings } from './surroundings.ts';

const useStyles = makeStyles({ root: { height: '100%' } });

/** The pane in Office's colours and in its language. */
export function PaneRoot({
  pane,
  surroundings,
}: {
  readonly pane: Pane;
  readonly surroundings: OfficeSurroundings;
}): ReactElement {
  const styles = useStyles();
  const theme = usePaneTheme(surroundings);
  const dark = isDarkTheme(theme);
  const context = useMemo(() => ({ pane, officeLanguage: surroundings.language }), [pane, surroundings]);
  return (
    <PaneContext value={context}>
      <FluentProvider theme={theme} className={styles.root} style={{ colorScheme: dark ? 'dark' : 'light' }}>
        <PageLanguage />
        <CrashGuard>
          <PaneBody />
        </CrashGuard>
      </FluentProvider>
    </PaneContext>
  );
}

/** Tells screen readers and the browser's own controls in which language the page is. */
function PageLanguage(): null {
  const { language, texts } = useTexts();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = texts.product;
  }, [language, texts]);
  return null;
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Icon } from '../look/icons.tsx';
import { usePaneActions, useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 8px',
    flex: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 12px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface ScreenFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What going back does, where it is more than showing the tabs. */
  readonly onLeave?: () => void;
  /** True where the content lays itself out over the whole screen and scrolls within itself. */
  readonly fill?: boolean;
}

/** A screen opened from the menu, with the way back; Escape goes back too. */
export function ScreenFrame({ title, children, onLeave, fill }: ScreenFrameProps): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { show } = usePaneActions();
  const back = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    // Opened from the header, which stays: the focus goes back to where it came from.
    const opener = document.activeElement;
    back.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const leave =
    onLeave ??
    (() => {
      show('tabs');
    });
  return (
    <section
      aria-label={title}
      style={{ display: 'contents' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <div className={styles.head}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            back.current = element;
          }}
          size="small"
          appearance="subtle"
          icon={<Icon name="back" />}
          aria-label={texts.back}
          title={texts.back}
          onClick={leave}
        />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {fill === true ? (
        children
      ) : (
        <div className={styles.body} tabIndex={0}>
          {children}
        </div>
      )}
    </section>
  );
}

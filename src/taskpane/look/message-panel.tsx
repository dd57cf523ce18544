import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { IconName } from './icons.tsx';
import { Icon } from './icons.tsx';

const useStyles = makeStyles({
  panel: { padding: '20px 12px', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  title: {
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface MessagePanelProps {
  readonly icon?: IconName;
  readonly colour?: string;
  readonly title: string;
  readonly text: string;
  /** Failures are announced at once, all else when the reader is free. */
  readonly urgent?: boolean;
  /** The one thing to do next. */
  readonly children?: ReactNode;
}

/** A state of a screen in words: what happened, what to do next, one button. */
export function MessagePanel(props: MessagePanelProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.panel} {...(props.urgent === true && { role: 'alert' })}>
      <h2 className={styles.title}>
        {props.icon !== undefined && (
          <span style={{ color: props.colour ?? 'inherit', display: 'inline-flex' }}>
            <Icon name={props.icon} />
          </span>
        )}
        {props.title}
      </h2>
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Severity } from '../report.ts';
import { SeverityMark } from './severity-mark.tsx';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: { paddingTop: '1px', display: 'flex' },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface BannerProps {
  readonly severity: Severity;
  readonly urgent?: boolean;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
}

/** A message across the pane, above the list or above the foot. */
export function Banner({ severity, urgent, children, buttons }: BannerProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.banner} role={urgent === true ? 'alert' : 'status'}>
      <span className={styles.mark}>
        <SeverityMark severity={severity} />
      </span>
      <div className={styles.words}>
        {children}
        {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
      </div>
    </div>
  );
}

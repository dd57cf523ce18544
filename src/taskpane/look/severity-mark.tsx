import type { ReactElement } from 'react';
import type { Severity } from '../report.ts';
import { Icon } from './icons.tsx';

const COLOURS: Readonly<Record<Severity, string>> = {
  error: 'var(--severityError)',
  warning: 'var(--severityWarning)',
  info: 'var(--severityInfo)',
};

/** The sign of a severity: a shape of its own in a colour of its own. Its word stands beside it or in a label. */
export function SeverityMark({
  severity,
  size = 14,
}: {
  readonly severity: Severity;
  readonly size?: number;
}): ReactElement {
  return (
    <span style={{ color: COLOURS[severity], display: 'inline-flex', flex: 'none' }}>
      <Icon name={severity} size={size} />
    </span>
  );
}

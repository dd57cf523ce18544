import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { toggled } from '../findings/finding-view.ts';
import { SeverityMark } from '../look/severity-mark.tsx';
import type { Severity } from '../report.ts';
import { WORST_FIRST } from '../report.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { formatCount } from '../texts/format.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 12px 6px', flex: 'none' },
  toggle: {
    flex: '1 1 0',
    minWidth: 'max-content',
    minHeight: '28px',
    whiteSpace: 'nowrap',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '3px',
    padding: '0 2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  count: { fontWeight: tokens.fontWeightSemibold },
});

/** How many findings there are of each severity; a press shows that severity alone, or together with others pressed. */
export function SeverityToggles({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const filters = usePaneState((state) => state.view.filters);
  const { look } = usePaneActions();
  return (
    <div className={styles.row} role="group" aria-label={texts.filters.bySeverity}>
      {WORST_FIRST.map((severity) => (
        <button
          key={severity}
          type="button"
          className={mergeClasses(styles.toggle, filters.severities.has(severity) && styles.pressed)}
          aria-pressed={filters.severities.has(severity)}
          onClick={() => {
            look({ filters: { ...filters, severities: toggled(filters.severities, severity) } });
          }}
        >
          <SeverityMark severity={severity} />
          <span className={styles.count}>{formatCount(counts[severity])}</span>
          <span>{texts.severity[severity]}</span>
        </button>
      ))}
    </div>
  );
}

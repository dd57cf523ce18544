import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { memo } from 'react';
import type { TreeRow } from '../findings/tree-rows.ts';
import { Icon } from '../look/icons.tsx';
import { useRowStyles } from '../look/row-styles.ts';
import { SeverityMark } from '../look/severity-mark.tsx';
import { WORST_FIRST } from '../report.ts';
import { useTexts } from '../state/pane-context.ts';
import { formatCount } from '../texts/format.ts';
import type { TreeActions } from './use-tree-actions.ts';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '30px',
    padding: '0 12px 0 6px',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flex: '0 1 auto',
    minWidth: 0,
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  number: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  count: {
    display: 'flex',
    alignItems: 'center',
    gap: '3px',
    flex: 'none',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface GroupRowProps {
  readonly domId: string;
  readonly row: TreeRow & { kind: 'group' };
  readonly current: boolean;
  readonly actions: TreeActions;
}

/** The head of a customer's findings: who it is, and how many of each severity. */
export const GroupRow = memo(function GroupRow({ domId, row, current, actions }: GroupRowProps): ReactElement {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts } = useTexts();
  const { group, open } = row;
  const name = group.name ?? texts.list.noCustomer(group.sheet);
  const counts = WORST_FIRST.filter((severity) => group.counts[severity] > 0);
  const spoken = counts.map((severity) => `${texts.severity[severity]} ${formatCount(group.counts[severity])}`);
  return (
    <div
      id={domId}
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-selected={current}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-label={`${texts.list.groupLabel(name, group.members.length)} · ${spoken.join(' · ')}`}
      className={mergeClasses(styles.group, current && rowStyles.current)}
      onClick={() => {
        actions.toggleGroup(group.id);
      }}
    >
      <Icon name={open ? 'down' : 'right'} size={12} />
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.number}>{group.customer !== null && group.customer !== name ? group.customer : ''}</span>
      {counts.map((severity) => (
        <span key={severity} className={styles.count} title={texts.severity[severity]}>
          <SeverityMark severity={severity} size={12} />
          {formatCount(group.counts[severity])}
        </span>
      ))}
    </div>
  );
});

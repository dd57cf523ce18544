import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { FindingGroup } from '../findings/group-findings.ts';
import { groupOf, walkFrom } from '../findings/step-through.ts';
import { findingRowId } from '../findings/tree-rows.ts';
import { Icon } from '../look/icons.tsx';
import type { Finding } from '../report.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { useBusy } from '../state/use-busy.ts';
import { placeOf } from './use-tree-actions.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 8px',
    flex: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: { minWidth: 0, '&[hidden]': { display: 'none' }, padding: '0 6px', whiteSpace: 'nowrap' },
  position: {
    flex: '1 1 0',
    minWidth: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

interface StepFooterProps {
  readonly findings: readonly Finding[];
  readonly groups: readonly FindingGroup[];
}

/** Finding after finding, each selected in the sheet, and the way back to an unmarked workbook. */
export function StepFooter({ findings, groups }: StepFooterProps): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const current = usePaneState((state) => state.view.current);
  const view = usePaneState((state) => state.view);
  const clearing = usePaneState((state) => state.clearing.kind === 'running');
  const busy = useBusy();
  const { look, select, ask } = usePaneActions();
  const walk = useMemo(() => walkFrom(groups, current), [groups, current]);

  const go = (index: number | null) => {
    const finding = index === null ? undefined : findings[index];
    if (index === null || finding === undefined) return;
    const group = groupOf(groups, index);
    const folded = new Set(view.folded);
    if (group !== null) folded.delete(group.id);
    look({ current: findingRowId(index), folded, reveals: view.reveals + 1 });
    void select(placeOf(finding));
  };

  return (
    <footer className={styles.foot} aria-label={texts.steps.label}>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        hidden={findings.length === 0}
        icon={<Icon name="back" size={14} />}
        disabledFocusable={walk.previous === null}
        onClick={() => {
          go(walk.previous);
        }}
      >
        {texts.steps.previous}
      </Button>
      <span className={styles.position}>{findings.length > 0 && texts.steps.position(walk.position, walk.count)}</span>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        hidden={findings.length === 0}
        icon={<Icon name="forward" size={14} />}
        iconPosition="after"
        disabledFocusable={walk.next === null}
        onClick={() => {
          go(walk.next);
        }}
      >
        {texts.steps.next}
      </Button>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => {
          ask('clear');
        }}
      >
        {clearing ? texts.steps.clearing : texts.steps.clear}
      </Button>
    </footer>
  );
}

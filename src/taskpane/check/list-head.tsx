import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FindingRows } from '../findings/use-finding-rows.ts';
import { TextButton } from '../look/text-button.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '2px 12px 4px',
    flex: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** How many findings the filters leave, told to screen readers as it changes, and folding all groups at once. */
export function ListHead({ list, all }: { readonly list: FindingRows; readonly all: number }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const folded = usePaneState((state) => state.view.folded);
  const { look } = usePaneActions();
  const anyOpen = list.groups.some((group) => !folded.has(group.id));
  return (
    <div className={styles.head}>
      <span role="status">{texts.filters.shown(list.shown, all, list.groups.length)}</span>
      {list.groups.length > 0 && (
        <TextButton
          onClick={() => {
            look({ folded: anyOpen ? new Set(list.groups.map((group) => group.id)) : new Set() });
          }}
        >
          {anyOpen ? texts.filters.collapseAll : texts.filters.expandAll}
        </TextButton>
      )}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactElement } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { TreeRows } from '../findings/tree-rows.ts';
import { treeCommand } from '../findings/tree-keys.ts';
import type { Finding } from '../report.ts';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import { FindingRow } from './finding-row.tsx';
import { GroupRow } from './group-row.tsx';
import { rowDomId } from './row-dom-id.ts';
import { useTreeActions } from './use-tree-actions.ts';

const GROUP_HEIGHT = 30;
const FINDING_HEIGHT = 88;
/** Keys with which a button inside of a row gives the focus back to the list. */
const LEAVING_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Escape']);

const useStyles = makeStyles({
  tree: {
    flex: '1 0 180px',
    height: 0,
    overflowY: 'auto',
    overflowAnchor: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
    // The ring is drawn on the row that the keys act on.
    '&:focus-visible [aria-selected="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  all: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/**
 * The findings as a tree of customers: only the rows in view are drawn. The focus stays on the tree, which names its
 * current row, so a row may be taken out of the page without the focus being lost.
 */
export function FindingTree({
  rows,
  findings,
}: {
  readonly rows: TreeRows;
  readonly findings: readonly Finding[];
}): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const view = usePaneState((state) => state.view);
  const actions = useTreeActions(findings);
  const tree = useRef<HTMLDivElement>(null);
  const currentAt = view.current === null ? -1 : rows.placeOf(view.current);

  // The same functions for the same rows: with others, every row is measured anew at every key.
  const keyOf = useCallback((at: number) => rows.keyAt(at), [rows]);
  const estimateSize = useCallback((at: number) => (rows.isGroup(at) ? GROUP_HEIGHT : FINDING_HEIGHT), [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize,
    getItemKey: keyOf,
    overscan: 6,
    // The current row is always drawn: the tree refers to it by id, and the focus may be on one of its buttons.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), currentAt),
  });

  const target = useRef(currentAt);
  target.current = currentAt;
  useEffect(() => {
    if (view.reveals > 0 && target.current >= 0) virtualizer.scrollToIndex(target.current, { align: 'auto' });
  }, [view.reveals, virtualizer]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const inside = event.target !== event.currentTarget;
    if (inside && !LEAVING_KEYS.has(event.key)) return;
    if (inside) event.currentTarget.focus();
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const command = treeCommand(event.key, rows, view.current, view.detailed);
    if (command === null) return;
    event.preventDefault();
    actions.obey(command);
  };

  return (
    <div
      ref={tree}
      className={styles.tree}
      role="tree"
      aria-label={texts.list.label}
      aria-activedescendant={currentAt >= 0 ? rowDomId(currentAt) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && currentAt < 0) actions.enter(rows);
      }}
    >
      <div className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows.at(item.index);
          if (row === undefined) return null;
          const finding = row.kind === 'finding' ? findings[row.index] : undefined;
          const current = item.index === currentAt;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start.toString()}px)` }}
            >
              {row.kind === 'group' && (
                <GroupRow domId={rowDomId(item.index)} row={row} current={current} actions={actions} />
              )}
              {row.kind === 'finding' && finding !== undefined && (
                <FindingRow
                  domId={rowDomId(item.index)}
                  row={row}
                  finding={finding}
                  current={current}
                  actions={actions}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function withIndex(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}

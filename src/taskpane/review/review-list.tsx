import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ReviewItem } from '../../app/customers/review-views.ts';
import { useRowStyles } from '../look/row-styles.ts';
import { usePaneActions, useTexts } from '../state/pane-context.ts';
import { formatShare } from '../texts/format.ts';
import { listTarget } from './list-target.ts';

const ROW_HEIGHT = 44;

const useStyles = makeStyles({
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    outlineStyle: 'none',
    '&:focus-visible [aria-selected="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  all: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${ROW_HEIGHT.toString()}px`,
    boxSizing: 'border-box',
    padding: '4px 12px',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  names: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  more: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

const domId = (at: number): string => `review-${at.toString()}`;

/** All items that wait, only those in view drawn; Enter or a click opens one. */
export function ReviewList({
  items,
  current,
}: {
  readonly items: readonly ReviewItem[];
  readonly current: string | null;
}): ReactElement {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts, language } = useTexts();
  const { lookAtReview } = usePaneActions();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ id }) => id === current),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  useEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);
  const open = (index: number) => {
    lookAtReview({ current: items[index]?.id ?? null, listed: false });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      // Back to the comparison, not out of the screen.
      event.stopPropagation();
      lookAtReview({ listed: false });
    }
    if (event.key === 'Enter' || event.key === ' ') open(at);
    const target = listTarget(event.key, at, items.length);
    if (target !== null) setAt(target);
    if (target !== null || event.key === 'Enter' || event.key === ' ') event.preventDefault();
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={texts.review.listLabel}
      aria-activedescendant={domId(at)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const [link] = item.links;
          return (
            <div
              key={key}
              id={domId(index)}
              role="option"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={mergeClasses(styles.row, index === at && rowStyles.current)}
              style={{ transform: `translateY(${start.toString()}px)` }}
              onClick={() => {
                open(index);
              }}
            >
              <div className={styles.names}>{namesOf(item).join(language === 'zh' ? '、' : ', ')}</div>
              <div className={styles.more}>
                {[
                  formatShare(link?.confidence ?? 0),
                  ...(link?.reasons ?? []).filter(({ speaks }) => speaks === 'for').map(({ text }) => text[language]),
                  ...item.seen.map(({ sheet, rows }) => texts.review.seen(sheet, rows)),
                ].join(' · ')}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function namesOf({ rows }: ReviewItem): string[] {
  return rows.map(({ cells, side }) => cells[0]?.text ?? side);
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { PreviewView } from '../../app/ledger/ledger-views.ts';
import { useRowStyles } from '../look/row-styles.ts';
import { usePaneActions } from '../state/pane-context.ts';
import { useLedger, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';

const ROW_HEIGHT = 40;
const TALLEST = 280;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    outlineStyle: 'none',
    '&:focus-visible [aria-selected="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  all: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', cursor: 'pointer' },
});

/** Every row that was not read, with its reason; where the source is in the workbook, a row is gone to. Only rows in view are drawn. */
export function RejectedList({ rejected }: { readonly rejected: PreviewView['rejected'] }): ReactElement | null {
  const own = useStyles();
  const styles = useLedgerStyles();
  const marks = useRowStyles();
  const { texts, language } = useLedgerTexts();
  const draft = useLedger((state) => state.draft);
  const { select } = usePaneActions();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtualizer = useVirtualizer({
    count: rejected.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  if (rejected.length === 0) return null;
  const title = texts.preview.rejectedList(rejected.length);
  const goTo = (at: number) => {
    const row = rejected[at];
    if (row !== undefined && draft?.inWorkbook === true) void select({ sheet: draft.name, row: row.row, column: null });
  };
  const move = (to: number) => {
    const at = Math.max(0, Math.min(rejected.length - 1, to));
    setCurrent(at);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (step !== undefined) move(current + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rejected.length - 1);
    else if (event.key === 'Enter') goTo(current);
    else return;
    event.preventDefault();
  };
  return (
    <section aria-label={title}>
      <h3 className={styles.head}>{title}</h3>
      {draft?.inWorkbook === true && (
        <div className={styles.part}>
          <p className={styles.note}>{texts.preview.rejectedKeys}</p>
        </div>
      )}
      <div
        ref={list}
        className={own.list}
        style={{ height: Math.min(TALLEST, virtualizer.getTotalSize()) }}
        role="listbox"
        aria-label={title}
        aria-activedescendant={`rejected-${current.toString()}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={own.all} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rejected[index];
            if (row === undefined) return null;
            return (
              <div
                key={index}
                id={`rejected-${index.toString()}`}
                ref={virtualizer.measureElement}
                data-index={index}
                role="option"
                aria-selected={index === current}
                aria-setsize={rejected.length}
                aria-posinset={index + 1}
                className={mergeClasses(styles.line, own.row, index === current && marks.current)}
                style={{ transform: `translateY(${start.toString()}px)` }}
                onClick={() => {
                  setCurrent(index);
                  goTo(index);
                }}
              >
                <span className={styles.figures}>{texts.preview.line(row.row)}</span>
                <span className={styles.words}>{row.message[language]}</span>
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { Icon } from '../look/icons.tsx';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    top: '30px',
    zIndex: 5,
    minWidth: '190px',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  left: { left: 0 },
  right: { right: 0 },
  head: { padding: '6px 8px 2px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  line: { height: '1px', margin: '4px 0', backgroundColor: tokens.colorNeutralStroke2 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '28px',
    padding: '0 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  tick: { width: '16px', height: '16px', flex: 'none' },
});

/** One line of the menu; `ticked` is null for a plain command. */
export interface MenuEntry {
  readonly key: string;
  readonly text: string;
  readonly role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
  readonly ticked: boolean | null;
  readonly act: () => void;
}

/** A part of the menu with an optional heading. */
export interface MenuSection {
  readonly key: string;
  readonly title: string | null;
  readonly entries: readonly MenuEntry[];
}

interface MenuListProps {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly side: 'left' | 'right';
  readonly onClose: (returnFocus: boolean) => void;
}

/** The open menu: arrows move, Escape and Tab close, as in every menu of Office. */
export function MenuList({ label, sections, side, onClose }: MenuListProps): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    itemsOf(list.current)[0]?.focus();
  }, []);
  return (
    <div
      ref={list}
      className={mergeClasses(styles.list, side === 'left' ? styles.left : styles.right)}
      role="menu"
      aria-label={label}
      onKeyDown={(event) => {
        onMenuKey(event, onClose);
      }}
    >
      {sections.map((section, at) => (
        <div key={section.key} role="group" aria-label={section.title ?? undefined}>
          {at > 0 && <div className={styles.line} role="separator" />}
          {section.title !== null && (
            <div className={styles.head} role="presentation">
              {section.title}
            </div>
          )}
          {section.entries.map((entry) => (
            <button
              key={entry.key}
              type="button"
              className={styles.item}
              role={entry.role}
              tabIndex={-1}
              {...(entry.ticked !== null && { 'aria-checked': entry.ticked })}
              onClick={() => {
                onClose(true);
                entry.act();
              }}
            >
              <span className={styles.tick}>{entry.ticked === true && <Icon name="check" />}</span>
              {entry.text}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function onMenuKey(event: KeyboardEvent<HTMLDivElement>, onClose: (returnFocus: boolean) => void): void {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) {
    event.preventDefault();
    items[target]?.focus();
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    onClose(true);
  } else if (event.key === 'Tab') onClose(false);
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

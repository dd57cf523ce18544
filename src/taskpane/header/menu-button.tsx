import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { MenuSection } from './menu-list.tsx';
import { MenuList } from './menu-list.tsx';

const useStyles = makeStyles({ root: { position: 'relative', flex: 'none' }, wide: { flex: '1 1 96px', minWidth: 0 } });

/** What the button that opens a menu has to have. */
export interface MenuTrigger {
  readonly ref: (element: HTMLButtonElement | null) => void;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Under which end of the button the menu opens. */
  readonly side: 'left' | 'right';
  /** Whether the button takes what room there is. */
  readonly wide?: boolean;
  readonly button: (trigger: MenuTrigger) => ReactElement;
}

/** A button with a menu under it, closed by a click beside it, by Escape, or by choosing. */
export function MenuButton({ label, sections, side, wide, button }: MenuButtonProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement | null>(null);

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
    };
  }, [open]);

  return (
    <div ref={root} className={wide === true ? `${styles.root} ${styles.wide}` : styles.root}>
      {button({
        ref: (element: HTMLButtonElement | null) => {
          opener.current = element;
        },
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => {
          setOpen(!open);
        },
      })}
      {open && (
        <MenuList
          label={label}
          sections={sections}
          side={side}
          onClose={(returnFocus) => {
            setOpen(false);
            if (returnFocus) opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}

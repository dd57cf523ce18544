import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../look/icons.tsx';
import type { PaneActions } from '../state/pane-actions.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import type { LanguageChoice } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import type { MenuSection } from './menu-list.tsx';
import { MenuList } from './menu-list.tsx';

const useStyles = makeStyles({ root: { position: 'relative', flex: 'none' } });

/** The menu behind ⋯: language, marks, clauses, help. */
export function PaneMenu(): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const choice = usePaneState((state) => state.choice);
  const writeMarks = usePaneState((state) => state.writeMarks);
  const actions = usePaneActions();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement | null>(null);

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
    <div ref={root} className={styles.root}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        size="small"
        appearance="subtle"
        icon={<Icon name="more" />}
        aria-label={texts.header.menu}
        title={texts.header.menu}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && (
        <MenuList
          label={texts.header.menu}
          sections={menuSections(texts, actions, choice, writeMarks)}
          onClose={(returnFocus) => {
            setOpen(false);
            if (returnFocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function menuSections(
  texts: Texts,
  actions: PaneActions,
  choice: LanguageChoice,
  writeMarks: boolean,
): readonly MenuSection[] {
  const language = (value: LanguageChoice, text: string) => ({
    key: value,
    text,
    role: 'menuitemradio' as const,
    ticked: choice === value,
    act: () => {
      actions.chooseLanguage(value);
    },
  });
  const screen = (value: 'clauses' | 'about', text: string) => ({
    key: value,
    text,
    role: 'menuitem' as const,
    ticked: null,
    act: () => {
      actions.show(value);
    },
  });
  const marks = {
    key: 'marks',
    text: texts.header.marks,
    role: 'menuitemcheckbox' as const,
    ticked: writeMarks,
    act: () => {
      actions.setWriteMarks(!writeMarks);
    },
  };
  return [
    {
      key: 'language',
      title: texts.header.language,
      entries: [
        language('zh', texts.header.chinese),
        language('en', texts.header.english),
        language('office', texts.header.followOffice),
      ],
    },
    { key: 'marks', title: null, entries: [marks] },
    {
      key: 'screens',
      title: null,
      entries: [screen('clauses', texts.header.clauses), screen('about', texts.header.about)],
    },
  ];
}

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../look/icons.tsx';
import type { PaneActions } from '../state/pane-actions.ts';
import type { PaneState } from '../state/pane-state.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import type { LanguageChoice } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { MenuButton } from './menu-button.tsx';
import type { MenuSection } from './menu-list.tsx';

/** The menu behind ⋯: language, marks, clauses, help. */
export function PaneMenu(): ReactElement {
  const { texts } = useTexts();
  const choice = usePaneState((state) => state.choice);
  const writeMarks = usePaneState((state) => state.writeMarks);
  const following = usePaneState((state) => state.following);
  const actions = usePaneActions();
  return (
    <MenuButton
      label={texts.header.menu}
      sections={menuSections(texts, actions, { choice, writeMarks, following })}
      side="right"
      button={(trigger) => (
        <Button
          {...trigger}
          size="small"
          appearance="subtle"
          icon={<Icon name="more" />}
          aria-label={texts.header.menu}
          title={texts.header.menu}
        />
      )}
    />
  );
}

function menuSections(
  texts: Texts,
  actions: PaneActions,
  { choice, writeMarks, following }: Pick<PaneState, 'choice' | 'writeMarks' | 'following'>,
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
  const live = {
    key: 'live',
    text: texts.header.live,
    role: 'menuitemcheckbox' as const,
    ticked: following,
    act: () => {
      void actions.setFollowing(!following);
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
    { key: 'marks', title: null, entries: [marks, live] },
    {
      key: 'screens',
      title: null,
      entries: [screen('clauses', texts.header.clauses), screen('about', texts.header.about)],
    },
  ];
}

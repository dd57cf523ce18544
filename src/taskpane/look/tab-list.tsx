import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', padding: '0 4px', flex: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    position: 'relative',
    height: '32px',
    padding: '0 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '8px',
      right: '8px',
      bottom: '-1px',
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

interface TabListProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
}

/** Tabs by the keyboard pattern of tabs: one stop for the Tab key, arrows choose. Panels have the id `panel-<value>`. */
export function TabList<T extends string>({ label, tabs, chosen, onChoose }: TabListProps<T>): ReactElement {
  const styles = useStyles();
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.value === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next.value);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.value}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKey}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          id={`tab-${tab.value}`}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, tab.value === chosen && styles.chosen)}
          aria-selected={tab.value === chosen}
          aria-controls={`panel-${tab.value}`}
          tabIndex={tab.value === chosen ? 0 : -1}
          onClick={() => {
            onChoose(tab.value);
          }}
        >
          {tab.text}
        </button>
      ))}
    </div>
  );
}

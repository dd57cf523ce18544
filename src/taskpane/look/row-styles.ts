import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that all rows of the list share. */
export const useRowStyles = makeStyles({
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

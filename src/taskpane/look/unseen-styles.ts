import { makeStyles } from '@fluentui/react-components';

/** For words that screen readers need and eyes do not. */
export const useUnseenStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneState, useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Where a screen reader hears what has happened. */
export function LiveRegion(): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const announcement = usePaneState((state) => state.announcement);
  return (
    <div className={styles.unseen} aria-live="polite" aria-atomic="true" data-announcement>
      {announcement?.(texts) ?? ''}
    </div>
  );
}

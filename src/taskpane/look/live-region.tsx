import type { ReactElement } from 'react';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import { useUnseenStyles } from './unseen-styles.ts';

/** Where a screen reader hears what has happened. */
export function LiveRegion(): ReactElement {
  const styles = useUnseenStyles();
  const { texts } = useTexts();
  const announcement = usePaneState((state) => state.announcement);
  return (
    <div className={styles.unseen} aria-live="polite" aria-atomic="true" data-announcement>
      {announcement?.(texts) ?? ''}
    </div>
  );
}

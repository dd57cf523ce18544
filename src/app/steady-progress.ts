import type { CheckWatch } from './services.ts';

type Progress = Parameters<CheckWatch['onProgress']>[0];

/** How often the last progress is said again while nothing new is known, in milliseconds. */
const AGAIN_EVERY = 120;

/** Progress that is heard at least four times a second, also while a worker judges and has nothing to say. */
export interface SteadyProgress {
  tell(progress: Progress): void;
  stop(): void;
}

export function steadyProgress(watch: Pick<CheckWatch, 'onProgress'>): SteadyProgress {
  let last: Progress = { phase: 'reading', share: 0, sheet: null };
  watch.onProgress(last);
  const timer = setInterval(() => {
    watch.onProgress(last);
  }, AGAIN_EVERY);
  return {
    tell: (progress) => {
      last = progress;
      watch.onProgress(progress);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}

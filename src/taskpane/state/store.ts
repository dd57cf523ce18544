/** A value that can be watched. Lives outside of React, so that a check goes on while another tab is shown. */
export interface Store<T> {
  readonly get: () => T;
  /** Replaces some fields and tells the listeners, at once. */
  readonly set: (patch: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that begins with a value. */
export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (patch) => {
      value = { ...value, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

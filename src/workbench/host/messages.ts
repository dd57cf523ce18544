/** Kinds of messages that the host sends to office.js on its own. */
export const MESSAGE = { customFunctions: 1, actions: 2, objectEvents: 65_536 } as const;

/** One message of the host: an event, a custom function to call, an action to carry out. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  /** Id of the object that the event concerns, or `Workbook`. */
  readonly target: string;
  readonly body: unknown;
  readonly isRemote: boolean;
}

import { EVENT } from './event-registrations.ts';
import type { Session } from './session.ts';

const EVENT_METHODS = {
  DataChanged: EVENT.worksheetChanged,
  Activated: EVENT.worksheetActivated,
  Deactivated: EVENT.worksheetDeactivated,
  SelectionChanged: EVENT.selectionChanged,
  Calculated: EVENT.calculated,
  FormatChanged: EVENT.formatChanged,
  RowSorted: EVENT.rowSorted,
  ProtectionChanged: EVENT.protectionChanged,
} as const;

/** Members `_Register…Event` and `_Unregister…Event` that a sheet and the collection of sheets have in common. */
export const SHEET_EVENT_METHODS: readonly string[] = Object.keys(EVENT_METHODS).flatMap((name) => [
  `_Register${name}Event`,
  `_Unregister${name}Event`,
]);

/** Gives a class the hidden methods with which office.js registers event handlers; they differ in the event alone. */
export function addEventMethods(prototype: object, of: (object: unknown) => readonly [Session, string]): void {
  for (const [name, event] of Object.entries(EVENT_METHODS)) {
    const define = (method: string, act: (session: Session, target: string) => void): void => {
      Object.defineProperty(prototype, method, {
        value(this: unknown): void {
          act(...of(this));
        },
      });
    };
    define(`_Register${name}Event`, (session, target) => session.events.add(event, target));
    define(`_Unregister${name}Event`, (session, target) => session.events.remove(event, target));
  }
}

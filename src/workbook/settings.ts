import { asOutcome } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import type { ExcelSession } from './session.ts';

/**
 * Small texts kept in the workbook itself, in the document settings: they are saved with the file, seen by every
 * coauthor, need no sheet and no name that a user could stumble over, and take part in the same requests as all else.
 * Large texts go to custom XML instead, since the settings' size is limited (see `redo-log`).
 */
const PREFIX = 'kebei.';

/** Full key of one of our settings. */
export function settingKey(name: string): string {
  return `${PREFIX}${name}`;
}

/** The text kept under the name, null where there is none. */
export function readSetting(session: ExcelSession, name: string): Promise<ExcelOutcome<string | null>> {
  return asOutcome(() =>
    session.run(async (batch) => {
      const setting = await batch.send(
        ({ workbook }) => workbook.settings.getItemOrNullObject(settingKey(name)).load('value'),
        { repeatable: true },
      );
      return setting.isNullObject ? null : String(setting.value);
    }),
  );
}

/** Keeps a text under the name and tells what the workbook holds afterwards. */
export function writeSetting(session: ExcelSession, name: string, text: string): Promise<ExcelOutcome<string>> {
  return asOutcome(() =>
    session.run(async (batch) => {
      const setting = await batch.send(({ workbook }) => workbook.settings.add(settingKey(name), text).load('value'), {
        repeatable: true,
      });
      return String(setting.value);
    }),
  );
}

/** Removes what is kept under the name, if anything is. */
export function removeSetting(session: ExcelSession, name: string): Promise<ExcelOutcome<null>> {
  return asOutcome(() =>
    session.run(async (batch) => {
      await batch.send(({ workbook }) => workbook.settings.getItemOrNullObject(settingKey(name)).delete(), {
        repeatable: true,
      });
      return null;
    }),
  );
}

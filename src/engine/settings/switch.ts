import { nameKey } from '../identity/keys.ts';

const ON = new Set(['是', 'TRUE', 'YES', '1', '开', '启用', 'ON'].map(nameKey));
const OFF = new Set(['否', 'FALSE', 'NO', '0', '关', '停用', 'OFF'].map(nameKey));

/** Whether a cell says yes (是, 启用) or no (否, 停用); null where it says neither. */
export function switchOf(text: string): boolean | null {
  if (ON.has(nameKey(text))) return true;
  return OFF.has(nameKey(text)) ? false : null;
}

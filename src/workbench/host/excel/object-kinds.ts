import { HostObject } from '../wire/host-object.ts';
import type { Range } from './range.ts';
import type { RangeAreas } from './range-areas.ts';
import type { Worksheet } from './worksheet.ts';

// The object model is a net: ranges lead to sheets and sheets to ranges. Kinds are told by name, so that files need no ring of imports.

function isKind(value: unknown, type: string): boolean {
  return value instanceof HostObject && value.members.type === type;
}

/** True for a range that came as an argument. */
export function isRange(value: unknown): value is Range {
  return isKind(value, 'Range');
}

export function isRangeAreas(value: unknown): value is RangeAreas {
  return isKind(value, 'RangeAreas');
}

export function isWorksheet(value: unknown): value is Worksheet {
  return isKind(value, 'Worksheet');
}

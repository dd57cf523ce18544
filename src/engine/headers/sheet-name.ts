import { withoutBlanks } from '../cells/clean-text.ts';
import { simplified } from './characters.ts';
import type { SheetDefinition } from './definition.ts';

/** How a sheet came by its role, the surest first. `decorated` is a name with a year, a month or a number around it. */
export type FoundBy = 'name' | 'alias' | 'decorated-name' | 'headers';

/** The role that a sheet's name gives it. */
export interface NamedRole {
  readonly definition: SheetDefinition;
  readonly foundBy: FoundBy;
  /** Place among the aliases, 0 for the name itself. */
  readonly rank: number;
}

const BRACKETED = /[([【<][^()[\]【】<>]*[)\]】>]/g;
const PERIOD =
  /^(?:\d{4}年?度?)?[-_.]?(?:\d{1,2}(?:-\d{1,2})?月份?)?[-_.]?|[-_.]?(?:\d{4}年?度?)?[-_.]?(?:\d{1,2}(?:-\d{1,2})?月份?)?[-_.]?\d*$/g;

/** The role that the name of a sheet gives it; null for a name that no definition knows. */
export function roleOfName(sheetName: string, definitions: readonly SheetDefinition[]): NamedRole | null {
  const key = nameKey(sheetName);
  return matchName(key, definitions) ?? matchDecorated(key, definitions);
}

function matchName(key: string, definitions: readonly SheetDefinition[]): NamedRole | null {
  const named = definitions.find(({ name, english }) => nameKey(name) === key || nameKey(english) === key);
  if (named !== undefined) return { definition: named, foundBy: 'name', rank: 0 };
  for (const definition of definitions) {
    const rank = definition.aliases.findIndex((alias) => nameKey(alias) === key);
    if (rank >= 0) return { definition, foundBy: 'alias', rank: rank + 1 };
  }
  return null;
}

function matchDecorated(key: string, definitions: readonly SheetDefinition[]): NamedRole | null {
  const bare = key.replace(BRACKETED, '').replace(PERIOD, '');
  const found = bare === key || bare === '' ? null : matchName(bare, definitions);
  return found === null ? null : { ...found, foundBy: 'decorated-name' };
}

function nameKey(text: string): string {
  return simplified(withoutBlanks(text).toLowerCase());
}

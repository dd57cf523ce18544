import { NO_SEQUENCE, gapsOf } from '../compare/texts.ts';
import type { NameForm } from '../name/name-form.ts';
import type { Profile } from '../profile.ts';

/** Rows that are gone through for one name at most: the rarest character of a name is in few of them. */
const MOST_ROWS = 4000;
/** Rows that come or go at once, at most, for which `isAtLimit` is asked. */
const NEAR_LIMIT = 64;
/** Names of which one is looked at as a short form. */
const MOST_FORMS = 60;

/** Which rows have a character in their names. */
export class CharacterIndex {
  private readonly slots = new Map<number, number[]>();

  constructor(profiles: readonly (Profile | null)[]) {
    profiles.forEach((profile, slot) => {
      if (profile !== null) this.add(slot, profile);
    });
  }

  add(slot: number, { name }: Profile): void {
    for (const code of charactersOf(name)) {
      const known = this.slots.get(code);
      if (known === undefined) this.slots.set(code, [slot]);
      else known.push(slot);
    }
  }

  /** A row that goes takes its characters along: how rare one is decides who is looked at. */
  remove(slot: number, { name }: Profile): void {
    for (const code of charactersOf(name)) {
      const known = this.slots.get(code);
      const at = known?.indexOf(slot) ?? -1;
      const last = known?.at(-1);
      if (known === undefined || last === undefined || at < 0) continue;
      known[at] = last;
      known.pop();
    }
  }

  /** The rows with the rarest of these characters. */
  withRarestOf(text: string): readonly number[] {
    return this.slots.get(this.rarestOf(text)) ?? [];
  }

  /** The character of a text that stands in the fewest rows. */
  rarestOf(text: string): number {
    let [rarest, fewest] = [NaN, Infinity];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const count = this.slots.get(code)?.length ?? 0;
      if (count < fewest) [rarest, fewest] = [code, count];
    }
    return rarest;
  }

  /** Whether a row that came or went may have made a character of its name too common to be gone through, or rare enough. */
  isAtLimit({ name }: Profile): boolean {
    return [...charactersOf(name)].some(
      (code) => Math.abs((this.slots.get(code)?.length ?? 0) - MOST_ROWS) < NEAR_LIMIT,
    );
  }
}

function charactersOf({ flat }: NameForm): Set<number> {
  return new Set(Array.from(flat, (character) => character.charCodeAt(0)));
}

/** `东莞控股` and `鲁泰A`: the texts by which a short name may stand in a full one, the most telling first. */
export function shortTexts({ flat, core, whole }: NameForm): string[] {
  const plain = whole.replace(/[a-z]$/u, '').replace(/^(?:st|n)(?=[\u4e00-\u9fff])/u, '');
  return [...new Set([plain, flat, core])].filter(({ length }) => length > 1);
}

/**
 * How much a name is a short form of another: greater for one piece at the start than for characters here and there; 0
 * for none. In the unit of log-odds, for ranking proposals: that a name is a sequence of another is rare by chance.
 */
export function shortFormWeight(short: NameForm, full: NameForm): number {
  let best = 0;
  shortTexts(short).forEach((text, rank) => {
    for (const whole of [full.core, full.flat, full.whole]) {
      if (text.length > whole.length) continue;
      const gaps = gapsOf(text, whole);
      if (gaps === NO_SEQUENCE) continue;
      best = Math.max(best, 5 - gaps + text.length / 2 - rank / 2);
    }
  });
  return best;
}

/** Whether the characters of a text stand in a name, in their order. */
export function isWithin(text: string, name: NameForm): boolean {
  if (name.whole.length < text.length) return false;
  return gapsOf(text, name.flat) < NO_SEQUENCE || gapsOf(text, name.whole) < NO_SEQUENCE;
}

/** Rows of which the name may be a short form; where they are many, those that it tells most about, in whatever order they stand. */
export function rowsShortenedTo(
  short: NameForm,
  characters: CharacterIndex,
  profiles: readonly (Profile | null)[],
): number[] {
  const found = new Map<number, NameForm>();
  for (const text of shortTexts(short)) {
    const slots = characters.withRarestOf(text);
    if (slots.length > MOST_ROWS) continue;
    for (const slot of slots) {
      const name = profiles[slot]?.name;
      if (name !== undefined && isWithin(text, name)) found.set(slot, name);
    }
  }
  return found.size <= MOST_FORMS ? [...found.keys()] : mostTelling(short, found);
}

/** The rows whose names the short one comes nearest to; rows of one name are taken together. */
function mostTelling(short: NameForm, found: ReadonlyMap<number, NameForm>): number[] {
  const weights = new Map<string, number>();
  for (const full of found.values()) {
    if (!weights.has(full.whole)) weights.set(full.whole, shortFormWeight(short, full));
  }
  const names = [...weights].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, MOST_FORMS);
  const taken = new Set(names.map(([name]) => name));
  return [...found].filter(([, { whole }]) => taken.has(whole)).map(([slot]) => slot);
}

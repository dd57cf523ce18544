import type { LanguageChoice } from '../texts/language.ts';

const LANGUAGE = 'kebei.language';
const DECIDER = 'kebei.decider';
const FOLLOWING = 'kebei.live';
const NOT_FOLLOWING = 'off';
const CHOICES: readonly string[] = ['zh', 'en', 'office'] satisfies readonly LanguageChoice[];

/** Remembers the language, the decider's name and the live check from one opening of the pane to the next. */
export interface ChoiceMemory {
  readonly read: () => LanguageChoice;
  readonly write: (choice: LanguageChoice) => void;
  /** Who decides in reviews, as they gave their name; empty until they have. */
  readonly readDecider: () => string;
  readonly writeDecider: (name: string) => void;
  /** Whether findings follow the edits; they do until somebody has switched it off. */
  readonly readFollowing: () => boolean;
  readonly writeFollowing: (following: boolean) => void;
}

/**
 * A memory in the browser's storage. Browsers may forbid storage to a page in a foreign frame, as the pane is in Excel
 * on the web: then the choice lasts until the pane is closed, and nothing else is lost.
 */
export function choiceMemory(storage: () => Storage): ChoiceMemory {
  return {
    read: () => {
      const stored = attempt(() => storage().getItem(LANGUAGE));
      return isChoice(stored) ? stored : 'office';
    },
    write: (choice) => {
      attempt(() => {
        storage().setItem(LANGUAGE, choice);
        return null;
      });
    },
    readDecider: () => attempt(() => storage().getItem(DECIDER)) ?? '',
    writeDecider: (name) => {
      attempt(() => {
        storage().setItem(DECIDER, name);
        return null;
      });
    },
    readFollowing: () => attempt(() => storage().getItem(FOLLOWING)) !== NOT_FOLLOWING,
    writeFollowing: (following) => {
      attempt(() => {
        storage().setItem(FOLLOWING, following ? 'on' : NOT_FOLLOWING);
        return null;
      });
    },
  };
}

function isChoice(text: string | null): text is LanguageChoice {
  return text !== null && CHOICES.includes(text);
}

/** Null where storage is forbidden or full; anything but that is a fault of ours and goes on. */
function attempt(act: () => string | null): string | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

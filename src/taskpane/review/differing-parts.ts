/** A piece of a text, and whether it differs from the text beside it. */
export interface TextPart {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer texts are marked whole: nobody looks for one character among so many. */
const LONGEST = 80;
/** Texts that share less than this of the shorter one are others altogether, such as two phone numbers. */
const ALIKE = 0.6;

/**
 * A text cut into the pieces that the other text has too, in the same order, and those that it has not: what makes
 * 青山五金 another than 青岭五金. Compared by whole characters; a text that is another altogether is one piece.
 */
export function differingParts(text: string, other: string): readonly TextPart[] {
  const [mine, theirs] = [Array.from(text), Array.from(other)];
  if (mine.length > LONGEST || theirs.length > LONGEST) return text === '' ? [] : [{ text, differs: text !== other }];
  const common = commonCharacters(mine, theirs);
  const shared = common.filter(Boolean).length;
  if (shared < Math.min(mine.length, theirs.length) * ALIKE) return text === '' ? [] : [{ text, differs: true }];
  const parts: { text: string; differs: boolean }[] = [];
  mine.forEach((character, at) => {
    const differs = common[at] !== true;
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += character;
    else parts.push({ text: character, differs });
  });
  return parts;
}

/** Which characters belong to the longest common subsequence. */
function commonCharacters(mine: readonly string[], theirs: readonly string[]): boolean[] {
  const width = theirs.length + 1;
  const lengths = new Uint16Array((mine.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      lengths[i * width + j] = mine[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common = new Array<boolean>(mine.length).fill(false);
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    if (mine[i] === theirs[j]) {
      common[i++] = true;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}

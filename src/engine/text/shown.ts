/** Longer texts are no names; a sentence that carries them whole could not be read, nor stand in a cell. */
const LONGEST_NAME = 80;

/** A text as a sentence or a key shows it: at most `length` characters, never half of one. */
export function shown(text: string, length = LONGEST_NAME): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, (length + 1) * 2));
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
}

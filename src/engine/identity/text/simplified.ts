import pairs from '../data/simplified.json';

const SIMPLE = new Map<number, string>();
for (let at = 0; at < pairs.length; at += 2) SIMPLE.set(pairs.charCodeAt(at), pairs.charAt(at + 1));

/** The text with its traditional characters made simple, one by one. */
export function simplified(text: string): string {
  let changed = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const simple = SIMPLE.get(text.charCodeAt(at));
    if (simple === undefined) continue;
    changed += text.slice(from, at) + simple;
    from = at + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}

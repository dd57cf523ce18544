import { RE2JS, RE2JSException } from 're2js';

/** Longer patterns are no rules that a person wrote. */
const LONGEST = 500;

/** Whether a whole text matches. */
export type TextTest = (text: string) => boolean;

/**
 * A pattern of a company's own, in the syntax of RE2: no pattern takes longer than its text is long, whatever it says.
 * Null where the pattern cannot be used (brackets that do not close, look-around, back-references, too long).
 */
export function compilePattern(pattern: string): TextTest | null {
  if (pattern.length > LONGEST) return null;
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.testExact(text);
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
}

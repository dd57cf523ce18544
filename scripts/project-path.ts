import path from 'node:path';

/** A path inside the project. Every script is started by npm, which stands in the project's root. */
export function projectPath(...parts: readonly string[]): string {
  return path.resolve(...parts);
}

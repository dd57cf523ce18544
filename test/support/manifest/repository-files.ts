import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServedFile } from './check-addresses.ts';
import { pngSide } from './png-side.ts';

/** Where the build takes the files from that it serves under another path, or makes itself. */
const SOURCES: Readonly<Record<string, string>> = {
  '/taskpane.html': 'src/taskpane/taskpane.html',
  '/taskpane.js': 'src/taskpane/index.tsx',
  '/help.html': 'assets/help.html',
  '/functions.json': 'src/functions/functions.json',
  '/functions.en-US.json': 'src/functions/functions.en-US.json',
};

/** Answers from the sources what the built site will hold. */
export const repositoryFile: ServedFile = (address) => sideOf(path.resolve(SOURCES[address] ?? `.${address}`));

/** Answers from a built folder, as its server would. */
export function builtFile(folder: string): ServedFile {
  return (address) => sideOf(path.join(folder, address));
}

function sideOf(file: string): number | null {
  if (!existsSync(file)) return null;
  return file.endsWith('.png') ? pngSide(readFileSync(file)) : 0;
}

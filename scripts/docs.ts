import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedPages } from './docs/pages.ts';
import { projectPath } from './project-path.ts';

/** Writes the pages that are generated from the code. A test fails where one of them is not what the code says. */
for (const [path, content] of generatedPages()) {
  const place = projectPath(path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
}

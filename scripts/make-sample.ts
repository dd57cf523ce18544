import { writeFile } from 'node:fs/promises';
import { buildSample } from './sample/build-sample.ts';
import { projectPath } from './project-path.ts';

/** Writes the sample workbook that the workbench opens; run it after a change of the generator. */
await writeFile(projectPath('assets/sample.xlsx'), await buildSample());

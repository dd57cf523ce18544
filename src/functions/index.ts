import { checkId, checkUscc, lastDay, score, state } from './functions.ts';
import { associate } from './runtime.ts';

/** Gives the functions of the namespace KEBEI to Excel, under their ids in functions.json. Needs office.js. */
export function registerFunctions(): void {
  associate('LASTDAY', lastDay);
  associate('STATE', state);
  associate('SCORE', score);
  associate('CHECKID', checkId);
  associate('CHECKUSCC', checkUscc);
}

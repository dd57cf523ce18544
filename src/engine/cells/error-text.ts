import { cleanText } from './clean-text.ts';

const ERROR_NAMES =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/i;
/** LibreOffice's numbered errors. */
const NUMBERED_ERROR = /^(?:Err:\d{3}|#ERR!)$/i;

/** Whether the text is the name of a formula error (`#N/A`), which is never a value and never 0. */
export function isErrorText(text: string): boolean {
  const clean = cleanText(text);
  return ERROR_NAMES.test(clean) || NUMBERED_ERROR.test(clean);
}

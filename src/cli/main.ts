import { parseArguments } from './arguments.ts';
import { complain } from './command-line.ts';
import type { CommandLine, ExitCode } from './command-line.ts';
import { HELP } from './help-text.ts';
import { runCheck } from './run-check.ts';
import { runImport } from './run-import.ts';
import { runOverlaps } from './run-overlaps.ts';
import { runPolicies } from './run-policies.ts';
import { runTemplate } from './run-template.ts';

/** Runs the command and answers the exit code. Whatever goes wrong is one line on standard error. */
export async function main(line: CommandLine): Promise<ExitCode> {
  const parsed = parseArguments(line.args);
  switch (parsed.kind) {
    case 'help':
      line.stdout(HELP);
      return 0;
    case 'wrong':
      return complain(line, parsed.message, parsed.lang);
    case 'check':
      return runCheck(line, parsed.command);
    case 'import':
      return runImport(line, parsed.command);
    case 'overlaps':
      return runOverlaps(line, parsed.command);
    case 'policies':
      return runPolicies(line, parsed.command);
    case 'template':
      return runTemplate(line, parsed.command);
  }
}
